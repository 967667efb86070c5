package ledger

import "strings"

// InnerQuotes turns quotation marks inside quotation marks into single ones, as print does: “‘专精特新’企业”. A text whose
// marks do not pair stays as it is.
func InnerQuotes(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch r {
		case '“':
			if depth++; depth > 1 {
				r = '‘'
			}
		case '”':
			if depth--; depth > 0 {
				r = '’'
			}
		}
		if depth < 0 {
			return s
		}
		b.WriteRune(r)
	}
	if depth != 0 {
		return s
	}
	return b.String()
}
