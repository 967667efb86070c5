package store

import (
	"encoding/json"
	"reflect"
	"testing"

	"ducha/app/ledger"
)

// same fails the test where a loaded noun differs from the saved one.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	g, _ := json.MarshalIndent(got, "", " ")
	w, _ := json.MarshalIndent(want, "", " ")
	if string(g) != string(w) {
		t.Errorf("%s: got %s\nwant %s", what, g, w)
	}
}

func TestPlanAndTaskRoundTrip(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	path := s.Path()
	s.Close()
	s = open(t, path) // what was written is in the file
	view(t, s, func(tx *Tx) error {
		plans, err := tx.Plans()
		same(t, "plans", plans, []ledger.Plan{d.plan})
		if err != nil {
			return err
		}
		tasks, err := tx.Tasks(d.plan.ID)
		same(t, "tasks", tasks, d.tasks)
		if err != nil {
			return err
		}
		one, err := tx.Task(d.tasks[1].ID)
		same(t, "task", one, d.tasks[1])
		return err
	})
	sound(t, s)
}

func TestSaveTaskReplacesItsParts(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	k := d.tasks[0]
	k.Assignments = []ledger.Assignment{
		{UnitID: d.units[2].ID, Name: d.units[2].Name, Role: ledger.Lead}, {UnitID: d.units[0].ID, Name: d.units[0].Name, Role: ledger.Support},
	}
	k.Indicators = append([]ledger.Target{{Indicator: ledger.Indicator{Name: "新增", Op: ledger.About, Value: 6, Unit: "%", Kind: ledger.Growth}}}, k.Indicators...)
	k.Milestones = []ledger.Milestone{}
	kept := k.Indicators[1].ID
	do(t, s, "edit", func(tx *Tx) error { return tx.SaveTask(&k) })
	if k.Indicators[1].ID != kept || k.Indicators[0].ID == 0 {
		t.Errorf("target ids %d, %d", k.Indicators[0].ID, k.Indicators[1].ID)
	}
	view(t, s, func(tx *Tx) error {
		got, err := tx.Task(k.ID)
		same(t, "task", got, k)
		return err
	})
	k.Assignments[0].UnitID = 999
	err := s.Do(ctx, Command{Name: "edit"}, func(tx *Tx) error { return tx.SaveTask(&k) })
	wantCode(t, err, "unit_missing")
	sound(t, s)
}

func TestUnitRoundTrip(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	group := ledger.Unit{Name: "各镇街", Kind: ledger.Town, IsGroup: true, Active: true, Liaison: ledger.Liaison{Name: "李娜", Post: "科员", Phone: "0000-1"},
		Aliases: []ledger.Alias{{Name: "各镇（街道）", Confirmed: true}, {Name: "各乡镇", Reason: "近似"}},
		Members: []ledger.Member{{UnitID: d.units[2].ID, Name: d.units[2].Name, From: "2024-01-01"}}}
	do(t, s, "unit", func(tx *Tx) error { return tx.SaveUnit(&group) })
	view(t, s, func(tx *Tx) error {
		got, err := tx.Unit(group.ID)
		same(t, "unit", got, group)
		if err != nil {
			return err
		}
		for name, want := range map[string]bool{"各镇街": true, "各镇（街道）": true, "各乡镇": false} {
			u, err := tx.FindUnit(name)
			if err != nil || (u != nil) != want {
				t.Errorf("find %s: %v, %v", name, u, err)
			}
		}
		return nil
	})
	wantCode(t, s.Do(ctx, Command{Name: "unit"}, func(tx *Tx) error { return tx.SaveUnit(&ledger.Unit{Name: "各镇街"}) }), "unit_exists")
	taken := ledger.Unit{Name: "甲", Aliases: []ledger.Alias{{Name: "各镇（街道）", Confirmed: true}}}
	wantCode(t, s.Do(ctx, Command{Name: "unit"}, func(tx *Tx) error { return tx.SaveUnit(&taken) }), "alias_taken")
	twoFaced := ledger.Unit{Name: "各镇（街道）", Active: true}
	wantCode(t, s.Do(ctx, Command{Name: "unit"}, func(tx *Tx) error { return tx.SaveUnit(&twoFaced) }), "alias_taken")
	wantCode(t, s.Do(ctx, Command{Name: "unit"}, func(tx *Tx) error { return tx.DeleteUnit(d.units[0].ID) }), "unit_in_use")
	group.Members, group.Aliases = []ledger.Member{}, group.Aliases[1:]
	do(t, s, "unit", func(tx *Tx) error { return tx.SaveUnit(&group) })
	view(t, s, func(tx *Tx) error {
		got, err := tx.Unit(group.ID)
		same(t, "unit", got, group)
		return err
	})
	do(t, s, "unit", func(tx *Tx) error { return tx.DeleteUnit(group.ID) })
	wantCode(t, s.Do(ctx, Command{Name: "unit"}, func(tx *Tx) error { return tx.DeleteUnit(group.ID) }), "unit_missing")
	sound(t, s)
}

