package demo

import (
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"os"
	"path/filepath"
	"slices"
	"time"

	"ducha/app"
	"ducha/app/ledger"
)

// slipsIn is how many units get a slip after each quarter's bulletin, and on which day.
var slipsIn = []struct {
	day   string
	units int
}{{"2024-04-15", 5}, {"2024-07-15", 6}, {"2024-10-21", 6}, {"2025-01-13", 3}}

// sendSlips issues the slips the ladder proposes after a quarter: one a unit, the longest lagging first. After the second
// quarter one goes out by mistake and is undone: its number stays used.
func (d *district) sendSlips(key string, q int) error {
	d.now = day(slipsIn[q].day)
	board, err := d.office.Slips().Board(key)
	if err != nil {
		return err
	}
	wanted, units := []app.SlipWanted{}, map[int64]bool{}
	for _, p := range board.Proposals {
		if p.Kind == "" || len(units) == slipsIn[q].units && !units[p.UnitID] {
			continue
		}
		units[p.UnitID] = true
		wanted = append(wanted, app.SlipWanted{TaskID: p.TaskID, UnitID: p.UnitID})
	}
	drafts, err := d.office.Slips().Draft(key, "", wanted)
	if err != nil || len(drafts) == 0 {
		return err
	}
	if q == 1 {
		if _, err := d.office.Slips().Issue(drafts[:1]); err != nil {
			return err
		}
		if _, err := d.office.Desk().Undo(); err != nil {
			return err
		}
	}
	_, err = d.office.Slips().Issue(drafts)
	return err
}

// remind sends one slip of the ladder with four steps, which the office tried at the turn of the year and gave up again.
func (d *district) remind(key string) error {
	d.now = day("2025-01-15")
	own, err := d.office.Settings().Ladders()
	if err != nil {
		return err
	}
	for _, l := range own.Ladders {
		if _, _, ok := l.Step(string(ledger.FormRemind)); !ok {
			continue
		}
		if err := d.office.Settings().UseLadder(l.ID); err != nil {
			return err
		}
		if err := d.sendReminder(key); err != nil {
			return err
		}
		return d.office.Settings().UseLadder(own.Used)
	}
	return nil
}

// sendReminder reminds the unit of the shortest lagging task.
func (d *district) sendReminder(key string) error {
	board, err := d.office.Slips().Board(key)
	if err != nil || len(board.Proposals) == 0 {
		return err
	}
	last := board.Proposals[len(board.Proposals)-1]
	drafts, err := d.office.Slips().Draft(key, string(ledger.FormRemind), []app.SlipWanted{{TaskID: last.TaskID, UnitID: last.UnitID}})
	if err != nil {
		return err
	}
	_, err = d.office.Slips().Issue(drafts)
	return err
}

// replies are what units write back, by turns.
var replies = []string{
	"已召开专题会议研究，明确分管负责同志牵头，倒排了工作计划，现已恢复施工，下月底前赶上进度。",
	"滞后原因是前期手续办理较慢。目前手续已齐备，施工单位已进场，按周报送进度。",
	"已向上级部门争取资金并落实配套，剩余工作量已分解到月，确保年底前完成。",
}

// answerSlips lets the units answer what was sent after the quarter before: most in time, one late, the last one of the
// third quarter not at all.
func (d *district) answerSlips(q int) error {
	board, err := d.office.Slips().Board("")
	if err != nil {
		return err
	}
	sent := slices.DeleteFunc(board.Slips, func(s app.SlipRow) bool { return s.State != ledger.SlipOpen || s.Issued != slipsIn[q].day })
	for n, s := range sent {
		late := n == len(sent)-1
		if q == 2 && late {
			continue
		}
		d.now = day(s.Due).AddDate(0, 0, -2)
		if late {
			d.now = day(s.Due).AddDate(0, 0, 4)
		}
		today := d.now.Format(time.DateOnly)
		if _, err := d.office.Slips().Answer(s.ID, today, replies[n%len(replies)]); err != nil {
			return err
		}
		if q == 2 && n == len(sent)-2 {
			continue // answered, not looked at yet
		}
		if _, err := d.office.Slips().Close(s.ID, today, "经核实，已整改"); err != nil {
			return err
		}
	}
	return nil
}

