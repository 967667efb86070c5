package parse

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ducha/app/ledger"
)

var update = flag.Bool("update", false, "write the golden files")

// summary prints a reading so that a person can check it: one line a task, one a problem.
func summary(r ledger.Reading) string {
	var b strings.Builder
	n := r.Notice
	fmt.Fprintf(&b, "%s | %s | %s | %s | %d\n", n.Title, n.Issuer, n.DocNo, n.Date, n.Year)
	for _, t := range r.Tasks {
		var units []string
		for _, u := range t.Units {
			units = append(units, map[ledger.Role]string{ledger.Lead: "!", ledger.Support: "", ledger.Undivided: "?"}[u.Role]+u.Name)
		}
		fmt.Fprintf(&b, "%s | %s | %s | %s | %s | %s | %s\n", t.No, strings.Join(t.Section, "/"), t.Text, strings.Join(t.Leaders, " "),
			strings.Join(t.Persons, " "), strings.Join(units, " "), t.Deadline)
		for _, m := range t.Milestones {
			fmt.Fprintf(&b, "  %s: %s\n", m.When, m.Text)
		}
	}
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "# %s %s\n", p.Code, p.Message)
	}
	return b.String()
}

// TestCases reads every testdata/cases/*.txt and compares with the golden file beside it: adding a case means adding
// two files.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		got := summary(Read(textSource(string(data))))
		golden := strings.TrimSuffix(f, ".txt") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Errorf("%s: %v", f, err)
			continue
		}
		if got != string(want) {
			t.Errorf("%s:\n%s\nwant\n%s", f, got, want)
		}
	}
}
