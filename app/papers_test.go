package app_test

import (
	"net/url"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ducha/app/ledger"
	"ducha/app/report"
)

// text is all words of a paper.
func text(p *report.Paper) string {
	out := ""
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			out += b.Text() + b.Aside + "\n"
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for _, c := range row {
					out += c.Text + "\t"
				}
			}
		}
	}
	return out
}

// TestEveryKindOfPaper previews all kinds of an open quarter; only the bulletin needs every task judged.
func TestEveryKindOfPaper(t *testing.T) {
	b := answered(t)
	kinds, err := b.Papers().List()
	b.must(err)
	for _, l := range []string{"remind", "assign", "urge", "supervise"} {
		b.ladder(ledger.LadderPresets()[1])
		b.send("2024Q1", l, "3")
	}
	b.visit("区工业和信息化局", "2")
	for _, k := range kinds {
		choices, err := b.Papers().Choices(k.Key, "2024Q1")
		b.must(err)
		if (k.Needs == report.NeedsPeriod) != (len(choices) == 0) {
			t.Errorf("%s: choices %v", k.Key, choices)
		}
		who := ""
		if len(choices) > 0 {
			who = choices[0].Who
		}
		paper, err := b.Papers().Preview(k.Key, "2024Q1", who)
		switch k.Key {
		case report.KindBulletin, report.KindNumbered, report.KindYear:
			b.wantCode(k.Key, err, "bulletin_task_unjudged")
		default:
			b.must(err)
			if len(paper.Sections) == 0 || paper.Title == "" {
				t.Errorf("%s: empty", k.Key)
			}
		}
	}
	_, err = b.Papers().Preview("poster", "2024Q1", "")
	b.wantCode("unknown kind", err, "no_such_paper")
	_, err = b.Papers().Preview(report.KindLeader, "2024Q1", "无此人")
	b.wantCode("unknown leader", err, "no_such_leader")
	_, err = b.Papers().Preview(report.KindChecklist, "2024Q1", "99")
	b.wantCode("unknown visit", err, "inspection_missing")
	_, err = b.Papers().Preview(report.KindUrge, "2024Q1", "99")
	b.wantCode("unknown slip", err, "slip_missing")
}

// TestTheAnnexedFormIsTheForm: the notice shows the columns of the workbook the units get, in its words.
func TestTheAnnexedFormIsTheForm(t *testing.T) {
	b := planned(t)
	paper, err := b.Papers().Preview(report.KindNotice, "2024Q1", "")
	b.must(err)
	printed := []string{}
	for _, s := range paper.Sections {
		for _, block := range s.Blocks {
			if block.Table == nil || !strings.Contains(block.Table.Columns[1].Head, "目标任务") {
				continue
			}
			for _, c := range block.Table.Columns {
				printed = append(printed, strings.ReplaceAll(c.Head, "\n", ""))
			}
		}
	}
	for _, file := range b.forms("2024Q1") {
		book, err := excelize.OpenFile(file)
		b.must(err)
		rows, err := book.GetRows(book.GetSheetList()[0])
		b.must(err)
		b.must(book.Close())
		at := slices.IndexFunc(rows, func(row []string) bool { return slices.Contains(row, "目标任务") })
		sent := slices.DeleteFunc(rows[at], func(head string) bool { return head == "字数" }) // counts by formula, nothing to fill in
		for i, head := range sent {
			if i >= len(printed) || !strings.HasPrefix(printed[i], strings.Fields(head)[0]) {
				t.Fatalf("form %q, notice %q", sent, printed)
			}
		}
		return
	}
	t.Fatal("no form was made")
}

// TestTemplatesAreKept: an office's words reach its papers, the default ones stay where it changed none.
func TestTemplatesAreKept(t *testing.T) {
	b := answered(t)
	view, err := b.Papers().Template(report.KindUrge)
	b.must(err)
	kept := view.Template
	kept.RedHead, kept.Wording["requirement"], kept.Wording["unknown"] = "云岭区督查考核中心", "请在{deadline}前说明情况。", "x"
	kept.Layout.Left = 30
	tried, err := b.Papers().Try(kept, "2024Q1", "") // no slip yet: a made-up one shows the sheet
	b.must(err)
	if !strings.Contains(text(tried), "云岭区督查考核中心") {
		t.Errorf("specimen: %s", text(tried))
	}
	view, err = b.Papers().SaveTemplate(kept)
	b.must(err)
	kept = view.Template
	if kept.Wording["unknown"] != "" || kept.Wording["title"] != "{kind}" || kept.Layout.Left != 30 {
		t.Errorf("kept %+v", kept)
	}
	slip := b.send("2024Q1", "urge", "3")
	paper, err := b.Papers().Preview(report.KindUrge, "2024Q1", slip.Number)
	b.must(err)
	tried, err = b.Papers().Try(kept, "2024Q1", slip.Number)
	b.must(err)
	if text(paper) != text(tried) || !reflect.DeepEqual(paper.Layout, tried.Layout) {
		t.Errorf("tried %s, kept %s", text(tried), text(paper))
	}
	if view.Preset.RedHead != "" || view.Preset.Layout.Left == 30 || !slices.Contains(view.Names, "deadline") {
		t.Errorf("preset %+v, names %v", view.Preset, view.Names)
	}
	for _, want := range []string{"云岭区督查考核中心", "请在2024年4月18日前说明情况。", "云督催〔2024〕1号"} {
		if !strings.Contains(text(paper), want) {
			t.Errorf("missing %s in %s", want, text(paper))
		}
	}
	kept.Layout.Bottom = 290
	_, err = b.Papers().SaveTemplate(kept)
	b.wantCode("no room", err, "bad_layout")
}

