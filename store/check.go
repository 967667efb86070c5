package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"ducha/app/ledger"
)

// invariant is something that must always hold: query returns one row, with the words for it, a breach.
type invariant struct {
	code  string
	query string
	words string // %s is the row
}

// invariants hold after every command and after every crash.
var invariants = []invariant{
	{"integrity", `SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 20`,
		"台账文件内部损坏：%s。请用最近的备份恢复。"},
	{"reference", `SELECT "table" || '#' || coalesce(rowid, '') || ' → ' || parent FROM pragma_foreign_key_check LIMIT 20`,
		"有记录指向不存在的内容：%s。"},
	{"open_command", `SELECT 'current' FROM current WHERE audit_id IS NOT NULL`, "有一次操作没有结束（%s）。"},
	{"current_row", `SELECT count(*) FROM current HAVING count(*) <> 1`, "操作日志的状态行数目不对：%s。"},
	{"empty_command", `SELECT a.id || ' ' || a.command FROM audit a WHERE a.command <> 'upgrade'
		AND NOT EXISTS (SELECT 1 FROM change c WHERE c.audit_id = a.id)`, "操作日志第%s条没有任何改动记录。"},
	{"undo_order", `SELECT min(id) FROM audit WHERE undone = 1 HAVING min(id) < (SELECT max(id) FROM audit WHERE undone = 0)`,
		"撤销的操作（第%s条）之后又有新的操作，次序不对。"},
	{"assignment_unit", `SELECT u.name FROM unit u WHERE u.active = 0 AND EXISTS
		(SELECT 1 FROM assignment a JOIN task t ON t.id = a.task_id WHERE a.unit_id = u.id AND t.state IN ('active', 'adjusted'))`,
		"单位“%s”已停用，但仍承担任务。请把任务改派给其他单位，或重新启用该单位。"},
	{"alias_name", `SELECT u.name FROM unit u JOIN alias a ON a.name = u.name AND a.unit_id <> u.id AND a.confirmed = 1
		WHERE u.active = 1`, "“%s”既是一个单位的名称，又是另一个单位的别名。请合并单位或删除别名。"},
	{"item_plan", `SELECT t.no FROM task t JOIN task p ON p.id = t.parent_id WHERE p.plan_id <> t.plan_id`,
		"分项%s与它所属的任务不在同一年度方案。"},
	{"item_depth", `SELECT t.no FROM task t JOIN task p ON p.id = t.parent_id WHERE p.parent_id IS NOT NULL`,
		"分项%s之下又拆了分项，只允许一层。"},
	{"finding_once", `SELECT task_id || '/' || period_id FROM finding GROUP BY task_id, period_id HAVING count(*) > 1`,
		"同一任务同一期有多条研判：%s。"},
	{"finding_plan", `SELECT t.no FROM finding f JOIN task t ON t.id = f.task_id JOIN period p ON p.id = f.period_id
		WHERE t.plan_id <> p.plan_id`, "任务%s的研判不在它的年度方案的期内。"},
	{"return_plan", `SELECT t.no FROM return r JOIN task t ON t.id = r.task_id JOIN period p ON p.id = r.period_id
		WHERE t.plan_id <> p.plan_id`, "任务%s的报送不在它的年度方案的期内。"},
	{"belated_frozen", `SELECT p.name FROM late_return r JOIN period p ON p.id = r.period_id WHERE p.state <> 'frozen'`, "%s没有定格，却有补报。"},
	{"belated_plan", `SELECT t.no FROM late_return r JOIN task t ON t.id = r.task_id JOIN period p ON p.id = r.period_id
		WHERE t.plan_id <> p.plan_id`, "任务%s的补报不在它的年度方案的期内。"},
	{"return_target", `SELECT t.no FROM return r JOIN task t ON t.id = r.task_id, json_each(r.figures) f
		JOIN target g ON g.id = json_extract(f.value, '$.targetId') WHERE g.task_id <> r.task_id`,
		"任务%s的报送填了别的任务的指标。"},
	{"frozen_snapshot", `SELECT p.name FROM period p WHERE p.state = 'frozen'
		AND NOT EXISTS (SELECT 1 FROM snapshot s WHERE s.period_id = p.id)`, "%s已定格，但没有定格数据。"},
	{"snapshot_frozen", `SELECT p.name FROM period p JOIN snapshot s ON s.period_id = p.id WHERE p.state <> 'frozen'`,
		"%s有定格数据，但没有定格。"},
	{"issued_frozen", `SELECT p.name FROM bulletin b JOIN period p ON p.id = b.period_id
		WHERE b.state = 'issued' AND p.state <> 'frozen'`, "%s的通报已印发，但该期没有定格。"},
	{"slip_number", `SELECT number FROM slip s WHERE NOT EXISTS (SELECT 1 FROM slip_number n
		WHERE n.series = s.series AND n.year = s.year AND n.seq = s.seq)`, "单据%s的编号没有登记。"},
	{"slip_gap", `SELECT series || year FROM slip_number GROUP BY series, year HAVING max(seq) <> count(*)`, "单据编号不连续：%s。"},
	{"slip_due", `SELECT number FROM slip WHERE due < issued OR (replied <> '' AND replied < issued) OR (ended <> '' AND ended < issued)`,
		"单据%s的时限、反馈或办结日期早于出具日期。"},
	{"slip_without_task", `SELECT number FROM slip s WHERE NOT EXISTS (SELECT 1 FROM slip_task k WHERE k.slip_id = s.id)`, "单据%s没有列任务。"},
	{"slip_plan", `SELECT s.number FROM slip s JOIN slip_task k ON k.slip_id = s.id JOIN task t ON t.id = k.task_id WHERE t.plan_id <> s.plan_id`,
		"单据%s的任务不在它的年度方案里。"},
	{"slip_period", `SELECT number FROM slip s WHERE period_key <> '' AND NOT EXISTS
		(SELECT 1 FROM period p WHERE p.plan_id = s.plan_id AND p.key = s.period_key)`, "单据%s依据的期不在它的年度方案里。"},
	{"photo_file", `SELECT name FROM photo p WHERE NOT EXISTS (SELECT 1 FROM file WHERE hash = p.file_hash)`, "现场督查的照片“%s”不在台账里。"},
	{"inspection_plan", `SELECT t.no FROM inspection_task k JOIN inspection i ON i.id = k.inspection_id JOIN task t ON t.id = k.task_id
		WHERE t.plan_id <> i.plan_id`, "任务%s的现场督查不在它的年度方案里。"},
	{"rectification_recheck", `SELECT text FROM rectification WHERE rechecked <> '' AND rechecked < reported`, "整改事项“%s”的复查早于整改报告。"},
	{"plan_file", `SELECT title FROM plan WHERE file_hash <> '' AND NOT EXISTS (SELECT 1 FROM file WHERE hash = plan.file_hash)`,
		"年度方案“%s”的原文件不在台账里。"},
	{"import_file", `SELECT file_name FROM import WHERE file_hash <> '' AND NOT EXISTS (SELECT 1 FROM file WHERE hash = import.file_hash)`,
		"导入的文件“%s”不在台账里。"},
	{"search_missing", `SELECT count(*) FROM task t LEFT JOIN search_text s ON s.task_id = t.id
		WHERE s.task_id IS NULL OR s.plan_id <> t.plan_id HAVING count(*) > 0`, "有%s项任务查找不到。"},
	{"search_left", `SELECT count(*) FROM search_text s LEFT JOIN task t ON t.id = s.task_id WHERE t.id IS NULL HAVING count(*) > 0`,
		"查找索引里有%s项已删除的任务。"},
}

