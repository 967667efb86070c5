/** Words of 导入. */
export const importing = {
  notice: { title: '标题', issuer: '发文机关', docNo: '文号', date: '日期', year: '年度', yearHelp: '任务按这一年分期' },
  import: {
    emptyTitle: '导入任务分解通知', emptyText: '选今年的通知原件，docx、doc、wps、odt、xlsx、xls、pdf、ofd、网页、txt 都可以。程序拆成任务草稿，摆在原文旁边；确认之前不写入台账。', orDrop: '或者把文件拖到窗口里',
    read: '{name} 读出 {count} 项草稿', pick: '选择通知文件', another: '再导入一份', other: '通知', notice: '文件信息', known: '{name} 导入过，接着上次的进度', confirmed: '已确认', pending: '待确认', doubtful: '有疑问', total: '共 {count}', unchangedOf: '未变 {count} / {total}',
    part: { changed: '有改动', doubtful: '有疑问', clean: '待确认', gone: '更正版里没有', same: '没有变化', confirmed: '已确认', dropped: '不收的' },
    partNote: { changed: '{count} 项，左边是台账，右边是更正版', doubtful: '{count} 项，先看这些', clean: '{count} 项，未发现疑问', gone: '{count} 项，取消还是保留' },
    partAll: { changed: '收下全部更正', gone: '取消这些任务' }, partShort: { changed: '有改动', new: '新增', gone: '没有了' },
    relation: '这份通知与年度方案的关系', planOf: '台账里已有《{title}》{no}，这份通知是：', corrects: '它的更正版', correctsNote: '对上 {found} / {tasks} 项', adds: '另一份方案', addsNote: '{count} 项都作为新任务加进台账', relationFixed: '已经收下了几项。要改，先撤销那几步',
    related: '已重新对照', before: '台账现在', after: '更正版', takeChange: '收下更正', leaveChange: '不改', otherTask: '是另一项任务', takeUp: '再看看', takeClean: '收下无疑问的 {count} 项',
    itemsTitle: '更正第 {no} 项，它在台账里有 {count} 个分项', itemsText: '报送和研判都在分项上。总项按更正版改，分项请逐个看：不动的留着，要改的直接改，不要的勾选取消。', itemsWhole: '更正后的总项', itemsOut: '取消', itemsNote: '这一项在台账里已拆成 {count} 个分项（{list}），收下时要选分项怎么办', cancelGone: '取消这项任务', keepGone: '保留', taken: '收下 {count} 项，取消 {gone} 项', kept: '{count} 项保留在台账', parted: '第 {no} 项作为新任务', left: '第 {no} 项不改',
    queue: { waiting: '等待', reading: '正在读……', read: '读出 {count} 项草稿', known: '导入过，共 {count} 项', stopped: '没有读' }, queueRunning: '正在读入 {done} / {total} 份', queueDone: '{total} 份文件处理完', queueStop: '停止', queueClose: '收起',
    confirmClean: '确认无疑问的 {count} 项', foot: '确认之前不写入台账', task: '任务', duty: '责任', figure: '指标', lines: '原文 {count} 段', source: '通知原文', discard: '撤下这份通知', discarded: '已撤下通知，已确认的任务保留',
    confirmedOne: '第 {no} 项已入台账', correctedOne: '第 {no} 项已更正', confirmedMany: '{count} 项任务已入台账', sharedNow: '；第 {list} 项与台账里其他任务同号，请到台账改序号', savedOne: '第 {no} 项草稿已修改', splitDone: '已拆成两项', joinDone: '已与上一项合并', dropped: '第 {no} 项标为不是任务', takeBack: '改回任务', toUnits: '去单位名录', inLedger: '在台账中打开',
    leads: '牵头 {units}', others: '另 {count} 个单位', targets: '指标 {list}', setLead: '设{unit}为牵头', keepUndivided: '按“未分主次”收下', splitTwo: '拆成两项', asIs: '核对无误，收下', editTitle: '修改草稿 第 {no} 项',
    splitTitle: '拆分第 {no} 项', splitHelp: '点一下要拆开的地方，后一项沿用同样的单位和领导。', splitYes: '拆开', cutAfter: '第 {n} 句后',
  },
}
