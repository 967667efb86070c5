/** Words of 研判. */
export const judge = {
  judge: {
    emptyTitle: '还没有要研判的任务', emptyText: '任务入账、报送接收后，这里逐项给出建议和理由，由经办人定状态。', judged: '已研判', left: '还有 {left} 项，其中 {doubtful} 项有疑问', allDone: '全部研判完毕，可以定格', isFrozen: '本期已定格，研判不再改动', foot: '已研判 {judged} / {total} 项',
    to: '至', setStatus: '选状态', one: '逐项', compare: '按板块对比', compareSub: '已研判 {judged} / {total} 项', acceptClean: '采纳无疑问的 {count} 项', acceptCleanHint: '没有疑问的任务按建议定状态', acceptedMany: '已按建议定 {count} 项', propose: '生成建议', proposed: '已给出 {count} 条建议',
    freeze: '定格本期', freezeTitle: '定格 {period}', freezeText: '{total} 项任务都已研判。定格后本期的报送和研判不再改动，也不能撤销，以后的更正另记。', freezeNot: '标 ○ 的办完才能定格，标 ◆ 的会照样记下。定格后不能撤销。', freezeAnyway: '知道了，照此定格', freezeClean: '没有遗留疑问，应报单位都已报送', toRows: '看任务', toBoard: '去报送页', toForms: '去发表',
    unasked: '本期还没有发过报送表，也没有收到报送。现在研判，等于所有单位都按没有报送认定。',
    ready: { differing: '{count} 项任务有几个单位报数不一致，还没有选定采用哪个数', early: '本期还没有结束：定格后文件写“截至定格当天”，之后的进展不再计入', skipped: '前面 {count} 期没有定格过，与上期比较、连续滞后都无从算起', undecided: '{count} 项任务还没有定状态', waiting: '{count} 个单位的报送还没有接收或退回', unasked: '本期没有发过报送表，也没有收到报送：所有单位都会记为未报', silent: '{count} 个单位没有报送，会记为未报', sentBack: '{count} 个单位退回后没有重报，退回的不作依据', doubtful: '{count} 项任务定了状态，但核对疑问还在' }, frozen: '{period}已定格', toBulletin: '看通报',
    decided: '第 {no} 项定为{word}', reset: '第 {no} 项改回待研判', resetVerb: '改回待研判', decidedBy: '{who} {at} 定', proposal: '建议', last: '上期', checks: '核对', noDoubts: '核对没有发现疑问', basis: '依据（可改，会印进附表）', basisKept: '依据（印进附表）', skip: '跳过', next: '下一项', accept: '采纳，下一项', settle: '定为{word}，下一项', overruled: '建议是{word}：{reason}', basisOther: '与建议不同，依据还是建议的话，请改写', doubts: '疑问',
    seeSource: '看原文', progress: '目标与进度', expected: '序时 {expected}', reached: '完成（竖线：应达）', reported: '本期报', against: '比应达', noValue: '未报', points: '{value} 点', promises: '上期承诺，本期事实', promised: '上期承诺（{period}报）', fact: '本期事实（{period}报）',
    deadline: '完成时限 {day}', overdue: '已超时限', differ: '“{name}”报数不一致，采用：', differSum: '合计 {value}{unit}', differOne: '{by}报的 {value}{unit}', differOpen: '还没有选定', differBy: '{who} {at} 选定', picked: '“{name}”已选定', broken: '没有兑现', kept: '有回应', return: '本期报送', copied: '有底色的与上期雷同', noReturn: '没有报送', came: '{day} 到件，{count} 字', past: '往期', rateNote: '增速、比率低于目标的，1 个百分点至少按 5 点算', rate: '（{rate}）',
  },
}
