package parse

import (
	"strings"
	"testing"
)

// flattened prints a table row by row: cells on lines of their own, between bars, tabs or blanks. An empty cell is
// dropped where every cell has a line.
func flattened(form string, rows [][]string) string {
	var b strings.Builder
	b.WriteString(madeHead)
	for _, row := range rows {
		switch form {
		case "pipes":
			b.WriteString("| " + strings.Join(row, " | ") + " |\n")
		case "tabs":
			b.WriteString(strings.Join(row, "\t") + "\n")
		case "lines":
			for _, c := range row {
				if c != "" {
					b.WriteString(c + "\n")
				}
			}
		case "lines and gaps":
			for _, c := range row {
				if c != "" {
					b.WriteString(c + "\n\n")
				}
			}
		}
	}
	return b.String()
}

func TestFlattened(t *testing.T) {
	plan := madePlan(12, 5)
	want := madeTruth(plan, shape{print: plainPrint()})
	for i := range want.Tasks {
		want.Tasks[i].Section = ""
	}
	rows := func() [][]string {
		p := plainPrint()
		return tableRows(plan, p, false)
	}
	changes := map[string]func([][]string, truth) [][]string{
		"as it is": func(r [][]string, _ truth) [][]string { return r },
		"header again": func(r [][]string, _ truth) [][]string {
			out := append([][]string{}, r[:6]...)
			out = append(out, r[0])
			return append(out, r[6:]...)
		},
		"some without support": func(r [][]string, w truth) [][]string {
			for i := 2; i < len(r); i += 4 {
				r[i][3] = ""
				w.Tasks[i-1].Units = nil
			}
			return r
		},
		"dashes": func(r [][]string, w truth) [][]string {
			for i := 2; i < len(r); i += 4 {
				r[i][3] = []string{"—", "无", "/"}[i%3]
				w.Tasks[i-1].Units = nil
			}
			return r
		},
		"as above": func(r [][]string, w truth) [][]string {
			for i := 3; i < len(r); i += 3 {
				r[i][2], r[i][4] = "〃", "同上"
				w.Tasks[i-1].LeadUnits, w.Tasks[i-1].Leaders = w.Tasks[i-2].LeadUnits, w.Tasks[i-2].Leaders
			}
			return r
		},
		"glued units": func(r [][]string, w truth) [][]string {
			for i := 1; i < len(r); i++ {
				if ok := strings.Count(r[i][3], "区") == strings.Count(r[i][3], "、")+1 && !strings.ContainsAny(r[i][3], "（各有云"); ok {
					r[i][3] = strings.ReplaceAll(r[i][3], "、", "")
				}
			}
			return r
		},
		"padded names": func(r [][]string, _ truth) [][]string {
			for i := range r {
				r[i][4] = strings.ReplaceAll(strings.ReplaceAll(r[i][4], "郑浩", "郑　浩"), "何川", "何  川")
			}
			return r
		},
		"signs": func(r [][]string, _ truth) [][]string {
			for i := 1; i < len(r); i += 2 {
				r[i][1] = "★" + r[i][1]
			}
			return r
		},
	}
	for name, change := range changes {
		for _, form := range []string{"pipes", "tabs", "lines", "lines and gaps"} {
			w := want
			w.Tasks = append([]truthTask(nil), want.Tasks...)
			printed := flattened(form, change(rows(), w))
			for i := range w.Tasks {
				w.Tasks[i].No = rows()[i+1][0]
			}
			grade(w, Read(textSource(printed))).report(t, name+", "+form, 0.985)
		}
	}
}
