package parse

import "strings"

// dropOtherPapers leaves out what stands before the paper that gives out the work in a file of several papers, where the first is
// of another kind: a body set up, someone appointed.
func (r *reader) dropOtherPapers() {
	var lines []string
	var blocks []int
	for k, b := range r.blocks {
		if len(lines) == maxFront && !r.opensOther(lines) {
			return
		}
		if b.line == nil {
			continue
		}
		if l := tidy(r.page.str(b.line.span)); l != "" {
			lines, blocks = append(lines, l), append(blocks, k)
		}
	}
	if !r.opensOther(lines) {
		return
	}
	for i := 3; i < len(lines); i++ {
		if strings.Contains(lines[i], "关于") && opensPlan(lines[i:min(len(lines), i+maxTitle+2)]) {
			r.blocks = r.blocks[blocks[i]:]
			return
		}
	}
}

// opensOther tells whether lines begin with the title of a paper that gives out no work.
func (r *reader) opensOther(lines []string) bool {
	first := squeeze(foldString(r.readTitle(lines[:min(len(lines), maxFront)])))
	return otherTitle.MatchString(first) && !givenOut.MatchString(first)
}

// maxTitle bounds the lines of a title.
const maxTitle = 3

// opensPlan tells whether lines begin with the whole title of a notice that gives out work, those it is sent to below it.
func opensPlan(lines []string) bool {
	for n := 1; n <= min(maxTitle, len(lines)-1); n++ {
		title := foldString(squeeze(strings.Join(lines[:n], "")))
		if !titlePart(bareTitle(lines[n-1])) {
			return false
		}
		if wholeTitle.MatchString(title) && givenOut.MatchString(title) {
			for _, l := range lines[n:min(len(lines), n+2)] {
				if to, _, ok := cutColon(l); ok && !strings.ContainsAny(to, "。；;") {
					return true
				}
			}
			return false
		}
	}
	return false
}
