package app

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"ducha/app/ledger"
	"ducha/store"
)

// Collected says what a batch of returned files brought.
type Collected struct {
	Files []CollectedFile `json:"files"` // refused first
	Units int             `json:"units"`
	Tasks int             `json:"tasks"`
}

// CollectedFile is one file: what was taken, what changed, what was refused and why. Reply is a text to paste back.
type CollectedFile struct {
	File     string          `json:"file"`
	UnitID   int64           `json:"unitId"`
	UnitName string          `json:"unitName"`
	Outcome  ledger.Outcome  `json:"outcome"`
	Taken    int             `json:"taken"`
	Reasons  []ledger.Remark `json:"reasons"`
	Reply    string          `json:"reply"`
}

// Collect reads returned forms, files and folders alike. A file that cannot be taken is reported and the rest go on;
// everything that is taken goes in by one command, so one undo takes the batch back.
func (r Returns) Collect(period string, paths []string) (Collected, error) {
	ctx, report, end := r.job("collect")
	defer end()
	files, err := listFiles(paths)
	if err != nil {
		return Collected{}, err
	}
	out := Collected{Files: []CollectedFile{}}
	err = r.do(ctx, "collect", func(tx *store.Tx) error {
		c, err := newCollector(tx, period, r.today())
		if err != nil {
			return err
		}
		for n, path := range files {
			if ctx.Err() != nil {
				return ledger.Fail("cancelled")
			}
			report(n, len(files), filepath.Base(path))
			for _, letter := range open(path, r.today()) {
				file, err := c.take(ctx, letter)
				if err != nil {
					return err
				}
				out.Files = append(out.Files, file)
			}
		}
		out.Units, out.Tasks = len(c.units), c.tasks
		tx.SetSummary(fmt.Sprintf("收下 %d 个单位 %d 项报送", out.Units, out.Tasks))
		return nil
	})
	order := []ledger.Outcome{ledger.Refused, ledger.Changed, ledger.Taken, ledger.Skipped}
	slices.SortStableFunc(out.Files, func(a, b CollectedFile) int {
		return slices.Index(order, a.Outcome) - slices.Index(order, b.Outcome)
	})
	return out, err
}

// listFiles expands folders. What cannot be opened stays in the list and is refused by name later. The file that was
// written last comes last, so that a corrected form wins over the one it corrects.
func listFiles(paths []string) ([]string, error) {
	out, written := []string{}, map[string]time.Time{}
	for _, path := range paths {
		err := filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				out = append(out, p)
			case !d.IsDir() && !isLitter(d.Name()):
				out = append(out, p)
				if info, err := d.Info(); err == nil {
					written[p] = info.ModTime()
				}
			}
			if len(out) > 5000 {
				return ledger.Fail("too_many_files", "limit", "5000")
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return written[a].Compare(written[b]) })
	return out, nil
}

// isLitter names what systems and office programs leave in folders and archives.
func isLitter(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.EqualFold(name, "thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// refuse words a file that could not be read at all.
func refuse(out CollectedFile, err error) CollectedFile {
	message := map[string]string{
		"file_encrypted":      "文件有密码，没有打开。请取消密码后重报。",
		"file_damaged":        "文件已损坏，打不开。请重新另存后再报。",
		"file_empty":          "文件是空的。请对方重新发送。",
		"not_a_form":          "不是报送表：没有“序号”和“本期进展”两列。请对方填原表。",
		"format_unknown":      "不认识这种文件。请用发出的 Excel 报送表填报。",
		"format_opendocument": "是 .ods 之类的文件，这里不读。请另存为 .xlsx 后再报。",
		"format_old":          "文件格式太旧。请另存为 .xlsx 后再报。",
		"file_too_large":      "文件太大，没有打开。请只报送报送表，照片等另存。",
		"cannot_read":         "打不开这个文件。请看它是否还在、是否正被别的程序占用。",
		"is_folder":           "打不开这个文件夹。请看有没有权限。",
		"no_text_layer":       "是扫描件，没有文字。请对方报 Excel 原表。",
		"word_too_old":        "文件格式太旧。请另存为 .docx 或 .xlsx 后再报。",
		"zip_encrypted":       "压缩包有密码，没有打开。请解压后再收。",
		"zip_too_large":       "压缩包里的文件太多或太大，没有打开。请解压后再收。",
	}[ledger.CodeOf(err)]
	if message == "" {
		message = "读不了这个文件。请用发出的 Excel 报送表填报。"
	}
	out.Reasons = append(out.Reasons, ledger.Remark{Code: ledger.CodeOf(err), Message: message})
	out.Reply = reply(out)
	return out
}

// reply words what the unit should know. That the hidden sheet is gone is the office's own business.
func reply(out CollectedFile) string {
	text := []string{}
	for _, r := range out.Reasons {
		if r.Code != "by_number" {
			text = append(text, r.Line())
		}
	}
	if len(text) == 0 {
		text = append(text, fmt.Sprintf("报送已收到，共 %d 项。", out.Taken))
	}
	name := out.UnitName
	if name == "" {
		name = "“" + out.File + "”"
	}
	return name + "：" + strings.Join(text, "")
}
