package app_test

import (
	"slices"
	"strings"
	"testing"

	"ducha/app"
	"ducha/app/ledger"
)

func TestSaveManyIsOneCommand(t *testing.T) {
	b := planned(t)
	first, second := b.task("1").Task, b.task("2").Task
	before := first.Text
	first.Leaders, second.Leaders, first.Text = []string{"周启澜"}, []string{"顾云舟"}, before+"（试）"
	saved, err := b.Tasks().SaveMany([]ledger.Task{first, second})
	b.must(err)
	if len(saved) != 2 || b.task("1").Text != before+"（试）" || b.task("2").Leaders[0] != "顾云舟" {
		t.Errorf("saved %+v", saved)
	}
	if got := b.state().Undo; got != "修改 2 项任务" {
		t.Errorf("undo offers %q", got)
	}
	_, err = b.Desk().Undo()
	b.must(err)
	if got := b.task("1"); got.Text != before {
		t.Errorf("one undo left %q", got.Text)
	}
	if got := b.task("2").Leaders; len(got) > 0 && got[0] == "顾云舟" {
		t.Errorf("one undo left %v", got)
	}
	first.Text = " "
	_, err = b.Tasks().SaveMany([]ledger.Task{second, first})
	b.wantCode("a task without text", err, "task_without_text")
	if got := b.task("2").Leaders; len(got) > 0 && got[0] == "顾云舟" {
		t.Error("a refused range was saved in part")
	}
	none, err := b.Tasks().SaveMany(nil)
	b.must(err)
	if none == nil || len(none) != 0 {
		t.Errorf("nothing to save: %v", none)
	}
}

func TestTasksAreFoundByWhatUnitsAreCalled(t *testing.T) {
	b := planned(t)
	units, err := b.Units().List()
	b.must(err)
	unit := units[0].Unit
	lead := b.task("1").Task
	for _, u := range units {
		if u.ID == lead.Assignments[0].UnitID {
			unit = u.Unit
		}
	}
	unit.Short, unit.Aliases = "云简", append(unit.Aliases, ledger.Alias{Name: "云别名局", Confirmed: true})
	_, err = b.Units().Save(unit)
	b.must(err)
	rows, err := b.Tasks().List("")
	b.must(err)
	for _, row := range rows {
		if row.ID != lead.ID {
			continue
		}
		if !strings.Contains(row.Called, "云简 云别名局") || !strings.Contains(row.Pinyin, "ybmj") || !strings.Contains(row.Pinyin, "YunBieMingJu") {
			t.Errorf("called %q spelt %q", row.Called, row.Pinyin)
		}
	}
	if got := ledger.Spellings("区住房和城乡建设局"); !slices.Contains(got, "区住建局") {
		t.Errorf("usual names %v", got)
	}
}

func TestTwoTasksByOneNumberAreToldByCheck(t *testing.T) {
	b := planned(t)
	task := b.task("2").Task
	task.No = "1"
	_, err := b.Tasks().Save(task)
	b.must(err)
	found, err := b.Desk().Check()
	b.must(err)
	if len(found) != 1 || found[0].Code != app.SharedNumber || found[0].Task != "1" {
		t.Errorf("%+v", found)
	}
}