func TestReturnsFindingsSendings(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	q1, k := d.periods[0], d.tasks[0]
	r := ledger.Return{PeriodID: q1.ID, TaskID: k.ID, UnitID: d.units[0].ID, UnitName: d.units[0].Name, Text: "已完成1座", Claim: ledger.ClaimOnTrack,
		Values: []ledger.ReturnValue{{TargetID: k.Indicators[0].ID, Value: 1.5}}, Problems: "用地", Next: "完成招标", Received: "2024-03-30",
		State: ledger.ReturnAccepted, File: "a.xlsx", Checks: []ledger.Check{{Code: "late", Message: "迟报"}}}
	f := ledger.Finding{TaskID: k.ID, PeriodID: q1.ID, Status: "on", Proposed: "on", Reason: "达到序时", Basis: "达到序时", By: "张敏", At: "2024-04-01T09:00:00Z"}
	g := ledger.Sending{PeriodID: q1.ID, UnitID: d.units[0].ID, SentAt: "2024-03-20", Reminded: 1, Note: "答应明天上午"}
	save := func(tx *Tx) error {
		for _, err := range []error{tx.SaveReturn(&r), tx.SaveFinding(&f), tx.SaveSending(&g)} {
			if err != nil {
				return err
			}
		}
		return nil
	}
	do(t, s, "collect", save)
	first := r.ID
	r.ID, r.Text, f.Basis, g.Reminded = 0, "已完成2座", "改", 2
	do(t, s, "collect", save) // the same triple: replaced, not doubled
	if r.ID != first {
		t.Errorf("return id %d, want %d", r.ID, first)
	}
	view(t, s, func(tx *Tx) error {
		returns, err1 := tx.Returns(q1.ID)
		same(t, "returns", returns, []ledger.Return{r})
		ofTask, err2 := tx.TaskReturns(k.ID)
		same(t, "task returns", ofTask, []ledger.Return{r})
		findings, err3 := tx.Findings(q1.ID)
		same(t, "findings", findings, []ledger.Finding{f})
		ofTask2, err4 := tx.TaskFindings(k.ID)
		same(t, "task findings", ofTask2, []ledger.Finding{f})
		sendings, err5 := tx.Sendings(q1.ID)
		same(t, "sendings", sendings, []ledger.Sending{g})
		for _, err := range []error{err1, err2, err3, err4, err5} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	do(t, s, "return", func(tx *Tx) error { return tx.DeleteReturn(r.ID) })
	sound(t, s)
}

func TestSmallNouns(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	l := ledger.Leader{Name: "周启明", Post: "副区长", From: "2024-01-01", Sort: 2}
	b := ledger.Bulletin{PeriodID: d.periods[0].ID, State: ledger.BulletinDraft, Masthead: "云岭政务督查", Date: "2024-04-08", Edits: map[string]string{"lead": "改"}}
	do(t, s, "save", func(tx *Tx) error {
		for _, err := range []error{tx.SaveLeader(&l), tx.SaveBulletin(&b), tx.SetSetting("who", "张敏"), tx.SetSetting("who", "李娜")} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	view(t, s, func(tx *Tx) error {
		leaders, err1 := tx.Leaders()
		same(t, "leaders", leaders, []ledger.Leader{l})
		bulletin, err2 := tx.Bulletin(b.PeriodID)
		same(t, "bulletin", bulletin, b)
		who, err3 := tx.Setting("who")
		same(t, "setting", who, "李娜")
		scheme, err4 := tx.Scheme(d.scheme.ID)
		same(t, "scheme", scheme, d.scheme)
		period, err5 := tx.Period(d.plan.ID, "2024Q2")
		same(t, "period", period, d.periods[1])
		none, err6 := tx.Bulletin(d.periods[1].ID)
		if none != nil {
			t.Errorf("bulletin of nothing: %v", none)
		}
		for _, err := range []error{err1, err2, err3, err4, err5, err6} {
			if err != nil {
				return err
			}
		}
		_, err := tx.Period(d.plan.ID, "2031Q1")
		wantCode(t, err, "period_missing")
		return nil
	})
	wantCode(t, s.Do(ctx, Command{Name: "x"}, func(tx *Tx) error { return tx.DeleteScheme(d.scheme.ID) }), "scheme_in_use")
	wantCode(t, s.View(ctx, func(tx *Tx) error { return tx.SetSetting("a", "b") }), "internal")
	wantCode(t, s.View(ctx, func(tx *Tx) error { return tx.SaveFinding(&ledger.Finding{}) }), "internal")
}

func TestFileAndSource(t *testing.T) {
	s := open(t, "")
	src := &ledger.Source{Name: "a.txt", Format: "txt", Blocks: []ledger.Block{{Paragraph: &ledger.Paragraph{Runs: []ledger.Run{{Text: "一、目标", Strong: true}}}}}}
	const hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
	do(t, s, "import", func(tx *Tx) error { return tx.SaveFile(hash, "a.txt", []byte("hello"), src) })
	view(t, s, func(tx *Tx) error {
		name, data, err := tx.File(hash)
		if err != nil || name != "a.txt" || string(data) != "hello" {
			t.Errorf("file %q %q %v", name, data, err)
		}
		got, err := tx.Source(hash)
		if !reflect.DeepEqual(got, src) {
			t.Errorf("source %+v", got)
		}
		_, _, missing := tx.File("00")
		wantCode(t, missing, "file_missing")
		return err
	})
	audits, err := s.Audits(ctx, 0, 10)
	if err != nil || len(audits) != 0 {
		t.Errorf("a file alone is no command: %v, %v", audits, err)
	}
	_, err = s.db.Exec(`DELETE FROM file`)
	wantCode(t, translate(err, ""), "append_only")
	sound(t, s)
}

func TestImportWritesOnlyWhatChanged(t *testing.T) {
	s := open(t, "")
	d := seed(t, s)
	imp := ledger.Import{FileName: "方案.docx", At: "2024-02-02T08:00:00Z", Notice: ledger.Notice{Title: "方案"}, Gone: []int64{}, Problems: []ledger.Problem{}}
	for i := range 30 {
		draft := ledger.Draft{No: "1", Text: "任务"}
		fillDraft(&draft)
		imp.Items = append(imp.Items, ledger.ImportItem{Key: i, State: ledger.ItemPending, Draft: draft, Problems: []ledger.Problem{{Code: "lead_unknown", Task: "1"}}})
	}
	do(t, s, "import", func(tx *Tx) error { return tx.SaveImport(&imp) })
	imp.Items[7].State, imp.Items[7].TaskID = ledger.ItemConfirmed, d.tasks[0].ID
	do(t, s, "confirm", func(tx *Tx) error { return tx.SaveImport(&imp) })
	audits, err := s.Audits(ctx, 0, 1)
	if err != nil || audits[0].Changes != 1 {
		t.Errorf("confirming one draft: %+v, %v", audits, err)
	}
	view(t, s, func(tx *Tx) error {
		got, err := tx.Import(imp.ID)
		same(t, "import", got, imp)
		all, err2 := tx.Imports()
		same(t, "imports", all, []ledger.Import{imp})
		if err == nil {
			err = err2
		}
		return err
	})
	imp.Items = imp.Items[:3]
	do(t, s, "drop", func(tx *Tx) error { return tx.SaveImport(&imp) })
	do(t, s, "clear", func(tx *Tx) error { return tx.DeleteImport(imp.ID) })
	sound(t, s)
}