// Check looks the whole ledger over and returns what is wrong with it, in finished sentences; none is an empty slice.
func (s *Store) Check(ctx context.Context) ([]ledger.Problem, error) {
	problems := []ledger.Problem{}
	err := s.View(ctx, func(t *Tx) error {
		for _, i := range invariants {
			breaches, err := list(t, column[string], i.query)
			if err != nil {
				return fmt.Errorf("check %s: %w", i.code, err)
			}
			for _, b := range breaches {
				problems = append(problems, ledger.Problem{Code: i.code, Message: fmt.Sprintf(i.words, b), Index: -1})
			}
		}
		missing, err := t.missingTriggers()
		if err != nil {
			return err
		}
		changed, err := t.changedFiles()
		problems = append(append(problems, missing...), changed...)
		return err
	})
	return problems, err
}

// missingTriggers finds tables whose changes would not be recorded.
func (t *Tx) missingTriggers() ([]ledger.Problem, error) {
	out := []ledger.Problem{}
	tables, err := audited(t.ctx, t.tx)
	if err != nil {
		return nil, err
	}
	for _, tbl := range tables {
		for _, want := range tbl.triggers() {
			var n int
			if _, err := t.get([]any{&n}, `SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND sql = ?`, want); err != nil {
				return nil, fmt.Errorf("check triggers: %w", err)
			}
			if n != 1 {
				out = append(out, ledger.Problem{Code: "unlogged", Message: "表 " + tbl.name + " 的改动没有记入操作日志。", Index: -1})
			}
		}
	}
	return out, nil
}

// changedFiles finds kept files whose bytes are no longer those of their hash.
func (t *Tx) changedFiles() ([]ledger.Problem, error) {
	out := []ledger.Problem{}
	err := t.each(func(scan func(...any) error) error {
		var hash, name string
		var data []byte
		if err := scan(&hash, &name, &data); err != nil {
			return err
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != hash {
			out = append(out, ledger.Problem{Code: "file_changed", Message: "文件“" + name + "”的内容与收到时不同。", Index: -1})
		}
		return nil
	}, `SELECT hash, name, data FROM file ORDER BY hash`)
	return out, wrap("check files", err)
}
