package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ducha/app"
	"ducha/app/ledger"
)

// The command that reads a notice and takes it whole. A second notice of the year is compared with the plan first.

func importNotice(s *session, args []string) error {
	dry := s.flags.Bool("dry-run", false, "只读不存")
	as := s.flags.String("as", "", "同年已有方案时：corrects 更正它，adds 另加任务（不写由程序判断）")
	year := s.flags.Int("year", 0, "通知里没有写明年度时，是哪一年的方案")
	files, err := s.parse(args)
	if err != nil {
		return err
	}
	if len(files) != 1 {
		return errUsage
	}
	if *dry {
		return s.readOnly(files[0])
	}
	return s.with(func(office *app.Office) error { return s.take(office, files[0], ledger.Relation(*as), *year) })
}

// take reads a notice and enters all it holds. year is used where the notice does not say its own.
func (s *session) take(office *app.Office, file string, as ledger.Relation, year int) error {
	before, err := office.Imports().List()
	if err != nil {
		return err
	}
	view, err := office.Imports().Read(file)
	if err != nil {
		return err
	}
	if len(view.Items) == 0 {
		return errors.Join(ledger.Fail("not_a_plan", "file", view.FileName), office.Imports().Discard(view.ID))
	}
	if view.Notice.Year == 0 && year != 0 {
		view.Notice.Year = year
		if view, err = office.Imports().SaveNotice(view.ID, view.Notice); err != nil {
			return err
		}
	}
	if as != "" && as != view.Relation && view.Relation != "" {
		if view, err = office.Imports().Relate(view.ID, as); err != nil {
			return err
		}
	}
	found := view
	known := slices.ContainsFunc(before, func(b app.ImportBrief) bool { return b.ID == view.ID })
	if waiting(view) > 0 {
		if view, err = office.Imports().Confirm(view.ID, nil); err != nil {
			return err
		}
	}
	return s.print(struct {
		ledger.Import
		Amends *app.Amends `json:"amends"`
	}{view.Import, found.Amends}, takenText(found, view, known)+sharedText(view))
}

// waiting counts the drafts that a clerk has not decided on.
func waiting(view app.ImportView) int {
	n := 0
	for _, item := range view.Items {
		if item.State == ledger.ItemPending {
			n++
		}
	}
	return n
}

// takenText says what an import did: found is the notice before, view after its drafts were taken.
func takenText(found, view app.ImportView, known bool) string {
	entered := waiting(found)
	switch {
	case known && entered == 0:
		return fmt.Sprintf("%s这份文件读过，%d 项都已入账，没有改动", titled(view), len(view.Items)) + goneText(found)
	case found.Relation == ledger.Corrects:
		changed := len(found.Amends.Changed)
		lines := []string{fmt.Sprintf("%s%s更正《%s》%s：更正 %d 项，新增 %d 项，未变 %d 项", titled(view), view.Notice.DocNo,
			found.Amends.Title, found.Amends.DocNo, changed, entered-changed, len(view.Items)-entered)}
		for _, c := range found.Amends.Changed {
			lines = append(lines, changeLines(found, c)...)
		}
		return strings.Join(lines, "\n") + goneText(found)
	case found.Relation == ledger.Adds:
		return fmt.Sprintf("%s作为同年的另一份方案：读到 %d 项任务，新入账 %d 项，%d 处有疑问。若是更正版，请撤销后加 --as corrects 再导入", titled(view), len(view.Items), entered, problems(view))
	}
	return fmt.Sprintf("%s：读到 %d 项任务，新入账 %d 项，%d 处有疑问", titled(view), len(view.Items), entered, problems(view))
}

// sharedText names the numbers that several tasks bear now: slips and papers cannot tell them apart.
func sharedText(view app.ImportView) string {
	if len(view.Shared) == 0 {
		return ""
	}
	return fmt.Sprintf("\n第 %s 项与台账里其他任务同号，单据和通报里会分不清，请在台账里改序号", strings.Join(view.Shared, "、"))
}

// titled is a notice's title, or its file's name where the notice prints none.
func titled(view app.ImportView) string {
	if view.Notice.Title == "" {
		return view.FileName
	}
	return "《" + view.Notice.Title + "》"
}

func changeLines(view app.ImportView, c app.ItemChange) []string {
	out := []string{}
	for _, item := range view.Items {
		if item.Key != c.Key {
			continue
		}
		for _, f := range c.Fields {
			out = append(out, fmt.Sprintf("  第 %s 项%s：%s → %s", item.Draft.No, fieldWords[f.Field], orNone(f.Before), orNone(f.After)))
		}
	}
	return out
}

// goneText names the tasks that a correction no longer has: they are left for a clerk to decide on.
func goneText(view app.ImportView) string {
	if view.Amends == nil || len(view.Amends.Gone) == 0 {
		return ""
	}
	nos := []string{}
	for _, t := range view.Amends.Gone {
		nos = append(nos, t.No)
	}
	return fmt.Sprintf("\n更正版里没有第 %s 项，台账里保留未动；要取消，请在窗口的“导入”里决定", strings.Join(nos, "、"))
}

func orNone(text string) string {
	if text == "" {
		return "（无）"
	}
	return text
}

func problems(view app.ImportView) int {
	n := len(view.Problems)
	for _, item := range view.Items {
		n += len(item.Problems)
	}
	return n
}

func (s *session) readOnly(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("read %s: %w", filepath.Base(file), err)
	}
	_, reading, err := app.ReadNotice(context.Background(), filepath.Base(file), data)
	if err != nil {
		return err
	}
	text := []string{fmt.Sprintf("《%s》%s：%d 项任务", reading.Notice.Title, reading.Notice.DocNo, len(reading.Tasks))}
	for _, p := range reading.Problems {
		text = append(text, "  "+p.Message)
	}
	return s.print(reading, strings.Join(text, "\n"))
}
