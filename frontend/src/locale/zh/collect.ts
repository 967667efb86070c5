/** Words of 报送. */
export const collect = {
  collect: {
    emptyTitle: '还没有要报送的单位', emptyText: '任务入账后，这里按单位列出谁没报、谁报了、谁要退回。先导入通知。', units: '{count} 个单位', got: '收到 {count}', lacking: '没收到 {count}',
    lateFlag: '迟', lateWord: '迟报', silentFlag: '静', silentWord: '连续两期没有回音', remind: '催报 {count}', remindTitle: '催报名单', remindSub: '还要催 {count} 个单位', makeForms: '生成报送表', takeFiles: '收文件', takeFolder: '收文件夹', pickFiles: '选择收到的报送表', pickFolder: '选择收件文件夹',
    formsInto: '报送表存到哪个文件夹', formsMade: '已生成 {count} 份报送表：{name}', taken: '已收下 {units} 个单位 {tasks} 项报送，待接收', foot: '{returns} 项报送 · {units} 个单位',
    column: { unsent: '未发出', sent: '待报', returned: '待接收', sent_back: '已退回', accepted: '已接收' }, acceptAll: '全部接收', acceptClean: '没有疑问的 {count} 个单位直接接收。', acceptDoubted: '有疑问的 {count} 个单位，勾选的一并接收，没勾的仍在待接收：', acceptTick: '全部勾选', acceptYes: '接收 {count} 个单位', overdue: '都已逾期',
    note: { unsent: '还没有发表', noLiaison: '没有联络员', reminded: '已催 {count} 次', came: '{day} 到件', late: '迟 {days} 天', checks: '{count} 处疑问', partBack: '退回 {count} 项待重报', back: '退回：{reason}', backLate: '过截止 {days} 天未重报 · {reason}' },
    outcome: { refused: '拒收', changed: '有变动', taken: '收下', skipped: '略过' }, result: { taken: '收 {count} 项', changed: '收 {count} 项，疑 {doubts} 处' }, results: '收表结果', resultsSub: '{at} 读完 {count} 个文件', resultsLast: '上批结果', resultsAt: '{at} 收的那一批，逐份的结果', copyResults: '复制结果', copyReply: '复制回复话术',
    remindText: '催报通知（可粘贴到群里）', announceTitle: '发表通知', announceSub: '报送表已发，{count} 个单位待报', announceText: '和报送表一起发到群里的话', callNote: '电话记录，如：答应明天上午', called: '记已催', remindedOne: '已记下催报{unit}', accept: '接收', acceptedOne: '已接收{unit}的报送', acceptedMany: '已接收 {units} 个单位 {count} 项报送',
    sendBack: '退回', sendBackTitle: '退回{unit}的报送', sendBackYes: '退回并复制说明', acceptAnyway: '不用重报，接收', acceptedTask: '已接收{unit}第 {no} 项', sendBackTasks: '退回哪几项', sendBackHelp: '说明会复制到剪贴板，可以直接粘贴给对方', sentBack: '已退回{unit}，说明已复制', reason: '退回原因', reasonLine: '第 {no} 项：{text}。', reasonLeft: '第 {no} 项：没有填报。', clean: '没有发现疑问',
    chars: '{count} / {limit} 字', values: '完成值', problems: '存在问题', next: '下步措施', nothing: '没有报送', promised: '上期承诺：{text}', mend: '改这一项', typeIn: '代为填写', typeTitle: '{unit} 第 {no} 项', typed: '已记下{unit}第 {no} 项',
    belatedFlag: '补', belatedOn: '{day}补报', belatedNote: '{day}补报 {count} 项', belatedType: '登记补报', belatedMend: '改补报', belatedDrop: '删除补报', belatedDropped: '已删除第 {no} 项补报', belatedTitle: '{unit}第 {no} 项补报', belatedHelp: '本期已定格：补报另行登记，下期对比和年终考核用得上，定格的数和已出的通报不变。', takeBelated: '收补报', takeBelatedFolder: '收补报文件夹', takenAfter: '已登记 {units} 个单位 {tasks} 项补报', typedAfter: '已登记{unit}第 {no} 项补报', received: '到件日期',
    progress: '本期进展', claim: '自评',
  },
}
