/** Words of 公文. */
export const papers = {
  papers: {
    emptyTitle: '还没有可以出的公文', emptyText: '导入通知、确认任务之后，分解方案、报送通知、督办单、一页纸和各种表都在这里看样、导出。', kinds: '文种', for: { leader: '选领导', unit: '选单位', task: '选任务' }, find: '查找', nobody: '本期没有可选的',
    nobodyText: { leader: '任务里还没有写分管领导。请先到台账里补上。', unit: '本期还没有要报送的单位。请先确认任务。', task: '台账里还没有任务。请先导入通知。' }, refusedTitle: '现在还不能成文', numbered: '导出时给定单号',
    exportInto: '公文存到哪个文件夹', exported: '已导出 {name}，共 {count} 个文件', without: '（{why}）', foot: '{kind} {name}',
  },
}
