/** Words of vocabularies of the ledger, most asked for with word(group, member). */
export const vocabulary = {
  status: { wait: '待研判', waitLetter: '待', count: '{word} {count} 项' },
  meaning: { done: '已完成', ahead: '超序时', on: '达序时', behind: '未达序时', none: '未启动', na: '不计', wait: '待研判' },
  role: { lead: '牵头', support: '责任', undivided: '未分主次' },
  op: { '>=': '不低于', '~': '左右', '=': '等于', '<=': '不超过' },
  kind: { growth: '增速', level: '水平', new: '新增' },
  claim: { done: '自报已完成', on: '自报正常推进', slow: '自报进展缓慢', none: '自报未启动', unsaid: '未填自评' },
  returnState: { received: '待接收', accepted: '已接收', sent_back: '已退回' },
  unitKind: { bureau: '政府部门', party: '党委部门、群团', town: '镇街', park: '开发区', vertical: '垂管单位', company: '企业', court: '法院检察院', other: '其他' },
  cadence: { week: '每周', ten_days: '每旬', month: '每月', quarter: '每季度', half_year: '每半年', year: '每年' },
  target: { name: '指标', target: '目标', reached: '完成', reported: '已报', deviation: '偏差', grow: '增 ', fall: '降 ', about: ' 左右' },
}
