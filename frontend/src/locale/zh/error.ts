/** Words of refusals by code. */
export const error = {
  error: {
    unknown: '没有做成（{code}）。请再试一次；还不行，把这几个字告诉维护人员。',
    internal: '程序出了意外，没有做成，数据没有动。请再试一次。', no_connection: '连不上后台程序。它可能已经退出，请重新启动督查台账。', bad_token: '这个页面的通行码过期了。请从程序打印的地址重新打开。', no_method: '程序版本不一致，找不到 {method}。请重新安装。', no_such_method: '程序版本不一致，找不到 {method}。请刷新页面。',
    bad_call: '程序版本不一致，请刷新页面。', not_allowed: '不允许从别的网页访问。', cancelled: '已取消，没有改动。', no_ui: '这个程序没有带界面，请用完整版。', no_window: '这个程序没有带窗口，请用浏览器打开。', cannot_listen: '端口 {port} 被占用，请换一个端口。',
    no_ledger_open: '还没有打开台账。请先打开台账文件。', no_plan: '台账里还没有年度方案。请先导入通知并确认任务。', no_such_task: '没有第 {task} 项任务。', no_such_unit: '没有“{name}”这个单位。', no_such_leader: '没有“{name}”这位领导。', bad_layout: '版面尺寸不对。请改回标准版面。', no_such_period: '没有 {period} 这一期。', no_such_item: '这条草稿已经不在了，请刷新。', no_such_status: '口径里没有“{status}”这个状态。', year_unknown: '通知里没有写明是哪一年的任务。请在“文件信息”里填年度。',
    item_confirmed: '第 {no} 项已经入账，请到台账里修改。', join_first: '第一项上面没有可以合并的。', split_nowhere: '没有选好拆分的位置。请点在句子中间。', task_without_text: '第 {no} 项没有内容。请填写任务。', change_without_basis: '调整、取消要写依据。', unit_without_name: '请填写单位名称。', unit_exists: '已经有“{name}”这个单位。',
    unit_in_use: '这个单位还有任务，不能删除。可以并入另一个单位。', unit_missing: '第 {task} 项的单位不在名录里。请先在“单位”里增加。', alias_taken: '别名“{name}”已经是另一个单位的名称或别名。', not_a_unit_list: '这不是单位名单：没有找到“单位”一列。请用导出的表格改。', nobody_to_ask: '还没有要报送的单位。请先确认任务。',
    bad_date: '“{date}”不是日期。请按 2024-10-15 的样子填。', cannot_read: '打不开文件 {file}。请看它是否还在、是否正被别的程序占用。', cannot_write: '写不进 {file}。请看磁盘是否已满、文件是否正开着。', cannot_open: '打不开 {file}。', is_folder: '{file} 是文件夹，请选文件。', file_missing: '原文件不在台账里了。', too_many_files: '一次最多收 {limit} 个文件，请分批。',
    file_damaged: '文件 {file} 损坏了，读不出来。请向对方再要一份。', file_empty: '文件 {file} 是空的。', file_encrypted: '文件 {file} 有密码。请去掉密码再导入。', file_too_large: '文件 {file} 超过 {limit}，没有读。', format_unknown: '认不出 {file} 的格式。请另存为 docx 或 xlsx 再导入。', format_opendocument: '{file} 是 OpenDocument 格式（ods、odt）。请另存为 xlsx 或 docx 再试。', not_a_form: '{file} 不是报送表。请对方填原表。', no_text_layer: '{file} 是扫描件，没有文字。请要电子版。', pdf_unavailable: '这个程序没有带 PDF 阅读部件，请用完整版，或另存为 docx。', word_too_old: '{file} 是很旧的格式。请用 WPS 或 Word 另存为 docx。',
    zip_encrypted: '压缩包 {file} 有密码，没有打开。请解压后再收。', zip_too_large: '压缩包 {file} 太大，没有打开。请解压后再收。',
    ledger_damaged: '台账文件损坏了。请从备份恢复。', ledger_inconsistent: '台账里有 {count} 处对不上。请从备份恢复，或把体检结果告诉维护人员。', ledger_missing: '找不到台账文件 {file}。', ledger_needs_upgrade: '台账要升级，但 {holder} 正在使用。请等对方关闭。', ledger_newer: '这个台账是新版程序（版本 {version}）存的。请升级程序。', ledger_place_read_only: '{file} 所在的位置不能写，现在只能看。请把它复制到能写的文件夹。', ledger_read_only: '{holder} 正在使用这个台账，现在只能看。', ledger_unreachable: '读写台账失败。请看磁盘或网络是否断开。', not_a_ledger: '{file} 不是台账文件。',
    same_file: '不能写到正在使用的台账 {file} 上。请换个名字。', not_a_plan: '{file} 里没有读到任务，不像是分解方案。', backup_failed: '备份 {file} 没有通过检查，没有留下。请换个位置再试。', no_sample: '这个程序没有带示例，请用完整版。', sample_exists: '示例 {file} 已经在了，直接打开即可。', cannot_undo: '“{summary}”之后又有改动，不能撤销。', changed_my_mind: '已取消，没有改动。',
    no_such_paper: '没有“{kind}”这种公文。', nothing_returned: '{unit}还没有报送，没有可退回的。', number_missing: '请填写期号。',
    period_exists: '{key} 这一期已经有了。', period_frozen: '{period}已定格，不能再改。更正请记在下一期。', period_not_frozen: '{period}还没有定格。请先研判完并定格。', tasks_unjudged: '还有 {count} 项没有研判，不能定格。', returns_waiting: '{unit}的报送还没有接收或退回，不能定格。', returns_conflict: '两个单位在 {count} 项任务上都有报送，不能合并。请先退回或删去一份。', cadence_in_use: '已经有报送或已定格的期，不能再换周期。', return_exists: '这个单位这一项已经有报送。', reason_missing: '请写退回原因。',
    bulletin_issued: '第 {number} 期已印发，不能再改。', bulletin_not_approved: '通报还没有审定，不能印发。', approver_missing: '请填写审定人。', bulletin_classes_differ: '各类合计 {sum}，与总数不符，不能成文。', bulletin_task_unjudged: '第 {task} 项等 {count} 项没有研判，不能成文。', bulletin_unit_without_record: '第 {task} 项点名“{unit}”，但没有它已接收的报送或未报记录，不能成文。',
    scheme_colour: '“{word}”的颜色太浅，印出来看不清。请加深。', scheme_key: '状态代号“{key}”为空或重复。', scheme_meaning: '口径里缺一类状态（{meaning}）。', scheme_word: '状态“{key}”没有写词或字。', scheme_exists: '已经有代号为 {key} 的口径。', scheme_in_use: '这套口径正在使用，不能删除。',
    fonts_unavailable: '这个程序没有带字体，不能生成 PDF。请用完整版，或导出 docx。', glyph_missing: '字体里没有“{char}”这个字，PDF 没有生成。请换字体或导出 docx。',
  },
}
