/** Words of 单位. */
export const units = {
  units: {
    emptyTitle: '还没有单位', emptyText: '导入通知后，单位自动从责任分工里来；也可以先导入单位、联络员名单（xlsx）。', units: '单位', groups: '组合', leaders: '领导', leader: '领导', find: '名称、简称、别名、联络员', kind: '类别', add: '增加单位', addGroup: '增加组合', addLeader: '增加领导',
    import: '导入名单', importTitle: '选择单位名单', imported: '导入 {units} 个单位、{leaders} 位领导', importAdded: '，其中 {count} 个是新单位', importHint: 'xlsx 等文件；也可以在 Excel 里连表头一起复制，直接在本页粘贴', pasted: '粘贴的内容', unread: '“{file}”有 {count} 处没有照收', exportTitle: '导出单位名单', exportName: '单位与联络员.xlsx', foot: '{units} 个单位 · {without} 个没有联络电话',
    proposals: '待定', proposalsNote: '{count} 条，定了才生效', asAlias: '是同一个单位', notSame: '不是', asGroup: '登记为组合', notGroup: '不登记', merged: '“{name}”并为“{into}”的别名', grouped: '“{name}”登记 {count} 个成员', refused: '“{name}”不再提示',
    name: '名称', short: '简称', aliases: '别名', aliasesHelp: '用顿号隔开；通知和报送表里写别名也认得', members: '成员', membersHelp: '用顿号隔开，须是名录里的单位', membersUnknown: '名录里没有：{names}。请改正，或先添加这个单位', leads: '牵头', supports: '责任', liaison: '联络员', noLiaison: '没有联络员', person: '姓名', post: '职务', phone: '电话', from: '任职起', to: '任职止',
    saved: '{name}已保存', removed: '{name}已删除', more: '其他', mergeInto: '并入……', merge: '并入', remove: '删除单位', noLeaders: '还没有领导。任期内的任务随职务走，接任者按日期继承。', leaderTasks: '任务', noPost: '通知里有，还没有写职务', addPost: '补职务',
  },
}
