package app

import (
	"context"
	"fmt"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// Reminders is who is missing, with the text to send.
type Reminders struct {
	Text      string      `json:"text"`
	Announces bool        `json:"announces"` // the text tells of forms that just went out: nothing has come and nothing is due
	Units     []BoardUnit `json:"units"`
}

// Reminders lists the units that still owe something, with phones, and a text for the chat group: who sent nothing, who
// has to send again, all of it or some tasks, and who left tasks out. After the forms went out and before anything came it tells what to do with them.
func (r Returns) Reminders(period string) (Reminders, error) {
	out := Reminders{Units: []BoardUnit{}}
	b, err := r.Board(period)
	if err != nil {
		return out, err
	}
	office, err := r.officeName()
	if err != nil {
		return out, err
	}
	silent, again, partly := []string{}, []string{}, []string{}
	for _, unit := range b.Units {
		switch {
		case unit.State == "unsent" || unit.State == "sent":
			silent = append(silent, unit.Name)
		case unit.State == "sent_back" || len(unit.Missing) > 0 && unit.SentBack == len(unit.Missing):
			again = append(again, owing(unit))
		case len(unit.Missing) > 0:
			partly = append(partly, owing(unit))
		default:
			continue
		}
		out.Units = append(out.Units, unit)
	}
	if len(out.Units) == 0 {
		return out, nil
	}
	if out.Announces = announces(b, r.today()); out.Announces {
		out.Text = fmt.Sprintf("各单位：%s重点任务进展报送表已发出，请于%s前填好报%s。只填浅黄色单元格，“累计完成值”填年初至今的数；填好直接保存发回，文件可以改名。", b.Period.Name, ledger.MonthDay(b.Period.Due), office)
		return out, nil
	}
	out.Text = fmt.Sprintf("%s重点任务进展报送截止日为%s。", b.Period.Name, ledger.MonthDay(b.Period.Due))
	for _, part := range []struct {
		names []string
		words string
	}{{silent, "以下 %d 个单位尚未报送：%s。"}, {again, "以下 %d 个单位已退回、待重报：%s。"}, {partly, "以下 %d 个单位有漏报：%s。"}} {
		if len(part.names) > 0 {
			out.Text += fmt.Sprintf(part.words, len(part.names), strings.Join(part.names, "、"))
		}
	}
	out.Text += "请尽快报" + office + "。"
	return out, nil
}

// owing names a unit, with the numbers of the tasks it owes where it does not owe all.
func owing(unit BoardUnit) string {
	if len(unit.Missing) == unit.Tasks {
		return unit.Name
	}
	return unit.Name + "（第 " + strings.Join(unit.Missing, "、") + " 项）"
}

// announces says that forms went to every unit, nothing has come back and the last day is not over.
func announces(b Board, today string) bool {
	for _, unit := range b.Units {
		if unit.State != "sent" || unit.Reminded > 0 {
			return false
		}
	}
	return b.Period.Due >= today
}

// Remind records that units were reminded, with what they answered.
func (r Returns) Remind(period string, unitIDs []int64, note string) error {
	return r.do(context.Background(), "remind", func(tx *store.Tx) error {
		_, p, err := find(tx, period)
		if err != nil {
			return err
		}
		sent, err := tx.Sendings(p.ID)
		if err != nil {
			return err
		}
		for _, id := range unitIDs {
			s := ledger.Sending{PeriodID: p.ID, UnitID: id, SentAt: r.today()}
			for _, known := range sent {
				if known.UnitID == id {
					s = known
				}
			}
			s.Reminded++
			s.Note = note
			if err := tx.SaveSending(&s); err != nil {
				return err
			}
		}
		tx.SetSummary(fmt.Sprintf("催报 %d 个单位", len(unitIDs)))
		return nil
	})
}

// sentence ends a text that a clerk typed with one full stop.
func sentence(text string) string {
	return strings.TrimRight(strings.TrimSpace(text), "。．.；;，,") + "。"
}

// officeName is who the units report to.
func (o *core) officeName() (string, error) {
	name := ""
	err := o.view(context.Background(), func(tx *store.Tx) error {
		set, err := settings(tx)
		name = set.Office
		return err
	})
	if name == "" {
		name = "督查室"
	}
	return name, err
}
