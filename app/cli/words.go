package cli

import (
	"strings"

	"ducha/app/ledger"
)

var outcomeWord = map[ledger.Outcome]string{ledger.Refused: "拒收", ledger.Changed: "有变动", ledger.Taken: "收下", ledger.Skipped: "略过"}

var outcomeMark = map[ledger.Outcome]string{ledger.Refused: "✕", ledger.Changed: "✎", ledger.Taken: "✓", ledger.Skipped: "⧉"}

// fieldWords name the parts of a task that a correction changes.
var fieldWords = map[string]string{"no": "序号", "section": "板块", "text": "任务", "lead": "牵头单位", "support": "责任单位", "undivided": "单位",
	"leaders": "领导", "persons": "责任人", "deadline": "完成时限", "indicators": "指标", "milestones": "节点"}

// sentences are the command line's words for error codes; {name} stands for a parameter. A code without a sentence is
// printed as it is, with its parameters.
var sentences = map[string]string{
	"file_empty":                   "{file} 是空的",
	"file_too_large":               "{file} 太大（上限 {limit}）",
	"file_encrypted":               "{file} 有密码。请取消密码后再试",
	"file_damaged":                 "{file} 已损坏，打不开。请重新另存后再试",
	"format_unknown":               "不认识 {file} 的格式。请另存为 .docx 后再试",
	"format_opendocument":          "{file} 是 .odt 之类的文件。请另存为 .docx 或 .xlsx 后再试",
	"format_binary":                "{file} 是 .xlsb 工作簿。请另存为 .xlsx 后再试",
	"format_image":                 "{file} 是图片，读不出文字。请找电子版",
	"format_archive":               "{file} 是打不开的压缩包。请解压后再试",
	"format_shortcut":              "{file} 是快捷方式，不是文件本身。请找原文件",
	"format_mail":                  "{file} 是 Outlook 邮件。请打开邮件，把附件另存后再试",
	"is_folder":                    "{file} 是文件夹。请选文件",
	"too_many_files":               "一次最多收 {limit} 个文件。请分批",
	"format_old":                   "{file} 的格式太旧。请用 Word 或 WPS 另存为 .docx 后再试",
	"pdf_scanned":                  "{file} 是扫描件，没有文字。请找电子版",
	"pdf_unavailable":              "这个程序编译时没有带 PDF 阅读组件。请用 make ducha 编译完整的程序",
	"fonts_unavailable":            "这个程序编译时没有带字体，不能出 PDF。请用 make ducha 编译完整的程序",
	"cannot_read":                  "打不开 {file}",
	"cannot_write":                 "写不了 {file}。请看看文件夹是否存在、文件是否被别的程序打开",
	"not_a_ledger":                 "{file} 不是台账文件",
	"ledger_newer":                 "这本台账由更新的版本建立，请升级程序后再打开",
	"ledger_damaged":               "{file} 已损坏，读不出来。请用完好的备份恢复",
	"ledger_read_only":             "台账正被 {holder} 使用，这里只能看",
	"ledger_place_read_only":       "{file} 所在的位置不能写，只能看。请把它复制到能写的文件夹",
	"ledger_inconsistent":          "台账有 {count} 处问题",
	"no_plan":                      "台账里还没有年度方案。先用 ducha import 读入通知",
	"no_such_paper":                "没有“{kind}”这种公文。用 ducha paper 列出种类",
	"no_such_leader":               "{name}没有牵头的任务。用 --for 写领导姓名",
	"no_such_unit":                 "没有“{unit}”这个单位。用 --for 写单位名称",
	"slip_missing":                 "没有这份单据。先在「督办」里出具，--for 写单据编号",
	"inspection_missing":           "没有这次现场督查。先在「督办」里安排，--for 写督查的序号",
	"no_such_task":                 "没有第“{task}”项任务。用 --for 写任务序号",
	"bad_layout":                   "版面放不下文字，请检查纸张和页边距",
	"no_such_period":               "没有“{period}”这一期",
	"period_frozen":                "{period}已定格，不能再改",
	"period_not_frozen":            "{period}还没有定格。先用 ducha freeze",
	"tasks_unjudged":               "还有 {count} 项没有研判（第 {first} 项等），不能定格",
	"returns_waiting":              "{unit}等单位的报送还没有接收，不能定格",
	"relation_settled":             "这份通知已经收下了几项，不能再改成另一种。请先在窗口里撤销",
	"no_such_relation":             "--as 只能写 corrects（更正）或 adds（另加）",
	"year_unknown":                 "看不出是哪一年的方案",
	"nobody_to_ask":                "没有要报送的单位",
	"cancelled":                    "已取消，什么都没有改动",
	"cannot_listen":                "端口 {port} 用不了",
	"no_window":                    "这个程序编译时没有带窗口。请用 ducha serve 在浏览器里使用",
	"no_ui":                        "这个程序编译时没有带界面。请用 make ducha 编译完整的程序",
	"ledger_missing":               "没有找到台账 {file}",
	"ledger_unreachable":           "打不开 {file} 所在的位置",
	"ledger_needs_upgrade":         "台账要升级才能打开，但这里只能看。请先在能写的电脑上打开一次",
	"ledger_busy":                  "台账正忙，请稍后再试",
	"disk_full":                    "磁盘满了，什么都没有改动",
	"same_file":                    "源文件和目标文件是同一个",
	"not_a_plan":                   "{file} 里没有读到任务，不像是分解方案。没有入账",
	"backup_failed":                "备份没有通过校验，已撤销",
	"nothing_to_undo":              "没有可撤销的操作",
	"cannot_undo":                  "定格、印发不能撤销",
	"sample_exists":                "{file} 已经有了。请换一个目录",
	"glyph_missing":                "字体里没有“{char}”（{code}）这个字，不能出 PDF",
	"bulletin_classes_differ":      "各类合计与总数不符，不能出通报",
	"bulletin_unit_without_record": "{unit}（第 {task} 项）没有已接收的报送记录，不能点名。请先接收或退回它的报送",
	"bulletin_task_unjudged":       "第 {task} 项等 {count} 项没有研判，不能出通报",
}

func sentence(e *ledger.Error) string {
	text, ok := sentences[e.Code]
	if !ok {
		return e.Error()
	}
	for name, value := range e.Params {
		text = strings.ReplaceAll(text, "{"+name+"}", value)
	}
	return text
}
