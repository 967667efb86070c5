/** Words of the frame: rail, top line, foot, palette, shortcuts, long work. */
export const shell = {
  app: { name: '督查台账' },
  common: {
    again: '再试一次', toRestore: '去恢复', all: '全部', cancel: '取消', copied: '已复制', copy: '复制', deeds: '操作', edit: '修改', export: '导出', exported: '已导出 {name}', find: '查找', gotIt: '知道了', items: '{count} 项',
    noSection: '未分板块', ok: '确定', open: '打开', print: '打印', remove: '删除', restored: '这是上次没有来得及保存的修改。', revert: '放弃，用已保存的', save: '保存',
  },
  blank: { title: '这一页没有读出来', text: '原因见上方。台账没有改动，可以再试一次。' },
  page: { welcome: '欢迎', overview: '总览', ledger: '任务台账', import: '导入', collect: '报送', judge: '研判', slips: '督办', scores: '考核', bulletin: '通报', papers: '公文', units: '单位', log: '操作日志', settings: '设置', manual: '使用手册' },
  rail: { name: '主导航', page: { overview: '总览', ledger: '台账', import: '导入', collect: '报送', judge: '研判', slips: '督办', scores: '考核', bulletin: '通报', papers: '公文', units: '单位', log: '日志', settings: '设置' } },
  top: {
    plan: '{issuer} {year} 年度方案', find: '查找任务、单位、命令', explain: '使用手册（F1）', keys: '快捷键', light: '浅色显示', dark: '深色显示', undo: '撤销', redo: '重做', undoWhat: '撤销：{what}', redoWhat: '重做：{what}',
    undone: '已撤销：{what}', redone: '已重做：{what}',
  },
  period: {
    before: '上一期', after: '下一期', current: '本期', frozen: '已定格', on: '（{day}）',
    due: { frozen: '已定格', coming: '距截止 {days} 天', urgent: '距截止 {days} 天', today: '今天截止', past: '已过截止 {days} 天' },
  },
  foot: {
    allSaved: '所有改动都已保存（{at}）', notSaved: '有改动还不能保存，请先补齐或改正', noPrint: '这一页没有可以打印的；台账、通报、公文可以打印', counts: '{tasks} 项任务 · {units} 个单位', local: '本机数据', none: '尚未打开台账', offline: '不联网', readOnly: '只读 · {holder} 正在使用', readOnlyWhy: '{holder} 正在使用这个台账，现在只能看', saved: '已保存 {at}', undo: 'Ctrl+Z 撤销：{what}',
    version: '版本 {version}', writable: '可写 · {who}',
    risk: { network_share: '台账在网络共享上，断网可能损坏，建议移到本机', sync_folder: '台账在同步盘里，可能被同步软件改坏，建议移到普通文件夹' },
  },
  date: { hint: '2024-10-15', wrong: '请按 2024-10-15 的样子填', monthDay: '{m} 月 {d} 日', weekday: { 0: '星期日', 1: '星期一', 2: '星期二', 3: '星期三', 4: '星期四', 5: '星期五', 6: '星期六' } },
  panel: { before: '上一项', after: '下一项', close: '关闭（Esc）' },
  palette: {
    command: '命令', period: '换一期', hint: '输入任务、单位、页面、命令，可用拼音首字母', none: '没有找到', page: '页面', task: '第 {no} 项 {text}', unit: '{duty} {count} 项', unitRows: '{unit}{duty}',
    pinyin: { overview: 'zl', ledger: 'rwtz', import: 'dr', collect: 'bs', judge: 'yp', slips: 'db', scores: 'kh', bulletin: 'tb', papers: 'gw', units: 'dw', log: 'czrz', settings: 'sz', manual: 'sysc' },
    do: { forms: '生成报送表', takeFiles: '收文件', takeFolder: '收文件夹', remind: '催报名单', results: '上批收表结果', clean: '采纳无疑问的建议', compare: '按板块对比', freeze: '定格本期', addUnit: '增加单位', importUnits: '导入单位名单', exportUnits: '导出单位名单', backup: '备份台账', restore: '从备份恢复', check: '台账体检', openOther: '打开另一个台账', undo: '撤销', redo: '重做', theme: '深色、浅色显示', keys: '快捷键' },
    spelt: { forms: 'scbsb', takeFiles: 'swj', takeFolder: 'swjj', remind: 'cbmd', results: 'spsbjg', clean: 'cnwywdjy', compare: 'abkdb', freeze: 'dgbq', addUnit: 'zjdw', importUnits: 'drdwmd', exportUnits: 'dcdwmd', backup: 'bftz', restore: 'cbfhf', check: 'tztj', openOther: 'dklygtz', undo: 'cx', redo: 'cz', theme: 'ssqsxs', keys: 'kjj' },
  },
  keys: {
    print: '打印', save: '保存', findHere: '在本页查找', region: '换到窗口的另一部分', title: '快捷键', readOnly: '{holder} 正在使用这个台账，现在只能看：会改动台账的快捷键没有列出，按了也不起作用。', everywhere: '任何页面', ledger: '任务台账', import: '导入', judge: '研判', find: '查找', undo: '撤销', redo: '重做', help: '本页', explain: '使用手册', close: '关闭面板', cell: '移动单元格', edit: '修改单元格', panel: '任务详情',
    clear: '清空单元格', ends: '行首、行尾', turnPage: '上下翻屏', sort: '按这一列排序', range: '选择区域', wholeRows: '选择整行', copy: '复制到 Excel', paste: '从 Excel 粘贴', draft: '上下一项', confirm: '确认', editDraft: '修改', split: '拆分', join: '与上一项合并', drop: '不是任务', confirmAll: '确认全部无疑问项',
    status: '定状态', accept: '采纳', case: '前后',
  },
  job: { reading: '正在读取……', command: '正在处理', backup: '正在备份', check: '正在体检', import: '正在读取通知', forms: '正在生成报送表', collect: '正在收表', report: '正在生成通报', paper: '正在生成公文', photos: '正在存照片', demo: '正在准备示例' },
}
