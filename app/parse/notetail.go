package parse

import (
	"strings"

	"ducha/app/ledger"
)

// dashTail reads the bodies behind a dash at the end of a line: …。——区教育局、区财政局.
func (r *reader) dashTail(line span) (note, bool) {
	t := r.page
	for i := line.b - 3; i > line.a+4; i-- {
		if !isDash(t.folded[i]) {
			continue
		}
		at := i
		for at > line.a && isDash(t.folded[at-1]) {
			at--
		}
		s := t.trimAny(span{i + 1, line.b}, "。;,")
		if s.len() < 3 || s.len() > 200 || !strings.ContainsRune("。;!", t.last(span{line.a, at})) {
			return note{}, false
		}
		d := r.readBare(s, noField)
		return note{outer: span{at, line.b}, inner: s, duties: d}, r.allBodies(d)
	}
	return note{}, false
}

func isDash(c rune) bool { return c == '—' || c == '–' || c == '-' || c == '─' }

// maxTail bounds the characters of the bodies that stand behind a line's text without label or bracket.
const maxTail = 200

// blankTail reads the bodies that only blanks hold apart from the text at the end of a line: …。    区教育局 区财政局. Without the
// end of a sentence before them the blanks have to be wide.
func (r *reader) blankTail(line span) (note, bool) {
	t := r.page
	numbered := readMarker(t, line.a, line.b).style != plain
	for i := max(line.a+5, line.b-maxTail); i < line.b-2; i++ {
		if t.folded[i] != ' ' || t.folded[i+1] == ' ' {
			continue
		}
		wide, from := 0, i
		for ; from >= line.a && t.folded[from] == ' '; from-- {
			wide += columns(t.printed[from])
		}
		s := t.trimAny(span{i + 1, line.b}, "。;,")
		ended := strings.ContainsRune("。;!", t.folded[max(from, 0)])
		if !ended && (wide < 4 || !numbered) || s.len() < 2 || strings.ContainsRune(t.key(s), '。') {
			continue
		}
		if d := r.readBare(s, noField); r.allBodies(d) {
			return note{outer: span{from + 1, line.b}, inner: s, duties: d}, true
		}
		if !ended {
			return note{}, false
		}
	}
	return note{}, false
}

// lastSentence reads a line's last words where they only say who leads or answers: …。区发改局牵头，区财政局配合, …，由区教育局负责.
func (r *reader) lastSentence(line span) (note, bool) {
	t := r.page
	whole := t.trimAny(line, "。")
	if !strings.Contains(t.key(line), "牵头") && !strings.Contains(t.key(line), "由") {
		return note{}, false
	}
	for i := max(whole.a+2, whole.b-maxTail); i < whole.b-4; i++ {
		ended := strings.ContainsRune("。;", t.folded[i-1])
		by := t.folded[i] == '由' && (ended || t.folded[i-1] == ',')
		if !ended && !by {
			continue
		}
		s := span{i, whole.b}
		if d := r.readBare(s, noField); strings.ContainsRune(t.key(s), '。') || !r.allBodies(d) || !r.saysWho(s, d, by) {
			continue
		}
		from := i
		if !ended {
			from-- // the comma
		}
		return note{outer: span{from, line.b}, inner: s, duties: r.readBare(s, noField)}, true
	}
	return note{}, false
}

// saysWho tells whether the last words of a line give the task to bodies: one of them leads, or 由…负责.
func (r *reader) saysWho(s span, d duties, by bool) bool {
	key := r.page.key(s)
	dated := false
	for _, e := range d.entries {
		if e.field == deadlineField {
			if _, term := readWhen(squeeze(r.page.str(e.value))); !term {
				return false // 每季度通报一次: the sentence goes on
			}
			dated = true
		}
	}
	for _, e := range d.entries {
		for _, b := range e.bodies {
			if b.role == ledger.Lead && (dated || endsWithDuty(key)) {
				return true
			}
		}
	}
	if d.entries[len(d.entries)-1].field != deadlineField {
		return by && endsWithDuty(key)
	}
	return by || strings.Contains(key, "牵头")
}
