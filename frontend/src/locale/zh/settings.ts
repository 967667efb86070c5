/** Words of 设置. */
export const settings = {
  settings: {
    officeTitle: '本单位', officeSub: '印在通报和报送表上', who: '经办人', office: '督查机构', masthead: '通报刊名', addressees: '主送机关', limit: '进展字数上限', saved: '设置已保存', file: '台账文件', backup: '备份', backupName: '{name}-{day}.ducha', backedUp: '已备份到 {name}', restore: '从备份恢复', restoreText: '台账会整个换成备份里的样子，备份之后的改动都不在了。', restoreBackup: '备份', restoreNow: '现在的台账', restoreOlder: '备份比现在的台账旧，中间的改动会丢掉。', restoreCopy: '恢复之前，现在的台账先在同一个文件夹里另存一份，文件名带 before-restore 和时间；后悔了，再从那一份恢复。', restoreYes: '另存后恢复', restored: '已恢复到备份 {name}',
    brief: { name: '文件', plan: '年度方案', tasks: '任务', returns: '各期报送', frozen: '已定格的期', saved: '最后改动' }, check: '体检',
    checkFine: '台账完好，没有发现问题。', openOther: '打开另一个台账', close: '关闭台账', opened: '已打开 {name}', look: '显示', theme: { light: '浅色', dark: '深色' }, thanks: '督查台账 {version} · 不联网 · 表格用 RevoGrid，界面用 Vue、Element Plus、ECharts（均为开源许可）',
    scheme: '口径', schemeSub: '状态的词、字、颜色和判定线', schemeSaved: '口径“{name}”已保存', saveScheme: '保存口径', schemeTitle: '名称', schemeNow: '正在使用', schemeUse: '改用', schemeUsed: '已改用口径“{name}”', schemeCopy: '另存为新口径', schemeCopyName: '{name}（自定）', schemeDropped: '已删除口径“{name}”', tolerance: '允许偏差', toleranceUnit: '个百分点以内算达序时', severe: '落后超过', severeUnit: '个百分点用最后一档滞后', addClass: '加一档', likeClass: '按“{meaning}”计的一档', keepClass: '每套口径都要有这一类，不能删', up: '上移', down: '下移', shape: '形', word: '词', letter: '字', light: '浅色', dark: '深色', rule: '判定', fault: { name: '请填写口径的名称', tolerance: '允许偏差填 0 到 50', severe: '最后一档滞后的界线要大于允许偏差，不超过 100', word: '请写词', twice: '“{word}”已经有了，两档不能同名', letter: '请写一个字', light: '浅色：与白底对比 {ratio}∶1，不到 4.5∶1，看不清，请加深', dark: '深色：与深底对比 {ratio}∶1，不到 4.5∶1，看不清，请调亮', meaning: '缺“{meaning}”这一类' },
    cadence: '调度周期', cadenceSub: '多久报一次，哪天截止', cadenceName: '周期', cadenceSaved: '改为{cadence}调度', period: '期', span: '起止', due: '截止日', dueSaved: '截止日已修改', state: '状态',
  },
}
