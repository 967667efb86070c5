package report

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ducha/app/extract"
	"ducha/app/ledger"
	"ducha/app/parse"
)

// splitPlan is a small made-up plan with everything a task can carry.
func splitPlan() (ledger.Plan, []ledger.Task) {
	plan := ledger.Plan{Notice: ledger.Notice{Title: "关于印发2024年区《政府工作报告》重点任务责任分解方案的通知", Issuer: "云岭区人民政府办公室",
		DocNo: "云政办发〔2024〕3号", Date: "2024-02-06", Year: 2024}}
	lead := func(names ...string) []ledger.Assignment {
		out := []ledger.Assignment{}
		for i, n := range names {
			role := ledger.Support
			if i == 0 {
				role = ledger.Lead
			}
			out = append(out, ledger.Assignment{UnitID: int64(i + 1), Name: n, Role: role})
		}
		return out
	}
	tasks := []ledger.Task{
		{ID: 1, No: "1", Section: []string{"一、主要预期目标"}, Text: "地区生产总值增长6%左右。", Leaders: []string{"程望川"}, Assignments: lead("区发展改革局", "区统计局", "各镇人民政府")},
		{ID: 2, No: "2", Section: []string{"一、主要预期目标"}, Text: "城镇新增就业4200人以上，城镇调查失业率控制在5%以内。", Leaders: []string{"陆见山", "顾云舟"}, Assignments: lead("区人力资源和社会保障局")},
		{ID: 3, No: "3", Section: []string{"二、产业转型升级"}, Text: "新建标准厂房20万平方米；盘活闲置厂房6万平方米，推动“零增地”技改项目（一期）落地。", Leaders: []string{"程望川"}, Assignments: lead("云岭经济开发区管委会", "区自然资源和规划局")},
		{ID: 4, No: "4", Section: []string{"二、产业转型升级"}, Text: "建设冷链仓储3万吨。", Leaders: []string{"沈砚秋"}, Deadline: "2024年11月底前", Assignments: lead("区供销合作社联合社", "区商务局")},
		{ID: 5, No: "5", Section: []string{"三、民生实事"}, Text: "为120名残疾儿童提供康复救助。", Leaders: []string{"陆见山"}, Assignments: lead("区残疾人联合会", "区财政局")},
	}
	for i := range tasks {
		tasks[i].State = ledger.TaskActive
	}
	return plan, tasks
}

// asRead prints what a notice says of a task, for comparison.
func asRead(no string, section []string, text string, leaders []string, units []string, deadline string) string {
	return fmt.Sprint(no, "|", strings.Join(section, "/"), "|", text, "|", leaders, "|", units, "|", deadline)
}

// TestPlanReadsBack prints both shapes of the plan and reads them with the importer: the same tasks come back.
func TestPlanReadsBack(t *testing.T) {
	plan, tasks := splitPlan()
	want := map[string]bool{}
	for _, task := range tasks {
		units := []string{}
		for _, a := range task.Assignments {
			units = append(units, a.Name+":"+string(a.Role))
		}
		want[asRead(task.No, task.Section, task.Text, task.Leaders, units, task.Deadline)] = true
	}
	text, err := PlanPaper(plan, tasks, Stamp{Office: "云岭区人民政府督查室"})
	if err != nil {
		t.Fatal(err)
	}
	table, err := PlanTablePaper(plan, tasks, nil, Stamp{Office: "云岭区人民政府督查室"})
	if err != nil {
		t.Fatal(err)
	}
	for name, paper := range map[string]*Paper{"text": text, "table": table} {
		docx, err := paper.Docx()
		if err != nil {
			t.Fatal(err)
		}
		source, err := extract.Read(context.Background(), "plan.docx", docx)
		if err != nil {
			t.Fatal(err)
		}
		reading := parse.Read(source)
		if n := reading.Notice; n.DocNo != plan.DocNo || n.Issuer != plan.Issuer || n.Year != 2024 || n.Date != plan.Date {
			t.Errorf("%s: notice %+v", name, n)
		}
		got := map[string]bool{}
		for _, d := range reading.Tasks {
			units := []string{}
			for _, u := range d.Units {
				units = append(units, u.Name+":"+string(u.Role))
			}
			got[asRead(d.No, d.Section, d.Text, d.Leaders, units, d.Deadline)] = true
		}
		for line := range want {
			if !got[line] {
				t.Errorf("%s: lost %s", name, line)
			}
		}
		for line := range got {
			if !want[line] {
				t.Errorf("%s: new  %s", name, line)
			}
		}
	}
}
