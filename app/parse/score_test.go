package parse

import (
	"encoding/json"
	"sort"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ducha/app/ledger"
)

// truth is a notice's hand-made or generated answer. Its JSON is that of the files in the corpus.
type truth struct {
	DocNo string      `json:"doc_no"`
	Date  string      `json:"date"`
	Year  int         `json:"year"`
	Tasks []truthTask `json:"tasks"`
}

type truthTask struct {
	No         string   `json:"no"`
	Head       string   `json:"head"`
	Tail       string   `json:"tail"`
	Section    string   `json:"section"`
	Subsection string   `json:"subsection"`
	Leaders    []string `json:"leaders"`
	Split      []string `json:"leaders_split"`
	Persons    []string `json:"persons"`
	LeadUnits  []string `json:"lead_units"`
	Units      []string `json:"units"`
	Deadline   string   `json:"deadline"`
}

// mark counts how many of the judged tasks were right in one respect.
type mark struct{ right, all int }

// score is the mean over all respects of the share of tasks that are right, with what was wrong in words.
type score struct {
	mean   float64
	marks  map[string]*mark
	misses []string
	extra  int
}

func flat(s string) string {
	s = strings.NewReplacer("〔", "[", "〕", "]").Replace(norm.NFKC.String(s))
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// parts is a list of names in a form that does not care whether a collective was given whole or in parts.
func parts(lists ...[]string) string {
	set := map[string]bool{}
	for _, list := range lists {
		for _, name := range list {
			for _, p := range strings.Split(flat(name), "、") {
				if p != "" {
					set[p] = true
				}
			}
		}
	}
	var out []string
	for p := range set {
		out = append(out, p)
	}
	sort.Strings(out)
	return strings.Join(out, "、")
}

// grade compares a reading with the truth.
func grade(want truth, got ledger.Reading) score {
	s := score{marks: map[string]*mark{}}
	left := append([]ledger.Draft(nil), got.Tasks...)
	for _, t := range want.Tasks {
		i := pairOf(t, left)
		if i < 0 {
			s.misses = append(s.misses, "missing "+t.No+" "+t.Head)
			for _, k := range []string{"no", "text", "units"} {
				s.mark(k, k == "no" && t.No == "", t, "missing")
			}
			continue
		}
		s.task(t, left[i])
		left = append(left[:i], left[i+1:]...)
	}
	s.extra = max(0, len(got.Tasks)-len(want.Tasks))
	n := got.Notice
	s.fact("docNo", want.DocNo != "", flat(n.DocNo) == flat(want.DocNo), n.DocNo)
	s.fact("date", want.Date != "", n.Date == want.Date, n.Date)
	s.fact("year", want.Year != 0, n.Year == want.Year, n.Title)
	s.fact("extra", s.extra > 0, false, "")
	for _, m := range s.marks {
		s.mean += float64(m.right) / float64(m.all) / float64(len(s.marks))
	}
	return s
}

func (s *score) fact(key string, judged, ok bool, got string) {
	if judged {
		s.mark(key, ok, truthTask{}, got)
	}
}

func (s *score) mark(key string, ok bool, t truthTask, got string) {
	m := s.marks[key]
	if m == nil {
		m = &mark{}
		s.marks[key] = m
	}
	m.all++
	if ok {
		m.right++
		return
	}
	if got != "missing" {
		s.misses = append(s.misses, key+" "+t.No+" "+t.Head+": got "+got)
	}
}

func pairOf(t truthTask, left []ledger.Draft) int {
	head := []rune(flat(t.Head))
	head = head[:min(12, len(head))]
	byHead, byNo, same := -1, -1, 0
	for i, d := range left {
		heads := strings.HasPrefix(flat(d.Text), string(head))
		number := flat(d.No) == flat(t.No)
		if heads && (t.No == "" || number) {
			return i
		}
		if heads && byHead < 0 {
			byHead = i
		}
		if number && t.No != "" {
			byNo, same = i, same+1
		}
	}
	if same == 1 {
		return byNo
	}
	return byHead
}

func (s *score) task(t truthTask, d ledger.Draft) {
	if t.No != "" {
		s.mark("no", flat(d.No) == flat(t.No), t, d.No)
	}
	text := flat(d.Text)
	s.mark("text", strings.HasPrefix(text, flat(t.Head)) && strings.HasSuffix(text, flat(t.Tail)), t, d.Text)
	if t.Section != "" {
		has := func(want string) bool {
			for _, have := range d.Section {
				if flat(have) == flat(want) {
					return true
				}
			}
			return want == ""
		}
		s.mark("section", has(t.Section) && has(t.Subsection), t, strings.Join(d.Section, "/"))
	}
	var all, leads []string
	for _, u := range d.Units {
		all = append(all, u.Name)
		if u.Role == ledger.Lead {
			leads = append(leads, u.Name)
		}
	}
	if t.Leaders != nil {
		people := parts(d.Leaders, d.Persons)
		s.mark("leaders", people == parts(t.Leaders, t.Persons) || t.Split != nil && people == parts(t.Split), t, people)
	}
	if len(t.LeadUnits) > 0 {
		s.mark("lead", parts(leads) == parts(t.LeadUnits), t, parts(leads)+" of "+parts(all))
	}
	s.mark("units", parts(all) == parts(t.LeadUnits, t.Units), t, parts(all)+" want "+parts(t.LeadUnits, t.Units))
	if t.Deadline != "" {
		s.mark("deadline", strings.Contains(flat(d.Deadline), flat(t.Deadline)), t, d.Deadline)
	}
}

// textSource is a plain text as the extractor gives it: a line a paragraph.
func textSource(s string) *ledger.Source {
	src := &ledger.Source{Name: "made-up.txt", Format: "txt"}
	for _, l := range strings.Split(s, "\n") {
		src.Blocks = append(src.Blocks, ledger.Block{Paragraph: &ledger.Paragraph{Runs: []ledger.Run{{Text: l}}, Line: true}})
	}
	src.Locate()
	return src
}

// docSource is a text as a word processor's file gives it: paragraphs, no hard breaks.
func docSource(s string) *ledger.Source {
	src := textSource(s)
	src.Format = "docx"
	for _, b := range src.Blocks {
		b.Paragraph.Line = false
	}
	return src
}

// report fails a test with the first misses.
func (s score) report(t *testing.T, name string, least float64) {
	t.Helper()
	if s.mean >= least {
		return
	}
	n := min(len(s.misses), 6)
	t.Errorf("%s: mean %.3f below %.3f, extra %d\n  %s", name, s.mean, least, s.extra, strings.Join(s.misses[:n], "\n  "))
}

func readTruth(t *testing.T, data []byte) truth {
	t.Helper()
	var out truth
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}
