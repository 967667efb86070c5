/** Words of 督办: slips and visits on site. */
export const slips = {
  slips: {
    emptyTitle: '还没有要督办的任务', emptyText: '导入通知、收表、研判之后，进展滞后的任务会列在这里，按督办阶梯建议下一步：交办、催办、督办。单据连续编号，反馈、办结都有记录。',
    tab: { propose: '待出具', slips: '督办单据', visits: '现场督查' }, foot: '单据 {slips} 份 · 未办结 {open} 份 · 现场督查 {visits} 次',
    basis: '依据 {period}研判；阶梯 {ladder}', issue: '出具（{tasks} 项，{units} 个单位）…', pick: '勾选后出具', pickAll: '全选建议出具的', pickOne: '选第 {no} 项 {unit}',
    noneTitle: '没有滞后的任务', noneText: '本期研判为未达序时或未启动的任务会列在这里。还没研判的，先去研判。', toJudge: '去研判',
    unit: '责任单位', running: '连续', periods: '{count} 期', next: '建议', why: '理由', seeLast: '看上一单', about: '任务', find: '编号、单位、任务', undone: '出具已撤销，编号不再使用', nothing: '没有符合条件的单据',
    emptyListTitle: '还没有出具单据', emptyListText: '在“待出具”里勾选滞后任务，一个单位出一份；也可以在任务台账里选中任务出具。出具后在这里登记反馈、办结，超过时限的排在最前。', toPropose: '去出具',
  },
  slip: {
    look: { over: '逾期 {days} 天', answered: '已反馈', open: '待反馈', closed: '已办结', void: '作废' }, lookName: { over: '逾期未反馈', answered: '已反馈', open: '待反馈', closed: '已办结', void: '作废' },
    number: '编号', kind: '文种', reason: '事由', requirement: '工作要求', issued: '出具', due: '时限', reply: '反馈情况', replied: '反馈日期', ended: { closed: '办结日期', withdrawn: '作废日期' }, note: '说明', tasks: '第 {nos} 项', running: '连续 {count} 期滞后',
    late: '迟 {days} 天', noReason: '没有写事由', noReply: '还没有反馈', look_at: '预览',
    issueTitle: '出具督办单据', issueYes: '出具 {count} 份', issuedOne: '已出具 {number}', issuedMany: '已出具 {count} 份单据', byRule: '按阶梯建议', oneAUnit: '一个单位一份；编号在出具时给定，不重复使用', reasonHelp: '由研判结果生成，可以改', requirementHint: '不写则用公文模板里的要求', title: '督办', issue: '出具单据', none: '没有出过单据',
    act: { answer: '登记反馈', close: '办结', reopen: '退回重办', extend: '延期', withdraw: '作废' }, day: { answer: '反馈日期', close: '办结日期', reopen: '新的时限', extend: '新的时限' }, text: { answer: '反馈情况', close: '核实情况', reopen: '退回原因', withdraw: '作废原因' },
    said: { answer: '{number} 已登记反馈', close: '{number} 已办结', reopen: '{number} 已退回重办', extend: '{number} 时限已改', withdraw: '{number} 已作废' }, withdrawHelp: '作废后编号仍占用，不再给别的单据。',
  },
  visit: {
    intro: '先定计划、打印清单带去现场，回来登记核查情况，最后出督查结论', plan: '安排现场督查', emptyTitle: '还没有现场督查', emptyText: '选一个单位、日期和要看的任务，打印清单带去现场；回来登记属实与否、照片和整改事项，再出督查结论。30 天内重复督查同一单位会提醒。',
    unit: '被督查单位', chooseUnit: '选择单位', date: '督查日期', place: '地点', people: '督查人员', peopleHelp: '用顿号隔开', hosts: '陪同人员', methods: '督查方式', tasks: '督查任务', addAll: '列入全部 {count} 项', add: '列入', unitFirst: '先选单位，再列任务', verdictOf: '第 {no} 项核查结论', findingOf: '第 {no} 项核查情况', findingHint: '现场核查情况',
    verdict: { none: '未核查', true: '属实', mostly: '基本属实', false: '不属实' }, photos: '照片', addPhotos: '加照片', pickPhotos: '选择照片', noPhotos: '还没有照片。照片缩小后存在台账里，随台账备份。', photosAdded: '已加 {count} 张照片', captionOf: '{name}的说明', saveFirst: '先保存，再加照片',
    rectifications: '整改事项', addItem: '加一项', noItems: '没有整改事项', itemHint: '要整改什么', itemNo: '整改事项 {n}', due: '整改时限', report: '整改情况', reported: '报告日期', recheck: '复查', rechecked: '复查日期', result: { none: '未复查', passed: '合格', failed: '不合格' }, items: '整改', left: '未销号 {left} / {all}',
    conclusion: '督查结论', conclusionHint: '不写则按研判和核查情况生成', concluded: '结论日期', state: { planned: '已安排', visited: '已督查', concluded: '已出结论' }, checklist: '督查清单', conclusionPaper: '督查结论', saved: '{date}对{unit}的现场督查已保存', removed: '对{unit}的现场督查已删除', remove: '删除',
  },
}