// TestPapersKeepTheClerksWords: own wording survives a paper made anew, and shows as such.
func TestPapersKeepTheClerksWords(t *testing.T) {
	b := answered(t)
	b.must(b.Papers().SaveEdits(report.KindNotice, "2024Q1", "", map[string]string{"after": "逾期未报的，予以提醒。"}))
	paper, err := b.Papers().Preview(report.KindNotice, "2024Q1", "")
	b.must(err)
	edited := 0
	for _, block := range paper.Sections[0].Blocks {
		if block.Edited {
			edited++
		}
	}
	if edited != 1 || !strings.Contains(text(paper), "逾期未报的，予以提醒。") {
		t.Errorf("%d edited in %s", edited, text(paper))
	}
}

// frozen is a quarter judged and frozen: two on pace, two behind, one not begun.
func frozen(t *testing.T) bench {
	b := answered(t)
	_, err := b.Returns().Accept("2024Q1", nil)
	b.must(err)
	_, err = b.Findings().Propose("2024Q1")
	b.must(err)
	_, err = b.Findings().AcceptProposals("2024Q1", nil)
	b.must(err)
	for no, status := range map[string]string{"3": "none", "5": "behind"} {
		_, err = b.Findings().Decide("2024Q1", b.task(no).ID, status, "经现场核实")
		b.must(err)
	}
	_, err = b.Findings().Freeze("2024Q1")
	b.must(err)
	return b
}

// TestTheBulletinHasATemplate: title, sheet and 抄送 of the office reach the bulletin too, and undo takes them back.
func TestTheBulletinHasATemplate(t *testing.T) {
	b := frozen(t)
	view, err := b.Papers().Template(report.KindBulletin)
	b.must(err)
	own := view.Template
	own.Wording["copies"], own.Wording["issuesHead"], own.Layout.Top = "区委办公室，区人大常委会办公室，区政协办公室", "存在的主要问题", 30
	_, err = b.Papers().SaveTemplate(own)
	b.must(err)
	got, err := b.Bulletins().Get("2024Q1")
	b.must(err)
	last := got.Paper.Sections[len(got.Paper.Sections)-1].Blocks
	if c := last[len(last)-1].Copies; len(c) != 1 || c[0] != "抄送：区委办公室，区人大常委会办公室，区政协办公室。" {
		t.Errorf("copies %q", c)
	}
	if got.Paper.Layout.Top != 30 || !strings.Contains(text(got.Paper), "、存在的主要问题") {
		t.Errorf("layout %+v in %s", got.Paper.Layout, text(got.Paper))
	}
	_, err = b.Desk().Undo()
	b.must(err)
	if got, err = b.Bulletins().Get("2024Q1"); err != nil || got.Paper.Layout.Top != 37 {
		t.Errorf("undone: %+v (%v)", got.Paper.Layout, err)
	}
}

// TestFiguresOfPapersOpen: what Origin lists is what the figure says.
func TestFiguresOfPapersOpen(t *testing.T) {
	b := frozen(t)
	b.visit("区工业和信息化局", "2", "4")
	for _, kind := range []string{report.KindNumbered, report.KindNotice, report.KindLeader, report.KindConclusion, report.KindYear, report.KindLedger} {
		who := ""
		if choices, err := b.Papers().Choices(kind, "2024Q1"); err == nil && len(choices) > 0 {
			who = choices[0].Who
		}
		paper, err := b.Papers().Preview(kind, "2024Q1", who)
		b.must(err)
		opened := 0
		for _, section := range paper.Sections {
			for _, block := range section.Blocks {
				for _, s := range block.Spans {
					n, err := strconv.Atoi(s.Text)
					if s.Ref == "" || err != nil {
						continue
					}
					origin, err := b.Papers().Origin(kind, "2024Q1", who, s.Ref)
					b.must(err)
					opened++
					if got := len(origin.Tasks) + len(origin.Units); got != n {
						t.Errorf("%s: %s says %d, opens %d", kind, s.Ref, n, got)
					}
				}
			}
		}
		if opened == 0 {
			t.Errorf("%s: nothing to open", kind)
		}
	}
}

// TestOneFileOfAPaper: a pdf to print and a docx to go on with, in the outbox.
func TestOneFileOfAPaper(t *testing.T) {
	b := answered(t)
	for _, form := range []string{"pdf", "docx"} {
		saved, err := b.Papers().File(report.KindNotice, "2024Q1", "", form)
		if ledger.CodeOf(err) == "fonts_unavailable" {
			continue
		}
		b.must(err)
		if info, err := os.Stat(saved.Path); err != nil || info.Size() < 1000 || saved.URL != "/outbox/"+url.PathEscape("2024年第一季度-报送通知."+form) {
			t.Errorf("%s: %+v", form, saved)
		}
	}
	_, err := b.Papers().File(report.KindNotice, "2024Q1", "", "exe")
	b.wantCode("unknown form", err, "no_such_form")
}
