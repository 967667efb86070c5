/** Words of 操作日志: commands, fields and tables by name. */
export const log = {
  log: {
    emptyTitle: '还没有记录', emptyText: '每一次改动都会记在这里：谁、什么时候、改了什么，可以撤销。', at: '时间', who: '经办', command: '操作', summary: '内容', changes: '改动', undone: '已撤销', older: '更早的', foot: '显示 {count} 条', added: '新增{what}', removed: '删除{what}', changed: '修改{what}', of: '：{of}', is: '{name}：{value}', fromTo: '{name}由“{before}”改为“{after}”', filled: '{name}填为“{after}”', other: '细处有改动', emptied: '{name}“{before}”已清空', by: '{at}　{who}　{command}', noRows: '没有逐条明细',
    value: { period: { open: '未定格', frozen: '已定格' }, slip: { open: '待反馈', answered: '已反馈', closed: '已办结', withdrawn: '已作废' }, bulletin: { draft: '草稿', approved: '已审定', issued: '已印发' }, import_item: { pending: '待确认', confirmed: '已入账', dropped: '不是任务' }, import: { corrects: '更正版', adds: '另一份方案' } },
    own: { slip: { due: '反馈时限', name: '文种', unit: '单位', number: '编号', text: '任务' }, target: { unit: '计量单位', value: '目标值', text: '原文', name: '指标' }, leader: { name: '姓名' }, plan: { date: '成文日期' }, setting: { value: '内容' }, inspection: { date: '督查日期', people: '督查人员' }, return: { due: '当时的截止日', file: '文件' } },
  },
  command: {
    approve: '审定', assign: '增加单位', bulletin: '通报', cadence: '周期', collect: '收表', confirm: '确认入账', decide: '研判', discard: '撤下通知', draft: '草稿', due: '截止日', forms: '发表', freeze: '定格', import: '导入', issue: '印发', judge: '研判建议', leader: '领导', merge: '合并单位',
    prepare: '建立台账', remind: '催报', return: '报送', scheme: '口径', settings: '设置', split: '拆分', targets: '指标', task: '任务', unit: '单位', units: '单位名单', change: '调整', accept: '接收', belated: '补报', pick: '取数', restore: '恢复备份', send_back: '退回', slip: '出具单据', slip_answer: '单据反馈', slip_close: '单据办结', slip_reopen: '单据退回', slip_extend: '单据延期', slip_withdraw: '单据作废', ladder: '督办阶梯', inspection: '现场督查', score_rules: '考核规则', score_entry: '加减分', template: '公文模板', paper_words: '公文措辞', upgrade: '升级', undo: '撤销', redo: '重做',
  },
  field: {
    unit_id: '单位', group_id: '组合', task_id: '任务', parent_id: '上级任务', period_id: '期', target_id: '指标', import_id: '通知', inspection_id: '现场督查', slip_id: '单据', plan_id: '方案', scheme_id: '口径', figures: '完成值', relation: '与年度方案的关系', gone: '更正版里没有的任务', fields: '改动', charts: '附图', word: '状态', standing: '进展', items: '事项',
    base: '起评分', caption: '说明', concluded: '结论日期', conclusion: '结论', ended: '办结日期', finding: '核查情况', form: '版式', groups: '分组', hosts: '陪同人员', issued: '出具日期', methods: '方式', most: '最高分', people: '督查人员', place: '地点', points: '分值', proposer: '提出人', rechecked: '复查日期', replied: '反馈日期', reply: '反馈', report: '整改情况', reported: '报告日期', requirement: '要求', result: '复查', rules: '规则', steps: '阶梯', verdict: '核查结论',
    active: '在用', addressees: '主送机关', approved_at: '审定日期', approved_by: '审定人', at: '时间', basis: '依据', cadence: '周期', checks: '核对', claim: '自评', classes: '状态', confirmed: '已确认', date: '日期', deadline: '完成时限', doc_no: '文号', draft: '草稿', due: '截止日', due_on: '截止日',
    edits: '措辞', end_on: '止', file: '文件', file_name: '文件名', frozen_at: '定格时间', is_group: '组合', issuer: '发文机关', key: '代号', kind: '类别', late: '迟报', leaders: '领导', liaison_name: '联络员', liaison_phone: '电话', liaison_post: '联络员职务', masthead: '刊名', name: '名称', next: '下步措施',
    no: '序号', note: '备注', notice: '通知', number: '期号', office: '督查机构', op: '关系', person: '责任人', persons: '责任人', post: '职务', printed: '原文', problems: '存在问题', proposed: '建议', reason: '原因', received: '到件', reminded: '已催', role: '分工', section: '板块', sent_at: '发出', severe: '严重线',
    short: '简称', source: '出处', source_start: '出处起', source_end: '出处止', start_on: '起', state: '状态', status: '状态', summary: '内容', taken_at: '定格时间', text: '内容', title: '标题', tolerance: '允许偏差', unit: '单位', valid_from: '起', valid_to: '止', value: '值', values: '完成值', who: '经办', year: '年度',
  },
  table: {
    task_change: '任务调整', alias: '别名', assignment: '分工', bulletin: '通报', change: '调整', file: '文件', finding: '研判', import: '通知', import_item: '草稿', leader: '领导', member: '成员', milestone: '节点', period: '期', plan: '方案', return: '报送', scheme: '口径', sending: '发表', setting: '设置', snapshot: '定格',
    target: '指标', task: '任务', unit: '单位', ladder: '督办阶梯', slip: '单据', slip_task: '单据任务', inspection: '现场督查', inspection_task: '督查任务', photo: '照片', rectification: '整改事项', score_rules: '考核规则', score_entry: '加减分', late_return: '补报', figure_pick: '采用的数',
  },
}
