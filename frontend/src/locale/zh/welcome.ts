/** Words of 欢迎. */
export const welcome = {
  welcome: {
    lead: '还没有台账。任选一种方式开始，几分钟就能看到任务清单。', import: '导入通知', importText: '从今年的任务分解通知开始：docx、doc、wps、xlsx、pdf、ofd', choose: '选择文件', sample: '打开示例',
    sampleText: '云岭区 2024 年全年的数据，随便改，不影响正式台账', file: '打开台账文件', fileText: '接着用已有的 .ducha 文件，或从备份恢复', openTitle: '打开台账文件', recent: '最近',
    dropWindow: '也可以把通知直接拖到窗口里', dropPage: '也可以把通知直接拖到页面里', how: '一个季度怎么走', local: '数据只存在本机的一个文件里，程序不联网。',
    step: {
      import: { title: '导入通知', text: '拆成任务，核对领导、单位、指标后入账' }, forms: { title: '发表', text: '每个单位一份 Excel 报送表' }, collect: { title: '收表', text: '收一个文件夹，逐份说明收下、改动、拒收' },
      judge: { title: '研判', text: '逐项给出建议和理由，由经办人定' }, freeze: { title: '定格、通报', text: '冻结本期，生成通报和附表，每个数都能查到出处' },
    },
  },
}
