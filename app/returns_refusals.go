package app

import "ducha/app/ledger"

// refusals are the words for a returned file that could not be read at all: what it is, then what to do.
var refusals = map[string]string{
	"file_encrypted":    "文件有密码，没有打开。请取消密码后重报。",
	"file_damaged":      "文件已损坏，打不开。请重新另存后再报。",
	"file_empty":        "文件是空的。请对方重新发送。",
	"file_too_large":    "文件太大，没有打开。请只报送报送表，照片等另存。",
	"sheet_too_far":     "表格太靠下或太靠右，没有读到。请删掉上面、左边的空行空列再报。",
	"not_a_form":        "不是报送表：没有“序号”和“本期进展”两列。请对方填原表。",
	"format_unknown":    "不认识这种文件。请用发出的 Excel 报送表填报。",
	"format_slides":     "是演示文稿或绘图，没有报送表。请用发出的 Excel 报送表填报。",
	"format_uof":        "是 UOF（标文通）文件，这里不读。请用 WPS 打开，另存为 .docx 或 .xlsx 后再报。",
	"format_old":        "文件格式太旧。请另存为 .xlsx 后再报。",
	"format_binary":     "是 .xlsb 工作簿，这里不读。请另存为 .xlsx 后再报。",
	"page_frames":       "是网页的外框，内容在另一个文件夹里，没有随文件来。请用 Excel 另存为 .xlsx 后再报。",
	"format_image":      "是图片，读不出文字。请对方报 Excel 原表。",
	"only_pictures":     "里面只有图片，没有文字。请对方报 Excel 原表。",
	"format_archive":    "是 .rar、.7z 之类的压缩包，这里打不开。请解压后再收。",
	"format_shortcut":   "是快捷方式，不是文件本身。请对方发送原文件。",
	"format_mail":       "是 Outlook 邮件（.msg），这里不读。请打开邮件，把附件另存后再收。",
	"mail_without_form": "是邮件，里面没有附件，正文里也没有报送表。请把报送表另存后再收，或请对方重新发送。",
	"pdf_scanned":       "是扫描件，没有文字。请对方报 Excel 原表。",
	"pdf_unavailable":   "这个程序没有带 PDF 阅读部件，没有打开。请用完整版，或请对方报 Excel 原表。",
	"cannot_read":       "打不开这个文件。请看它是否还在、是否正被别的程序占用。",
	"is_folder":         "打不开这个文件夹。请看有没有权限。",
	"zip_encrypted":     "压缩包有密码，没有打开。请解压后再收。",
	"zip_too_large":     "压缩包里的文件太多或太大，没有打开。请解压后再收。",
	"zip_nested":        "压缩包里一层套一层，没有打开。请解压后再收。",
}

// refuse words a file that could not be read at all.
func refuse(out CollectedFile, err error) CollectedFile {
	code := ledger.CodeOf(err)
	message := refusals[code]
	if message == "" {
		message = "读不了这个文件。请用发出的 Excel 报送表填报。"
	}
	out.Reasons = append(out.Reasons, ledger.Remark{Code: code, Message: message})
	out.Reply = reply(out)
	return out
}
