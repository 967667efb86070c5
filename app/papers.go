package app

import (
	"context"
	"strconv"
	"strings"

	"ducha/app/ledger"
	"ducha/app/report"
	"ducha/app/sheet"
	"ducha/store"
)

// Papers answers for all papers but the bulletin's way to issue: which there are, how they look, files of them, and
// the office's own templates.
type Papers struct{ *core }

// PaperChoice is one leader, slip or visit a paper can be about.
type PaperChoice struct {
	Who  string `json:"who"`  // what Preview and Export take
	Name string `json:"name"` // as shown
}

// List names the papers in the order of a year's work.
func (p Papers) List() ([]report.PaperKind, error) { return report.Kinds(), nil }

// Choices lists whom or what a kind of paper can be about in a period; none for papers about the period itself.
func (p Papers) Choices(kind, period string) ([]PaperChoice, error) {
	out := []PaperChoice{}
	err := p.view(context.Background(), func(tx *store.Tx) error {
		k, err := paperKind(kind)
		if err != nil {
			return err
		}
		desk, err := p.paperDesk(tx, k, period, "")
		if err != nil {
			return err
		}
		out = desk.choices()
		return nil
	})
	return out, err
}

// Preview lays a paper out. who names the leader, the slip (id or number) or the visit (id) that the kind needs. Codes:
// no_such_paper, no_such_leader, slip_missing, inspection_missing.
func (p Papers) Preview(kind, period, who string) (*report.Paper, error) {
	var out *report.Paper
	err := p.view(context.Background(), func(tx *store.Tx) (err error) {
		if out, _, err = p.make(tx, kind, period, who); err != nil {
			return err
		}
		return out.Paginate(context.Background())
	})
	return out, err
}

// Export writes a paper as .docx and .pdf into dir ("" = outbox, as one zip).
func (p Papers) Export(kind, period, who, dir string) (Saved, error) {
	ctx, progress, end := p.job("paper")
	defer end()
	paper, name, err := p.named(ctx, kind, period, who)
	if err != nil {
		return Saved{}, err
	}
	files, note, err := paperFiles(ctx, paper, name, progress)
	if err != nil {
		return Saved{}, err
	}
	saved, err := p.saveFiles(dir, name+".zip", false, files)
	saved.Note = note
	return saved, err
}

// paperFiles renders a paper. A program built without fonts makes the docx and says in note (a code) why there is no pdf.
func paperFiles(ctx context.Context, paper *report.Paper, name string, progress func(int, int, string)) (files []sheet.NamedFile, note string, err error) {
	progress(0, 2, name+".docx")
	docx, err := paperFile(ctx, paper, "docx")
	if err != nil {
		return nil, "", err
	}
	files = append(files, sheet.NamedFile{Name: name + ".docx", Data: docx})
	progress(1, 2, name+".pdf")
	pdf, err := paperFile(ctx, paper, "pdf")
	switch {
	case ledger.CodeOf(err) == "fonts_unavailable":
		return files, "fonts_unavailable", nil
	case err != nil:
		return nil, "", err
	}
	return append(files, sheet.NamedFile{Name: name + ".pdf", Data: pdf}), "", nil
}

func paperKind(key string) (report.PaperKind, error) {
	for _, k := range report.Kinds() {
		if k.Key == key {
			return k, nil
		}
	}
	return report.PaperKind{}, ledger.Fail("no_such_paper", "kind", key)
}

// named makes one paper to be written to a file of this name, without its ending.
func (p Papers) named(ctx context.Context, kind, period, who string) (paper *report.Paper, name string, err error) {
	err = p.view(ctx, func(tx *store.Tx) (err error) {
		paper, name, err = p.make(tx, kind, period, who)
		return err
	})
	return paper, name, err
}

// make lays out one paper and names its file.
func (p Papers) make(tx *store.Tx, kind, period, who string) (*report.Paper, string, error) {
	k, err := paperKind(kind)
	if err != nil {
		return nil, "", err
	}
	desk, err := p.paperDesk(tx, k, period, who)
	if err != nil {
		return nil, "", err
	}
	paper, err := desk.paper()
	if err != nil {
		return nil, "", err
	}
	return paper, desk.fileName(), nil
}

// paperDesk holds what the papers of one period are made from.
type paperDesk struct {
	kind     report.PaperKind
	who      string // as asked
	about    string // as printed in the file's name
	year     ledger.Year
	snap     ledger.Snapshot
	past     []ledger.Snapshot // frozen periods before, in time order
	periods  []ledger.Period
	bulletin ledger.Bulletin
	stamp    report.Stamp
	limit    int
	basis    string              // period a record rests on, whatever period is looked at
	slips    []ledger.Slip       // newest first, of the kind's form
	slip     *ledger.Slip        // the one asked for
	visits   []ledger.Inspection // newest first
	visit    *ledger.Inspection
	photos   map[string][]byte // of the visit, by hash
	facts    ledger.ScoreFacts // for the papers that count scores
	rules    ledger.RuleSet
}

