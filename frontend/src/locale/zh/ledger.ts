/** Words of 任务台账 and the panel of one task. */
export const ledger = {
  ledger: {
    emptyTitle: '还没有任务', emptyText: '任务从通知里来：导入今年的任务分解通知，核对后就进入台账，也能随时补充导入。',
    column: { no: '序号', text: '目标任务', lead: '牵头单位', support: '责任单位', leader: '领导', deadline: '完成时限', target: '量化指标 · 应达', periods: '各期状态', now: '本期进展', persons: '责任人', note: '调整依据' },
    view: { all: '全部', behind: '未达序时', none: '未启动', waiting: '待研判', unreported: '本期未报' },
    group: { section: '板块', unit: '牵头单位', leader: '领导', status: '状态', none: '不分组' },
    groupBy: '分组', people: '等 {count} 人', unit: '单位', leader: '领导', status: '状态', find: '表内查找，如 jtj', columns: '列', columnsHint: '选择显示的列', resetColumns: '恢复默认列和列宽', closeRows: '回到全部任务',
    saveView: '存为视图', saveViewHint: '把当前筛选存为视图', viewName: '视图名称', exportTitle: '导出台账', exportName: '督查台账{year}.xlsx', exportShownName: '督查台账{year}-所见.xlsx', exportShown: '导出所见', exportView: '导出视图“{name}”', exportApart: '一个指标一行，目标值、完成值各成一列（便于筛选、做透视表）', exportAll: '导出全部', exportAllNote: '整本台账：任务、指标、各期报送、研判、单位，各一张表', exportedShown: '已导出 {name}：{count} 项（共 {total} 项）', exportedAll: '已导出 {name}：全部 {total} 项',
    pasteTitle: '从 Excel 粘贴', pasteYes: '粘贴能收的 {count} 格', pasteSum: '能收 {cells} 格（{tasks} 项任务），有 {refused} 格不收：', pasteRefused: '不收的格', pastePlace: '序号', pasteColumn: '列', pasteValue: '内容', pasteWhy: '原因',
    refused: { readonly: '这一列由分工、报送和研判得出，不能直接粘贴', heading: '落在分组标题上', below: '超出最后一行', beside: '超出最后一列', empty: '目标任务不能为空' },
    gridHint: '方向键移动，F2 修改，Alt+Enter 看详情，F6 离开表格', views: '视图', noFilter: '没有筛选，列和分组与屏幕上一样', countOf: '{count} / {total} 项', itemsBeside: '{count} 项，另 {beside} 项', beside: '另 {count}', besideHint: '定格时有的才计数：另有 {count} 项是定格后新增、拆分的', shownOf: '{count}，共 {total} 项', groupLine: '{name}　{count}', queryWords: '查找“{query}”', without: { section: '未分板块', unit: '没有单位', leader: '没有领导' }, printTitle: '{plan} {period}任务台账',
    foot: '显示 {shown} · 选中 {picked} 项', edited: '已修改 {count} 项任务', noTarget: '按事项研判', partOf: '拆分自第 {no} 项', standing: { split: '定格后已拆成分项', added: '定格后新增', cancelled: '定格后取消' }, unconfirmed: '指标待确认',
    shared: '序号重复', sharedHint: '同一板块里有几项任务用同一个序号，单据和通报里会分不清，请改序号', details: '详情', panelHint: '打开或收起右边的任务详情（P）',
    nothing: '没有符合条件的任务。', clearFilter: '清除筛选',
    bulk: '批量（{count} 项）', bulkAssign: '增加单位', bulkChange: '调整、取消', bulkTargets: '确认指标', assigned: '{count} 项任务增加{unit}', changed: '{count} 项任务改为{state}', targetsConfirmed: '已确认 {count} 个指标',
  },
  task: {
    no: '第 {no} 项', text: '任务', section: '板块', numberLabel: '序号', deadline: '完成时限', leaders: '领导', persons: '责任人', units: '单位', roleName: '分工', addUnit: '加一个单位', indicators: '量化指标',
    addTarget: '加一个指标', confirmed: '已确认', opName: '关系', kindName: '类别', unitOfMeasure: '计量单位', editTitle: '修改第 {no} 项', saved: '第 {no} 项已修改', source: '通知原文', unconfirmed: '未确认的指标',
    confirmTargets: '全部确认', target: '量化指标　{name}，{unit}', noValue: '还没有报数', against: '{value}，目标 {target}，偏差 {deviation}', rate: '完成 {rate}，比序时 {deviation} 点', goal: '目标 {value}', milestones: '节点',
    returns: '各期报送', noReturns: '还没有报送', findings: '研判', noFindings: '还没有研判', changes: '任务调整', papers: '材料', problems: '存在问题：{text}', next: '下步措施：{text}',
    namesHint: '几个人用顿号隔开', field: { no: '序号', section: '板块', text: '任务', lead: '牵头', support: '责任', undivided: '单位', leaders: '领导', persons: '责任人', deadline: '时限', indicators: '指标', milestones: '节点' },
    parts: '拆成分项', partsTitle: '第 {no} 项拆成分项', partsHelp: '一行一个分项。分项沿用原来的单位、领导和时限，以后按分项报送、研判，原任务不再单独计数。', partsOpen: '未定格的期已收的报送会附到每个分项上，等候逐项核对。', partsFrozen: '{list}已定格，照旧不变：分项在那几期沿用本项当时的研判，不重复计数。', partsYes: '拆成 {count} 项', partsDone: '第 {no} 项已拆成 {count} 个分项',
    fieldName: '栏目', before: '原来', after: '改为', none: '（无）', belated: '补报', belatedHint: '定格后到件，不计入定格的结果', belatedValue: '{period}补报 {value}', wholeOf: '拆分前第 {no} 项', change: { belated: '补报', added: '新增', adjusted: '调整', merged: '并入其他任务', cancelled: '取消', active: '恢复' }, earlier: '此前记录',
    stateName: '改为', state: { active: '正常', adjusted: '已调整', merged: '已合并', cancelled: '已取消' }, basis: '依据', basisHelp: '写明会议、文件或批示，印在附表里',
  },
}