// visit inspects the unit of the longest lagging task in August and has it put two things right.
func (d *district) visit(key string) error {
	d.now = day("2024-08-20")
	board, err := d.office.Slips().Board(key)
	if err != nil || len(board.Proposals) == 0 {
		return err
	}
	first := board.Proposals[0]
	v := ledger.Inspection{UnitID: first.UnitID, Date: "2024-08-22", Place: "项目现场", People: []string{"林洁", "许立新"}, Hosts: "分管负责人、办公室主任",
		Methods: []string{"听取汇报", "查阅资料", "实地查看"}}
	for _, p := range board.Proposals {
		if p.UnitID == first.UnitID {
			v.Tasks = append(v.Tasks, ledger.InspectionTask{TaskID: p.TaskID})
		}
	}
	kept, err := d.office.Inspections().Save(v)
	if err != nil {
		return err
	}
	d.now = day("2024-08-22")
	picture := filepath.Join(d.dir, "现场照片.jpg")
	if err := drawSite(picture); err != nil {
		return err
	}
	if kept, err = d.office.Inspections().AddPhotos(kept.ID, []string{picture}); err != nil {
		return err
	}
	v = kept.Inspection
	v.Photos[0].Caption = "主体施工现场"
	verdicts := []ledger.Verdict{ledger.VerdictMostly, ledger.VerdictTrue, ledger.VerdictFalse}
	found := []string{"主体已开工，实际进度慢于自报。", "与报送一致。", "现场未见自报的完成量，台账不全。"}
	for n := range v.Tasks {
		v.Tasks[n].Verdict, v.Tasks[n].Finding = verdicts[n%3], found[n%3]
	}
	v.State, v.Concluded = ledger.InspectionConcluded, "2024-08-28"
	v.Rectifications = []ledger.Rectification{
		{Text: "制定赶工计划，明确每月完成量和责任人", Due: "2024-09-15", Report: "已制定赶工计划并报送", Reported: "2024-09-12", Result: ledger.RecheckPassed, Rechecked: "2024-09-20"},
		{Text: "补齐项目台账和佐证材料", Due: "2024-09-30"},
	}
	_, err = d.office.Inspections().Save(v)
	return err
}

// entries are the points the office gave and took by hand.
func (d *district) entries() error {
	d.now = day("2024-12-17")
	rows, err := d.office.Units().List()
	if err != nil {
		return err
	}
	made := []ledger.ScoreEntry{
		{Points: 2, Reason: "经验做法被市政府办公室转发", Basis: "市政府办公室《政务信息》第46期", Proposer: "林洁", Date: "2024-11-20"},
		{Points: -1, Reason: "会议材料报送不及时，影响调度", Basis: "区政府第52次常务会议通报", Proposer: "许立新", Date: "2024-12-16"},
	}
	for _, row := range rows {
		if row.IsGroup || row.Leads == 0 || len(made) == 0 {
			continue
		}
		made[0].UnitID = row.ID
		if _, err := d.office.Scores().SaveEntry(made[0]); err != nil {
			return err
		}
		made = made[1:]
	}
	return nil
}

// drawSite paints a building site: no real photo belongs into the program.
func drawSite(path string) error {
	img := image.NewRGBA(image.Rect(0, 0, 1200, 800))
	fill := func(x0, y0, x1, y1 int, c color.RGBA) {
		draw.Draw(img, image.Rect(x0, y0, x1, y1), image.NewUniform(c), image.Point{}, draw.Src)
	}
	fill(0, 0, 1200, 560, color.RGBA{196, 214, 226, 255})
	fill(0, 560, 1200, 800, color.RGBA{176, 152, 120, 255})
	for x := 220; x < 760; x += 90 {
		for y := 180; y < 560; y += 76 {
			fill(x, y, x+78, y+62, color.RGBA{150, 146, 140, 255})
			fill(x+20, y+14, x+58, y+50, color.RGBA{92, 98, 104, 255})
		}
	}
	fill(900, 90, 916, 560, color.RGBA{204, 150, 40, 255})
	fill(640, 90, 1100, 104, color.RGBA{204, 150, 40, 255})
	f, err := os.Create(path)
	if err != nil {
		return ledger.Fail("cannot_write", "file", path).Because(err)
	}
	defer f.Close()
	return jpeg.Encode(f, img, nil)
}
