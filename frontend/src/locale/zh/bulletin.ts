/** Words of 通报. */
export const bulletin = {
  bulletin: {
    emptyTitle: '还没有可以通报的内容', emptyText: '导入通知、收报送、研判并定格之后，这里生成通报。', draft: '草稿', approval: '审定', approvalNote: '待领导审定', issue: '印发', issueNote: '编号、日期印发时填', issueDone: '第 {number} 期 {day}', notFrozen: '本期未定格，数字会变',
    wording: '改措辞', wordingDone: '改完了', wordingHint: '直接改字；清空则不印这一段，右边可以恢复；Ctrl+↓ 到下一段', above: '这一段在上一页改', head: '报头', headSaved: '报头已修改', reworded: '措辞已修改', edited: '手工改过 {count} 段', editedSub: '列的是规则生成的原文', changed: '改过', gone: '已清空，不印', leftOver: '上次有一段措辞改了没有来得及保存：{text}', useLeft: '用这段措辞', restore: '恢复原文', restored: '已恢复规则生成的原文', emptied: '这一段不印了', foot: '手工改过 {edits} 段',
    approve: '记录审定', approveYes: '记录审定', approveHelp: '点名批评、表扬须经本级政府或政府主要负责人批准（国务院令第 733 号第二十一条）。审定后再改措辞，要重新审定。', approver: '审定人', approverHint: '如：区长 江知远', approved: '已由{by}审定',
    issueVerb: '印发', issueHelp: '印发后通报不再改动。', number: '期号', numberHint: '如：9', date: '日期', issued: '第 {number} 期已印发', toFreeze: '去研判定格', toJudge: '去研判', exportInto: '通报存到哪个文件夹', exported: '已导出 {count} 个文件',
    refusedTitle: '现在还不能成文', refusedText: '右边写明了原因。改好之后，通报自动生成。', totals: '总体情况', frozenAt: '{day}定格，此后的改动不进本期', live: '尚未定格，按现在的数', count: '项数', share: '占 {of} 项', before: '上期', change: '增减', sum: '合计',
    origin: '{name} {count} 项', originSub: '这个数的出处', originUnits: '{name} {count} 个', inLedger: '在台账中打开', answered: '报 {answered} / {asked} 项', silent: '未报', noRows: '这个数由上表合计得出。', hint: '点通报里带虚线的数，看它的出处。',
    chart: '插图', chartHint: '在总体情况后面印一张各板块状态图', adds: '分类合计等于 {of}', addsNot: '分类合计 {sum}，不等于 {of}', named: '点名的单位都有研判记录',
    ref: { all: '全部任务', counted: '纳入统计', dropped: '合并、取消', done: '已完成', inTime: '完成和达序时', laggards: '滞后任务', up: '上升', down: '下降', same: '持平', comparable: '可比任务', late: '迟报单位', silent: '未报单位', task: '任务' },
  },
}
