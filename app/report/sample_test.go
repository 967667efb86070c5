package report

import (
	"fmt"
	"math/rand"

	"ducha/app/ledger"
)

// Made-up material: the district 云岭区, its sections, units and tasks.
var (
	sampleSections = []string{"一、主要预期目标", "二、建设现代产业体系", "三、扩大有效投资", "四、推进乡村全面振兴", "五、增进民生福祉", "六、提升治理效能"}
	sampleUnits    = []string{"区发展改革局", "区工业和信息化局", "区住房城乡建设局", "区农业农村局", "区民政局", "区水利局", "区教育体育局", "区卫生健康局",
		"区科技局", "区商务和投资促进局", "云岭开发区管委会", "石溪镇人民政府", "青藤街道办事处", "区行政审批服务局"}
	sampleWork = []struct{ text, name, unit string }{
		{"新建标准厂房%d万平方米", "标准厂房", "万平方米"}, {"改造供水管网%d公里", "供水管网", "公里"}, {"建设社区食堂%d处", "社区食堂", "处"},
		{"改造老旧小区%d个", "老旧小区", "个"}, {"新增普惠托位%d个", "普惠托位", "个"}, {"转化科技成果%d项", "科技成果", "项"},
		{"完成农村改厕%d户", "农村改厕", "户"}, {"实际使用外资%d万美元", "实际使用外资", "万美元"}, {"建设冷链仓储%d万吨", "冷链仓储", "万吨"},
	}
)

// sampleSnapshot makes a snapshot of n tasks by a fixed rule; the seed changes what was reached.
func sampleSnapshot(n int, seed int64) ledger.Snapshot {
	r := rand.New(rand.NewSource(seed))
	periods := ledger.Periods(ledger.Quarterly, 2024)
	s := ledger.Snapshot{Period: periods[2], Previous: periods[1].Name, Scheme: ledger.Presets()[0], TakenAt: "2024-10-21T09:30:00+08:00", By: "林洁",
		Tasks: []ledger.SnapshotTask{}, Units: []ledger.SnapshotUnit{}}
	s.Plan.Title, s.Plan.DocNo, s.Plan.Issuer = "2024年《政府工作报告》重点任务分解方案", "云政办发〔2024〕3号", "云岭区人民政府"
	for i := range n {
		s.Tasks = append(s.Tasks, sampleTask(i, n, r, s))
	}
	for i, name := range sampleUnits {
		s.Units = append(s.Units, sampleUnit(int64(i+1), name, s.Tasks))
	}
	return s
}

func sampleTask(i, n int, r *rand.Rand, s ledger.Snapshot) ledger.SnapshotTask {
	work := sampleWork[i%len(sampleWork)]
	target := float64(20 + i%9*10)
	value := float64(int(target * (0.55 + 0.5*r.Float64())))
	unit := i % len(sampleUnits)
	t := ledger.Target{ID: int64(i + 1), Confirmed: true, Indicator: ledger.Indicator{Name: work.name, Op: ledger.AtLeast, Value: target, Unit: work.unit, Kind: ledger.New}}
	task := ledger.SnapshotTask{Task: ledger.Task{ID: int64(i + 1), No: fmt.Sprint(i + 1), Section: []string{sampleSections[i*len(sampleSections)/n]},
		Text: fmt.Sprintf(work.text, int(target)) + "，完善配套设施，年底前全部投入使用。", State: ledger.TaskActive,
		Assignments: []ledger.Assignment{{UnitID: int64(unit + 1), Name: sampleUnits[unit], Role: ledger.Lead}}}}
	if i%37 == 36 {
		task.State = ledger.TaskCancelled
		return task
	}
	task.Progress = []ledger.TargetProgress{ledger.Progress(t, &value, s.Period.Expected())}
	task.Status, task.Basis = sampleStatus(task.Progress[0], s.Scheme), task.Progress[0].Line()
	task.LastStatus = s.Scheme.Classes[r.Intn(5)].Key
	task.Returns = []ledger.Return{{UnitID: int64(unit + 1), UnitName: sampleUnits[unit], State: ledger.ReturnAccepted, Received: "2024-10-08",
		Text: "已" + task.Basis, Next: "11月底前完成剩余工程量"}}
	if i%11 == 10 {
		task.Promise = "9月底前完成主体施工"
		task.Returns[0].Checks = []ledger.Check{{Code: "promise_open"}}
	}
	return task
}

func sampleStatus(p ledger.TargetProgress, scheme ledger.Scheme) string {
	switch points := p.Points(); {
	case p.Reached():
		return scheme.First(ledger.Done).Key
	case points > 5:
		return scheme.First(ledger.Ahead, ledger.OnTrack).Key
	case points < -18:
		return scheme.First(ledger.NotBegun).Key
	case points < -12:
		return scheme.First(ledger.Behind).Key
	default:
		return scheme.First(ledger.OnTrack).Key
	}
}

func sampleUnit(id int64, name string, tasks []ledger.SnapshotTask) ledger.SnapshotUnit {
	u := ledger.SnapshotUnit{UnitID: id, Name: name, Kind: ledger.Bureau, Received: "2024-10-08"}
	for _, t := range tasks {
		if t.State.Counted() && t.Assignments[0].UnitID == id {
			u.Asked++
			u.Answered++
		}
	}
	switch id {
	case 5:
		u.Received, u.DaysLate = "2024-10-12", 2
	case 14:
		u.Received, u.Answered, u.Silent = "", 0, true
	}
	return u
}

func sampleBulletin() ledger.Bulletin {
	return ledger.Bulletin{Masthead: "云岭政务督查", Number: "9", Date: "2024-10-22", Office: "云岭区人民政府督查室",
		Addressees: "各镇人民政府、街道办事处，区政府各部门、各直属机构："}
}