// paperDesk gathers it; the period's Snapshot where it is frozen, else the live state.
func (p Papers) paperDesk(tx *store.Tx, kind report.PaperKind, period, who string) (*paperDesk, error) {
	d := &paperDesk{kind: kind, who: strings.TrimSpace(who)}
	if err := d.findRecord(tx); err != nil {
		return nil, err
	}
	if d.basis != "" {
		period = d.basis
	}
	y, err := year(tx, period)
	if err != nil {
		return nil, err
	}
	d.year = y
	if d.snap, d.bulletin, err = Bulletins(p).load(tx, y); err != nil {
		return nil, err
	}
	if d.periods, err = tx.Periods(y.Plan.ID); err != nil {
		return nil, err
	}
	if d.past, err = frozenBefore(tx, y); err != nil {
		return nil, err
	}
	set, err := settings(tx)
	if err != nil {
		return nil, err
	}
	d.limit = set.Limit
	d.stamp = report.Stamp{Office: set.Office, Masthead: set.Masthead, Addressees: set.Addressees, Date: p.today()}
	d.stamp.Number = d.documentNumber("")
	if d.stamp.Template, err = keptTemplate(tx, kind.Key); err != nil {
		return nil, err
	}
	if d.rules, err = usedRules(tx); err != nil {
		return nil, err
	}
	if d.facts, err = scoreFacts(tx, y.Plan.ID, d.upToNow()); err != nil {
		return nil, err
	}
	d.stamp.Edits, err = keptEdits(tx, kind.Key, y.Period.Key, d.who)
	return d, err
}

// upToNow are the snapshots of the year, the period's own last.
func (d *paperDesk) upToNow() []ledger.Snapshot {
	return append(append([]ledger.Snapshot{}, d.past...), d.snap)
}

func (d *paperDesk) fileName() string {
	parts := []string{d.snap.Period.Name, d.kind.Name}
	if d.about != "" {
		parts = append(parts, d.about)
	}
	return sheet.FileName(strings.Join(parts, "-"))
}

// paper makes the kind's paper from the desk.
func (d *paperDesk) paper() (*report.Paper, error) {
	switch d.kind.Needs {
	case report.NeedsLeader:
		return d.leaderPaper()
	case report.NeedsSlip:
		return d.slipPaper()
	case report.NeedsInspection:
		return d.visitPaper()
	}
	switch d.kind.Key {
	case report.KindBulletin:
		return report.Bulletin(d.snap, d.bulletin, d.stamp.Template)
	case report.KindNumbered:
		d.stamp.Date, d.stamp.Addressees = d.bulletin.Date, d.bulletin.Addressees
		d.stamp.Number = d.documentNumber(d.bulletin.Number)
		return report.NumberedBulletinPaper(d.snap, d.bulletin, d.stamp)
	case report.KindPlan, report.KindPlanTable:
		return d.planPaper()
	case report.KindNotice:
		return report.NoticePaper(d.snap, d.limit, d.stamp)
	case report.KindLedger:
		return report.LedgerPaper(d.snap, d.stamp)
	case report.KindWall:
		return report.WallPaper(d.periods, d.upToNow(), d.stamp)
	case report.KindYear:
		return report.YearPaper(d.facts, d.rules, d.stamp)
	case report.KindScore:
		return report.ScorePaper(d.facts, d.rules, d.stamp)
	}
	return nil, ledger.Fail("no_such_paper", "kind", d.kind.Key)
}

// planPaper prints the plan with its own number and date, not the office's.
func (d *paperDesk) planPaper() (*report.Paper, error) {
	d.stamp.Number, d.stamp.Date = "", ""
	if d.kind.Key == report.KindPlan {
		return report.PlanPaper(d.year.Plan, d.year.Tasks, d.stamp)
	}
	return report.PlanTablePaper(d.year.Plan, d.year.Tasks, d.year.Units, d.stamp)
}

// documentNumber is the office's number: 云政督字〔2024〕9号, with a blank where none was given.
func (d *paperDesk) documentNumber(n string) string {
	if n == "" {
		n = "　　"
	}
	return officeCode(d.snap.Plan, d.stamp.Office) + "政督字〔" + d.stamp.Date[:min(4, len(d.stamp.Date))] + "〕" + n + "号"
}

func (d *paperDesk) leaderPaper() (*report.Paper, error) {
	post, named := "", false
	for _, l := range d.year.Leaders {
		if l.Name == d.who && (l.From == "" || l.From <= d.snap.Period.End) && (l.To == "" || d.snap.Period.End <= l.To) {
			post, named = l.Post, true
		}
	}
	for _, t := range d.snap.Tasks {
		for _, name := range t.Leaders {
			named = named || name == d.who
		}
	}
	if !named {
		return nil, ledger.Fail("no_such_leader", "name", d.who)
	}
	d.about = d.who
	return report.LeaderPaper(d.snap, d.who, post, d.stamp)
}

// choices lists whom the kind can be about: leaders in their order, slips and visits newest first.
func (d *paperDesk) choices() []PaperChoice {
	out := []PaperChoice{}
	seen := map[string]bool{}
	add := func(who, name string) {
		if !seen[who] {
			seen[who] = true
			out = append(out, PaperChoice{who, name})
		}
	}
	switch d.kind.Needs {
	case report.NeedsLeader:
		for _, t := range d.snap.Tasks {
			for _, name := range t.Leaders {
				add(name, name)
			}
		}
	case report.NeedsSlip:
		for _, slip := range d.slips {
			add(strconv.FormatInt(slip.ID, 10), slip.Number+" "+slip.Unit)
		}
	case report.NeedsInspection:
		for _, v := range d.visits {
			add(strconv.FormatInt(v.ID, 10), v.Date+" "+v.Unit)
		}
	}
	return out
}
