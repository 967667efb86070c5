package report

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"ducha/app/ledger"
)

// Template is what an office may change of one kind of paper. Wording replaces the default words by key; {name} in it
// stands for a fact. An empty RedHead takes the office's own name, a Layout without width the kind's usual sheet.
type Template struct {
	Kind    string            `json:"kind"`
	RedHead string            `json:"redHead"`
	Wording map[string]string `json:"wording"`
	Layout  Layout            `json:"layout"`
}

// Stamp is what a paper bears beside its facts.
type Stamp struct {
	Template   Template
	Office     string            // 云岭区人民政府督查室
	Masthead   string            // 云岭政务督查, of the periodical
	Addressees string            // 主送
	Number     string            // 云政督字〔2024〕9号, "" for a blank to fill in
	Date       string            // 2006-01-02
	Edits      map[string]string // paragraph key → the clerk's own words
}

// DefaultTemplate is a kind's template before an office changed it.
func DefaultTemplate(kind string) Template {
	t := Template{Kind: kind, Wording: map[string]string{}, Layout: layoutOf(kind)}
	if hasImprint(kind) {
		maps.Copy(t.Wording, imprintWording)
	}
	maps.Copy(t.Wording, wordings[kind])
	return t
}

var named = regexp.MustCompile(`\{([A-Za-z]+)\}`)

