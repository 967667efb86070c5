package ledger

import "strconv"

// Verify says whether a snapshot may be printed: every counted task is judged, the classes add up to the denominator,
// and nobody is named without a record (国务院令733, article 21). It returns bulletin_task_unjudged (task),
// bulletin_classes_differ (sum, counted) or bulletin_unit_without_record (unit, task).
func Verify(s Snapshot) error {
	t := Tally(s)
	c := newCounter(s)
	for _, task := range s.Tasks {
		if task.State.Counted() && c.meaning(task) == Wait {
			return Fail("bulletin_task_unjudged", "task", task.No, "count", strconv.Itoa(len(t.Unjudged)))
		}
	}
	if err := verifySums(t); err != nil {
		return err
	}
	for _, n := range append(append([]Named{}, t.Laggards...), t.Praised...) {
		if err := c.verifyNamed(n); err != nil {
			return err
		}
	}
	return nil
}

// verifySums adds the classes up again from the outside, whole and by section.
func verifySums(t Totals) error {
	sum := 0
	for _, class := range t.Classes {
		if class.Share.Count != len(class.Tasks) {
			return classesDiffer(len(class.Tasks), class.Share.Count)
		}
		sum += class.Share.Count
	}
	if sum != t.Counted || t.All-len(t.Dropped) != t.Counted {
		return classesDiffer(sum, t.Counted)
	}
	sections := 0
	for _, row := range t.Sections {
		inRow := 0
		for _, n := range row.Classes {
			inRow += n
		}
		if inRow != row.Counted {
			return classesDiffer(inRow, row.Counted)
		}
		sections += inRow
	}
	if sections != t.Counted {
		return classesDiffer(sections, t.Counted)
	}
	return nil
}

func classesDiffer(sum, counted int) error {
	return Fail("bulletin_classes_differ", "sum", strconv.Itoa(sum), "counted", strconv.Itoa(counted))
}

func (c *counter) verifyNamed(n Named) error {
	var task SnapshotTask
	for _, t := range c.s.Tasks {
		if t.ID == n.TaskID {
			task = t
		}
	}
	for _, a := range n.Units {
		if !c.onRecord(task, a.UnitID) {
			return Fail("bulletin_unit_without_record", "unit", a.Name, "task", n.No)
		}
	}
	return nil
}

// onRecord: the office decided on what the unit sent for the task (accepted or sent back), or the form went out and
// nothing came. A return that still waits for a clerk is no record, nor is a unit that was never asked. A collective
// is on record through any of its members.
func (c *counter) onRecord(task SnapshotTask, unitID int64) bool {
	for _, member := range c.members(unitID) {
		if c.memberOnRecord(task, member) {
			return true
		}
	}
	return false
}

func (c *counter) memberOnRecord(task SnapshotTask, unitID int64) bool {
	waiting := false
	for _, r := range task.Returns {
		if r.UnitID != unitID {
			continue
		}
		if r.State != ReturnReceived {
			return true
		}
		waiting = true
	}
	u, asked := c.record(unitID)
	return asked && !waiting && u.Asked > u.Answered
}
