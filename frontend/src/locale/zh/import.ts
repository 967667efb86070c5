/** Words of 导入. */
export const importing = {
  notice: { title: '标题', issuer: '发文机关', docNo: '文号', date: '日期', year: '年度', yearHelp: '任务按这一年分期' },
  import: {
    emptyTitle: '导入任务分解通知', emptyText: '选今年的通知原件，docx、doc、wps、xlsx、xls、pdf、网页、txt 都可以。程序拆成任务草稿，摆在原文旁边；确认之前不写入台账。', orDrop: '或者把文件拖到窗口里',
    read: '{name} 读出 {count} 项草稿', pick: '选择通知文件', another: '再导入一份', other: '通知', notice: '文件信息', confirmed: '已确认', pending: '待确认', doubtful: '有疑问', total: '共 {count}', doubtfulNote: '{count} 项，先看这些', pendingNote: '{count} 项，未发现疑问',
    droppedTitle: '不是任务', confirmClean: '确认无疑问的 {count} 项', foot: '确认之前不写入台账', task: '任务', duty: '责任', figure: '指标', lines: '原文 {count} 段', source: '通知原文', discard: '撤下这份通知', discarded: '已撤下通知，已确认的任务保留',
    confirmedOne: '第 {no} 项已入台账', confirmedMany: '{count} 项任务已入台账', savedOne: '第 {no} 项草稿已修改', splitDone: '已拆成两项', joinDone: '已与上一项合并', dropped: '第 {no} 项标为不是任务', takeBack: '改回任务', inLedger: '在台账中打开',
    leads: '牵头 {units}', others: '另 {count} 个单位', targets: '指标 {list}', setLead: '设{unit}为牵头', keepUndivided: '按“未分主次”收下', splitTwo: '拆成两项', asIs: '核对无误，收下', editTitle: '修改草稿 第 {no} 项',
    splitTitle: '拆分第 {no} 项', splitHelp: '点一下要拆开的地方，后一项沿用同样的单位和领导。', splitYes: '拆开', cutAfter: '第 {n} 句后',
  },
}
