/** Words of 公文. */
export const papers = {
  papers: {
    emptyTitle: '还没有可以出的公文', emptyText: '导入通知、确认任务之后，分解方案、报送通知、督办单、一页纸和各种表都在这里看样、导出。', kinds: '文种', for: { leader: '选领导', slip: '选单据', inspection: '选督查' }, find: '查找', nobody: '还没有可打印的',
    nobodyText: { leader: '任务里还没有写分管领导。请先到台账里补上。', slip: '还没有出具这种单据。在“督办”页勾选滞后任务出具，编号自动给定。', inspection: '还没有现场督查。在“督办”页的“现场督查”里安排。' }, refusedTitle: '现在还不能成文', toSlips: '去督办',
    exportInto: '公文存到哪个文件夹', exported: '已导出 {name}，共 {count} 个文件', without: '（{why}）', foot: '{kind} {name}', template: '模板', back: '回到{page}',
    origin: '这个数的出处', originTasks: '{count} 项任务', originUnits: '{count} 个单位', originNone: '这个数由别的数合计得出。', inLedger: '在台账中打开', late: '迟 {days} 天', silent: '未报', reported: '按时',
    wordsTitle: '{kind}的模板', wordsSub: '改动只影响本台账；没改的跟着程序走', redHead: '红头', redHeadHint: '空着用本单位名称', sheetTitle: '纸张和版心（毫米）', national: '国标版面', reset: '恢复', resetAll: '全部恢复预设', saved: '{kind}的模板已保存', done: '返回', changed: '改过 {count} 处', same: '与预设相同',
    unknownName: '“{names}”不是这里能用的名称，会照原样印出来', names: '花括号里的由程序填。点一下，插到光标处：', insert: '插入{name}', margins: { top: '上边距（天头）', left: '左边距（订口）', right: '右边距（切口）', bottom: '下边距（地脚）', lines: '每页行数', charsInLine: '每行字数' }, unfilled: '{names}没有填数字。请填上，或点“国标版面”恢复。',
    fact: { office: '督查机构', period: '本期名称', plan: '方案名称和文号', work: '工作名称', date: '成文日期', due: '报送截止日', end: '本期截止日', year: '年度', units: '报送单位数', tasks: '任务数', limit: '字数上限', formAnnex: '报送表附件号', unitAnnex: '单位附件号', deadline: '时限', kind: '单据名称', visit: '督查日期', methods: '督查方式', rules: '考核规则和版次', issuer: '发文机关', scheme: '方案名称', leader: '领导', rest: '未列出的项数', counted: '纳入统计数', done: '完成率', inTime: '达序时比例', all: '任务总数', classes: '各类项数', rounds: '期数', left: '未完成项数', scored: '评分单位数', base: '起评分', scoreAnnex: '得分附件号', best: '第一名', unit: '单位', slow: '滞后项数', missing: '迟报未报的单位', listed: '下步措施的去向', repeated: '连续滞后的处理' },
    wording: {
      redHead: '红头', title: '标题（| 处可换行）', subtitle: '副标题', basis: '开头', overallHead: '一级标题之一', resultsHead: '一级标题之二', issuesHead: '一级标题之三', demandsHead: '一级标题之四', noIssues: '没有问题时', keep: '要求：无滞后', keepLast: '要求：年末无滞后', catchUp: '要求：有滞后', catchUpOne: '要求：只有一项滞后', carryOver: '要求：年末有滞后',
      report: '要求：报送', lookBack: '要求：无滞后时的跟踪', follow: '要求：督办', prepare: '要求：没有任务时', forward: '印发语', duty: '职责要求', noTasks: '没有任务时', tableKey: '表格说明', scope: '报送范围', empty: '没有任务时', content: '报送内容', truth: '真实性要求', due: '时限和方式', after: '逾期处理', requirement: '工作要求', subject: '事项栏名称', receipt: '签收栏', note: '页下说明', none: '没有任务时', attend: '关注栏标题', smooth: '没有滞后时', rest: '列不下时',
      state: '说明', legend: '图例说明', partial: '年度未结束时', noDone: '没有完成的', allDone: '全部完成', next: '下步打算', settled: '全部完成后的打算', score: '考核评分', noScore: '没有评分时', method: '督查方式', verify: '核查结果栏', rule: '纪律', good: '结论：无问题', mixed: '结论：部分滞后', allSlow: '结论：全部滞后', oneSlow: '结论：一项滞后', noFinding: '结论：没有任务', rectify: '整改要求', items: '列有整改事项时的要求', hold: '没有问题时的要求', rights: '权利告知', copies: '版记：抄送（空着不印）', issuer: '版记：印发机关',
    },
  },
  print: {
    title: '打印', size: '共 {pages} 页，{sheet} 纸 {leaves} 张', unknown: '页数要在打开后才知道', printer: '打印机', usual: '默认打印机', usualMark: '（默认）', copies: '份数', duplex: '双面', duplexHint: '双面打印，沿长边翻转', numbers: '页码已按单页居右、双页居左排好：双面打印后都在外侧，左侧装订。',
    browser: '下一步在浏览器的打印窗口里选打印机：缩放选“实际大小”（100%），页边距选“无”。', large: '要 {sheet} 纸。没有大幅面打印机时，可打开 PDF 拿到文印店打印。', openDocx: '用 Word/WPS 打开', openPdf: '打开 PDF', takeDocx: '下载 Word 文件', takePdf: '下载 PDF', sent: '已交给 {printer}', opened: '已打开', taken: '已下载', downloaded: '这个浏览器不能直接打印 PDF，已经下载，请打开后打印。',
  },
}
