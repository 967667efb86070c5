package parse

// bracketPairs is the table of brackets, opener then closer, after folding to half width. A pair's place in the table is
// its kind; scanners and typists mix the kinds, so a closer of another kind closes as well.
var bracketPairs = []string{"()", "[]", "〔〕", "【】", "﹝﹞", "〖〗", "〈〉", "{}", "<>", "「」", "『』", "❨❩", "❲❳"}

var openers, closers = func() (o, c map[rune]int) {
	o, c = map[rune]int{}, map[rune]int{}
	for i, p := range bracketPairs {
		r := []rune(p)
		o[r[0]], c[r[1]] = i+1, i+1
	}
	return o, c
}()

func isOpener(r rune) bool { return openKind(r) != 0 }
func isCloser(r rune) bool { return closeKind(r) != 0 }

// openKind and closeKind return the kind of a bracket, 0 for other characters. No bracket stands among the Chinese
// characters, which need no look-up.
func openKind(r rune) int {
	if r > 0x3100 && r < 0xF000 {
		return 0
	}
	return openers[r]
}

func closeKind(r rune) int {
	if r > 0x3100 && r < 0xF000 {
		return 0
	}
	return closers[r]
}

// closing finds the closer that matches the opener at i: brackets nest, a closer of a kind that is open further out
// closes everything inside, a closer of a kind that is not open at all closes the innermost. ok is false where
// the text ends first.
func closing(t *text, i, end int) (at int, mixed, ok bool) {
	var stack []int
	for j := i; j < end; j++ {
		r := t.folded[j]
		if k := openKind(r); k != 0 && !(r == '<' && !hanNext(t, j, end)) {
			if len(stack) > 16 {
				return end, false, false
			}
			stack = append(stack, k)
			continue
		}
		k := closeKind(r)
		if k == 0 || r == '>' && (len(stack) == 0 || stack[len(stack)-1] != k) {
			continue
		}
		if len(stack) == 0 {
			return end, false, false
		}
		depth := len(stack) - 1
		for d := depth; d >= 0; d-- {
			if stack[d] == k {
				depth = d
				break
			}
		}
		mixed = stack[depth] != k
		if stack = stack[:depth]; len(stack) == 0 {
			return j, mixed, true
		}
	}
	return end, false, false
}

func hanNext(t *text, i, end int) bool { return i+1 < end && isHan(t.folded[i+1]) }

// splitTop cuts s at the separators that stand outside every bracket. A bracket that never closes hides nothing.
func splitTop(t *text, s span, isSep func(rune) bool) []span {
	var out []span
	from := s.a
	for i := s.a; i < s.b; i++ {
		r := t.folded[i]
		if isOpener(r) {
			if at, _, ok := closing(t, i, s.b); ok {
				i = at
			}
			continue
		}
		if isSep(r) {
			out = append(out, span{from, i})
			from = i + 1
		}
	}
	return append(out, span{from, s.b})
}
