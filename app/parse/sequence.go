package parse

// sureNumbers settles the doubtful numbers at the beginning of lines: 11.121个项目 is the eleventh task where the line
// numbered before is the tenth or the one after is the twelfth. The result holds positions in the text.
func sureNumbers(t *text, starts []span) map[int]bool {
	sure := map[int]bool{}
	var last [numStyles]marker
	var lastAt [numStyles]int
	for _, s := range starts {
		m := readMarker(t, s.a, s.b)
		if m.style == plain {
			continue
		}
		if prev := last[m.style]; prev.style == m.style && m.value == prev.value+1 {
			sure[s.a] = true
			sure[lastAt[m.style]] = true
		}
		last[m.style], lastAt[m.style] = m, s.a
	}
	return sure
}