// Names are the facts that the wording of the default template uses, and those that every paper knows, in order.
func (t Template) Names() []string {
	seen := map[string]bool{}
	for name := range newPen(t.Kind, Stamp{}, ledger.Snapshot{}).facts {
		seen[name] = true
	}
	for _, words := range t.Wording {
		for _, m := range named.FindAllStringSubmatch(words, -1) {
			seen[m[1]] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// hasImprint tells the papers that end with 版记: those that are issued.
func hasImprint(kind string) bool {
	return slices.Contains([]string{KindBulletin, KindNumbered, KindPlan, KindPlanTable, KindNotice, KindConclusion, KindYear}, kind)
}

// layoutOf is the usual sheet of a kind.
func layoutOf(kind string) Layout {
	switch kind {
	case KindLedger:
		return ledgerLayout()
	case KindWall:
		return wallLayouts[0]
	case KindLeader:
		return leaderLayout()
	case KindAssign, KindUrge, KindSupervise, KindRemind:
		return letterLayout()
	default:
		return StandardLayout()
	}
}

// Words of every document, and those of the kinds.
var (
	commonWording = map[string]string{
		"redHead": "{office}文件",
	}
	// imprintWording is what papers with an imprint (版记) share: who gets a copy, who issues.
	imprintWording = map[string]string{"copies": "", "issuer": "{office}"}
	wordings       = map[string]map[string]string{
		KindBulletin: bulletinWording, KindNumbered: numberedWording, KindPlan: planWording, KindPlanTable: planWording, KindNotice: noticeWording,
		KindAssign: assignWording, KindUrge: urgeWording, KindSupervise: superviseWording, KindRemind: remindWording,
		KindLeader: leaderWording, KindLedger: ledgerWording, KindWall: wallWording, KindYear: yearWording,
		KindScore: scoreWording, KindChecklist: checklistWording, KindConclusion: conclusionWording,
	}
)

// facts are what a template's {names} stand for.
type facts map[string]*sentence

// pen writes one paper of one kind: its words, its sheet and its head.
type pen struct {
	kind  string
	stamp Stamp
	facts facts  // known to every sentence of the paper
	end   string // the day that the facts are of
}

func newPen(kind string, stamp Stamp, s ledger.Snapshot) *pen {
	if stamp.Office == "" {
		stamp.Office = officeOf(s.Plan)
	}
	end := s.AsOf()
	if kind == KindNotice { // it asks for figures that are still to come
		end = s.Period.End
	}
	return &pen{kind: kind, stamp: stamp, end: end, facts: facts{
		"office": plain(stamp.Office), "period": plain(s.Period.Name), "plan": planName(s.Plan), "work": plain(workName(s.Plan)),
		"date": plain(chineseDate(stamp.Date)), "due": plain(chineseDate(s.Period.Due)), "end": plain(dayOf(end)),
		"year": plain(yearOf(s)),
	}}
}

func officeOf(plan ledger.Plan) string {
	return strings.TrimSuffix(plan.Issuer, "办公室") + "督查室"
}

// yearOf is the year of a period's name or of its plan.
func yearOf(s ledger.Snapshot) string {
	return itoa(cmp.Or(s.Period.Year(), s.Plan.Year))
}

// planName is 《…》（云政办发〔2024〕3号), or 年度重点任务分解方案 where the plan has no title.
func planName(plan ledger.Plan) *sentence {
	if plan.Title == "" {
		return plain("年度重点任务分解方案")
	}
	p := plain(quoted(plan.Title))
	if plan.DocNo != "" {
		p.say("（", plan.DocNo, "）")
	}
	return p
}

// workName is how titles call the work: 《政府工作报告》 or 年度.
func workName(plan ledger.Plan) string {
	if plan.Title != "" && !strings.Contains(plan.Title, "政府工作报告") {
		return "年度"
	}
	return "《政府工作报告》"
}

// words is a key's wording: the template's, the kind's, or what all documents share.
func (p *pen) words(key string) string {
	for _, from := range []map[string]string{p.stamp.Template.Wording, wordings[p.kind], imprintWording, commonWording} {
		if text, ok := from[key]; ok {
			return text
		}
	}
	return ""
}

// say puts facts into a key's wording. A name nobody knows stays as it is printed, so that the clerk sees it.
func (p *pen) say(key string, more facts) *sentence { return p.weave(p.words(key), more) }

func (p *pen) weave(text string, more facts) *sentence {
	out := new(sentence)
	for {
		from := strings.IndexByte(text, '{')
		to := strings.IndexByte(text, '}')
		if from < 0 || to < from {
			return out.say(text)
		}
		name := text[from+1 : to]
		fact, ok := more[name]
		if !ok {
			fact, ok = p.facts[name]
		}
		out.say(text[:from])
		if ok {
			out.join("", fact)
		} else {
			out.say(text[from : to+1])
		}
		text = text[to+1:]
	}
}

// para is a paragraph of a key's wording.
func (p *pen) para(key string, more facts) Block { return para(key, p.say(key, more)) }

// title shapes a key's wording into title lines; | marks where a line may end.
func (p *pen) title(key string, more facts) []string {
	return shape(strings.Split(p.say(key, more).text(), "|"), 20)
}

func (p *pen) layout() Layout {
	if l := p.stamp.Template.Layout; l.Width > 0 && l.Height > 0 && l.Lines > 0 && l.TextWidth() > 0 && l.TextHeight() > 0 {
		return l
	}
	return layoutOf(p.kind)
}

func (p *pen) redHead() string {
	if p.stamp.Template.RedHead != "" {
		return p.stamp.Template.RedHead
	}
	return p.say("redHead", nil).text()
}

// paper puts sections together, with the clerk's own words in the first one.
func (p *pen) paper(title string, date string, sections ...Section) *Paper {
	sections[0].Blocks = applyEdits(sections[0].Blocks, p.stamp.Edits)
	if p.stamp.Date != "" {
		date = p.stamp.Date
	}
	return &Paper{Title: title, Office: p.stamp.Office, Date: date, Layout: p.layout(), Sections: sections, Pages: []Page{}, Warnings: []ledger.Check{}}
}

// Limits of documents in characters (整治形式主义为基层减负若干规定): papers on specific tasks, and documents in general.
const (
	bulletinLimit = 4000
	documentLimit = 5000
)

// lengthWarnings says when the body is longer than its limit.
func (p *Paper) lengthWarnings(limit int) []ledger.Check {
	n := 0
	for _, b := range p.Sections[0].Blocks {
		switch b.Kind {
		case Heading1, Heading2, Heading3, Heading4, Text:
			n += utf8.RuneCountInString(b.Text())
		}
	}
	if n <= limit {
		return []ledger.Check{}
	}
	return []ledger.Check{{Code: "paper_too_long", Message: "正文" + itoa(n) + "字，超过" + itoa(limit) + "字的限制，请精简"}}
}
