package parse

// settled holds the numbers at the beginning of lines that the lines around them settle.
type settled map[int]marker

// at reads the number at position i of a line that ends at end.
func (s settled) at(t *text, i, end int) marker {
	if m, ok := s[i]; ok {
		return m
	}
	return readMarker(t, i, end)
}

func (s settled) has(i int) bool {
	_, ok := s[i]
	return ok
}

// settleNumbers settles the doubtful numbers at the beginning of lines: 11.121个项目 is the eleventh task where the line
// numbered before is the tenth or the one after is the twelfth; 13.5个园区 counts on from 12, or else is number 13.5.
func settleNumbers(t *text, starts []span) settled {
	out := settled{}
	var last [numStyles]marker
	var lastAt [numStyles]int
	for _, s := range starts {
		m := readMarker(t, s.a, s.b)
		if m.style == plain {
			continue
		}
		readings := []marker{m}
		if whole, ok := readArabic(t, s.a, s.b); ok && m.style == decimals {
			readings = []marker{whole, m}
			if m.follows(last[decimals]) && out.has(lastAt[decimals]) {
				readings = []marker{m, whole}
			}
		}
		for _, m := range readings {
			prev := last[m.style]
			if !m.follows(prev) {
				continue
			}
			out.keep(t, s, m)
			out.keep(t, span{lastAt[m.style], lastAt[m.style]}, prev)
			readings = []marker{m}
			break
		}
		for _, m := range readings {
			last[m.style], lastAt[m.style] = m, s.a
		}
	}
	return out
}

// follows tells whether a number counts on from another of its style; 2.1 counts on from 1.4.
func (m marker) follows(prev marker) bool {
	if prev.style != m.style {
		return false
	}
	if m.style.dotted() && m.group != prev.group {
		return m.group == prev.group+1 && m.value == 1
	}
	return m.value == prev.value+1
}

// keep settles one number, once.
func (s settled) keep(t *text, at span, m marker) {
	if _, ok := s[at.a]; ok || !m.doubtful && !m.style.dotted() {
		return
	}
	m.doubtful = false
	for m.end < t.len() && t.folded[m.end] == ' ' {
		m.end++
	}
	s[at.a] = m
}
