package ledger

// Totals is every number that paper and screen show of one frozen period. Each count keeps the ids of the tasks it
// counted, so that a figure can be opened; Tasks of a ref returns them.
type Totals struct {
	All       int            `json:"all"`       // tasks of the plan, leaves only
	Dropped   []int64        `json:"dropped"`   // merged and cancelled tasks, outside the denominator
	Counted   int            `json:"counted"`   // All − Dropped: the denominator
	Unjudged  []int64        `json:"unjudged"`  // counted tasks without a status of the scheme; Verify refuses them
	Classes   []ClassTally   `json:"classes"`   // in the scheme's printed order
	Done      Share          `json:"done"`      // 完成率: done ÷ counted
	InTime    Share          `json:"inTime"`    // done, ahead and on track ÷ counted
	Sections  []SectionTally `json:"sections"`  // first level, in plan order
	Units     []UnitTally    `json:"units"`     // units that answer for tasks, in unit order
	Moves     Moves          `json:"moves"`     // against the period before
	Laggards  []Named        `json:"laggards"`  // behind first by severity, then not begun; plan order within
	Repeated  []int64        `json:"repeated"`  // laggards that were behind or not begun last period too
	Praised   []Named        `json:"praised"`   // done, then ahead, each with the most points first
	Promises  []OpenPromise  `json:"promises"`  // last period's next steps that were not kept
	Demands   []Demand       `json:"demands"`   // what units behind say they do next
	Targets   []TargetTally  `json:"targets"`   // every indicator of the counted tasks, in plan order
	Reporting Reporting      `json:"reporting"` // who sent what when
}

// ClassTally is one status class of the whole plan.
type ClassTally struct {
	Key      string  `json:"key"`
	Word     string  `json:"word"`
	Meaning  Meaning `json:"meaning"`
	Share    Share   `json:"share"`
	Previous int     `json:"previous"` // the same tasks one period before; 0 where there was none
	Tasks    []int64 `json:"tasks"`
}

// SectionTally is one first-level section; Name is the heading as printed, "" for tasks without one.
type SectionTally struct {
	Name    string  `json:"name"`
	Counted int     `json:"counted"`
	Classes []int   `json:"classes"` // beside Totals.Classes
	Done    Share   `json:"done"`
	InTime  Share   `json:"inTime"`
	Tasks   []int64 `json:"tasks"`
}

// UnitTally is one unit that answers for tasks. A task with several leading units counts once for each of them, so
// the units add up to more than Totals.Counted where tasks are shared.
type UnitTally struct {
	UnitID  int64    `json:"unitId"`
	Name    string   `json:"name"`
	Kind    UnitKind `json:"kind"` // "" for a collective, which is asked through its members
	Counted int      `json:"counted"`
	Classes []int    `json:"classes"`
	Done    Share    `json:"done"`
	InTime  Share    `json:"inTime"`
	Tasks   []int64  `json:"tasks"`
}

// Moves compares every counted task with the period before.
type Moves struct {
	Comparable int     `json:"comparable"` // tasks rated in both periods
	Up         []int64 `json:"up"`
	Down       []int64 `json:"down"`
	Same       []int64 `json:"same"`
}

// Named is one task that a paper praises or names, with the units that answer for it.
type Named struct {
	TaskID  int64        `json:"taskId"`
	No      string       `json:"no"`
	Text    string       `json:"text"`
	Units   []Assignment `json:"units"`
	Class   string       `json:"class"`
	Word    string       `json:"word"`
	Meaning Meaning      `json:"meaning"`
	Reason  string       `json:"reason"` // the finding's basis
	Points  *float64     `json:"points"` // of the task's slowest target, see TargetProgress.Points; nil without a value
	Line    string       `json:"line"`   // that target's standing in words
}

// OpenPromise is a next step promised last period that the return does not show, or that nobody reported on.
type OpenPromise struct {
	TaskID  int64        `json:"taskId"`
	No      string       `json:"no"`
	Units   []Assignment `json:"units"`
	Promise string       `json:"promise"`
}

// Demand is the next step a unit named for a task that is behind.
type Demand struct {
	TaskID int64  `json:"taskId"`
	No     string `json:"no"`
	UnitID int64  `json:"unitId"`
	Unit   string `json:"unit"`
	Next   string `json:"next"`
}

// TargetTally is one indicator with its task.
type TargetTally struct {
	TargetProgress
	TaskID int64        `json:"taskId"`
	No     string       `json:"no"`
	Units  []Assignment `json:"units"`
	Status string       `json:"status"`
}

// Reporting is how the units sent their returns. InTime + Late + Silent = Asked.
type Reporting struct {
	Asked    int            `json:"asked"`
	InTime   int            `json:"inTime"`
	Late     []SnapshotUnit `json:"late"` // most days first
	Silent   []SnapshotUnit `json:"silent"`
	Items    int            `json:"items"`    // task × unit that were asked for
	Answered int            `json:"answered"` // of them with an accepted return
}

