/** Words of 考核. */
export const scores = {
  scores: {
    emptyTitle: '还没有可以考核的单位', emptyText: '各期发表、收表、研判、定格之后，这里按规则算出每个单位的得分和组内名次；每一分都写明规则和依据，可以手工加减，年底打印得分表。', toCollect: '去报送',
    foot: '{units} 个单位 · {groups} 组', rules: '规则', version: '{name} 第 {version} 版', inUse: '（在用）', use: '改用这一版', used: '考核改用第 {version} 版', partial: '截至{period}，年度未完，未完成的不扣分', whole: '全年，算到{period}',
    editRules: '改规则', addEntry: '加减分', sheet: '得分表', rank: '名次', lead: '牵头任务', score: '得分', moved: '加减分', unmoved: '无加减分', never: '各期均未报送，排末位', neverRule: '各期都没有报送、也没有补报的单位，不论得分，排在同组报送过的单位之后。', groupUnits: '{count} 个单位', place: '{group} 第 {rank} 名', from: '起评 {base} 分', upTo: '，最高 {most} 分', times: '{count} {each}', byHand: '手工加减分', counted: '按“{name}”第 {version} 版计分；同一版规则、同样的台账，结果不变。',
    points: '分值', pointsHelp: '加分填正数，扣分填负数', reason: '事由', basis: '依据', basisHint: '文件、纪要、通报', proposer: '提出人', date: '日期', entrySaved: '加减分已登记', entryRemoved: '加减分已删除',
    saveRules: '存为新版', presets: '从预设开始', name: '规则名称', base: '起评分', most: '最高分', noBound: '0 为不封顶', items: '计分项', rule: '计分项', each: '单位', cap: '最多', addRule: '增加计分项', groups: '分组', addGroup: '增加一组', groupName: '组名', otherGroup: '其他单位', rulesSaved: '规则已存为第 {version} 版', versions: '旧版不改不删，随时可以选来重算；得分表和年度总结上印出所用版次。',
  },
}
