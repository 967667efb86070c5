/** Words of 总览. */
export const overview = {
  overview: {
    emptyTitle: '台账还是空的', emptyText: '先导入今年的任务分解通知。核对入账后，这里显示待办、各板块状态、单位进度和量化指标。', toImport: '去导入',
    waiting: '待办', waitingSum: '{today} · 共 {count} 件', nothing: '本期没有待办', copied: '催报名单已复制，共 {count} 个单位',
    wait: { forms: '个单位的报送表待发', returns: '个单位的报送待接收', judge: '项任务待研判', silent: '个单位未报', again: '个单位退回后未重报', drafts: '条导入草稿待确认', freeze: '期研判完毕，待定格', bulletin: '期通报待起草', slip: '份督办单据逾期未反馈', reply: '份督办反馈待核实', rectify: '项整改待复查或已逾期' },
    verb: { forms: '去发表', returns: '逐份接收', judge: '开始研判', silent: '复制催报', again: '去看看', drafts: '去确认', freeze: '去定格', bulletin: '看通报', slip: '去催办', reply: '去核实', rectify: '去复查' },
    note: { forms: '报送截止 {day}', returns: '最早一份 {day}收到', silent: '其中 {count} 个连续两期没有回音', drafts: '{note}', slip: '未反馈的共 {note} 份', rectify: '其中逾期 {note} 项' },
    sections: '各板块状态', baseCounted: '按 ', baseAll: ' 项计（总 ', baseDropped: ' 项，另合并取消 ', baseJudged: ' 项） · 已研判 ', baseEnd: ' 项', counted: '纳入统计', all: '全部任务', dropped: '合并、取消', unjudged: '待研判的任务', rules: '看口径', judged: '已研判',
    heat: '单位 × 期', heatSub: '牵头任务中未达序时、未启动的项数 / 已研判项数', heatBehind: '{count} 项 {unit} {period}未达序时、未启动', heatJudged: '{count} 项 {unit} {period}已研判', heatCell: '{behind} 项未达序时或未启动，已研判 {judged} 项', leadUnit: '牵头单位', tasks: '任务',
    movement: '较上期变化', comparable: '可比任务', noMovement: '没有可比的任务：上一期或本期还没有研判。', up: '上升', same: '持平', down: '下降', upCount: '上升 {count} 项', downCount: '下降 {count} 项', between: '{from}→{to}',
    indicators: '量化指标', indicatorSub: '竖线为应达：增速比目标，总量比序时 {expected}；偏差为百分点',
  },
}