// Tally derives every figure of a snapshot. It never fails: Verify says whether the figures may be printed.
func Tally(s Snapshot) Totals {
	c := newCounter(s)
	t := Totals{All: len(s.Tasks), Dropped: []int64{}, Unjudged: []int64{}, Moves: newMoves()}
	t.Classes = c.emptyClasses()
	for _, task := range s.Tasks {
		if !task.State.Counted() {
			t.Dropped = append(t.Dropped, task.ID)
			continue
		}
		t.Counted++
		c.countClass(&t, task)
		c.countMove(&t.Moves, task)
		c.countSection(task)
		c.countUnits(task)
	}
	for i := range t.Classes {
		t.Classes[i].Share.Of = t.Counted
	}
	t.Done, t.InTime = c.sumMeanings(classCounts(t.Classes), t.Counted)
	t.Sections, t.Units = c.sections(), c.units()
	t.Laggards, t.Praised = c.laggards(), c.praised()
	t.Repeated = c.repeated(t.Laggards)
	t.Promises, t.Demands, t.Targets = c.promises(), c.demands(t.Laggards), c.targets()
	t.Reporting = reporting(s.Units)
	return t
}

// counter walks a snapshot once and keeps what the sums need.
type counter struct {
	s            Snapshot
	index        map[string]int // class key → place in the scheme
	sectionIndex map[string]int
	sectionRows  []SectionTally
	unitIndex    map[int64]int
	unitRows     []UnitTally
}

func newCounter(s Snapshot) *counter {
	c := &counter{s: s, index: map[string]int{}, sectionIndex: map[string]int{}, unitIndex: map[int64]int{}}
	for i, class := range s.Scheme.Classes {
		c.index[class.Key] = i
	}
	for _, u := range s.Units {
		c.unitRow(Assignment{UnitID: u.UnitID, Name: u.Name}).Kind = u.Kind
	}
	return c
}

func (c *counter) emptyClasses() []ClassTally {
	out := make([]ClassTally, 0, len(c.s.Scheme.Classes))
	for _, class := range c.s.Scheme.Classes {
		out = append(out, ClassTally{Key: class.Key, Word: class.Word, Meaning: class.Meaning, Tasks: []int64{}})
	}
	return out
}

func (c *counter) countClass(t *Totals, task SnapshotTask) {
	if i, ok := c.index[task.LastStatus]; ok {
		t.Classes[i].Previous++
	}
	i, ok := c.class(task)
	if !ok {
		t.Unjudged = append(t.Unjudged, task.ID)
		return
	}
	t.Classes[i].Share.Count++
	t.Classes[i].Tasks = append(t.Classes[i].Tasks, task.ID)
}

// class returns the place of the task's status in the scheme; waiting tasks have none.
func (c *counter) class(task SnapshotTask) (int, bool) {
	i, ok := c.index[task.Status]
	return i, ok && c.s.Scheme.Classes[i].Meaning != Wait
}

func (c *counter) meaning(task SnapshotTask) Meaning {
	if i, ok := c.class(task); ok {
		return c.s.Scheme.Classes[i].Meaning
	}
	return Wait
}

func (c *counter) countSection(task SnapshotTask) {
	name := ""
	if len(task.Section) > 0 {
		name = task.Section[0]
	}
	at, ok := c.sectionIndex[name]
	if !ok {
		at = len(c.sectionRows)
		c.sectionIndex[name] = at
		c.sectionRows = append(c.sectionRows, SectionTally{Name: name, Classes: c.zeros(), Tasks: []int64{}})
	}
	row := &c.sectionRows[at]
	row.Counted++
	row.Tasks = append(row.Tasks, task.ID)
	if i, ok := c.class(task); ok {
		row.Classes[i]++
	}
}

func (c *counter) countUnits(task SnapshotTask) {
	for _, a := range task.Reporters() {
		row := c.unitRow(a)
		row.Counted++
		row.Tasks = append(row.Tasks, task.ID)
		if i, ok := c.class(task); ok {
			row.Classes[i]++
		}
	}
}

func (c *counter) unitRow(a Assignment) *UnitTally {
	at, ok := c.unitIndex[a.UnitID]
	if !ok {
		at = len(c.unitRows)
		c.unitIndex[a.UnitID] = at
		c.unitRows = append(c.unitRows, UnitTally{UnitID: a.UnitID, Name: a.Name, Classes: c.zeros(), Tasks: []int64{}})
	}
	return &c.unitRows[at]
}

func (c *counter) sections() []SectionTally {
	for i := range c.sectionRows {
		row := &c.sectionRows[i]
		row.Done, row.InTime = c.sumMeanings(row.Classes, row.Counted)
	}
	return append([]SectionTally{}, c.sectionRows...)
}

// units leaves out those that were asked only as supporting units: they answer for no task.
func (c *counter) units() []UnitTally {
	out := []UnitTally{}
	for _, row := range c.unitRows {
		if row.Counted == 0 {
			continue
		}
		row.Done, row.InTime = c.sumMeanings(row.Classes, row.Counted)
		out = append(out, row)
	}
	return out
}

func (c *counter) zeros() []int { return make([]int, len(c.s.Scheme.Classes)) }

func (c *counter) sumMeanings(counts []int, of int) (done, inTime Share) {
	done.Of, inTime.Of = of, of
	for i, n := range counts {
		switch c.s.Scheme.Classes[i].Meaning {
		case Done:
			done.Count += n
			inTime.Count += n
		case Ahead, OnTrack:
			inTime.Count += n
		}
	}
	return done, inTime
}

func classCounts(classes []ClassTally) []int {
	out := make([]int, len(classes))
	for i, class := range classes {
		out[i] = class.Share.Count
	}
	return out
}
