package app

import (
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

// letters remembers what a character is spelt with: a plan asks for the same few thousand again and again.
type letters struct {
	sync.Mutex
	known map[rune]string
	spell func(rune) string
}

func (l *letters) of(r rune) string {
	if r < 0x80 {
		return strings.ToLower(string(r))
	}
	l.Lock()
	defer l.Unlock()
	known, ok := l.known[r]
	if !ok {
		known = l.spell(r)
		l.known[r] = known
	}
	return known
}

func (l *letters) words(texts []string) string {
	var b strings.Builder
	for n, text := range texts {
		if n > 0 {
			b.WriteByte(' ')
		}
		for _, r := range text {
			b.WriteString(l.of(r))
		}
	}
	return b.String()
}

var (
	firstLetters = letters{known: map[rune]string{}, spell: firstLetter}
	syllables    = letters{known: map[rune]string{}, spell: syllable}
)

// spelling is what words are found by in Latin letters.
type spelling struct{ initials, syllables string }

func spell(texts ...string) spelling {
	return spelling{firstLetters.words(texts), syllables.words(texts)}
}

func (s spelling) and(t spelling) spelling {
	return spelling{s.initials + " " + t.initials, s.syllables + " " + t.syllables}
}

// String puts a bar between the two ways: a query of initials must not be found inside a syllable.
func (s spelling) String() string { return s.initials + "|" + s.syllables }

// firstLetter holds the first letters of every reading, so that jtj finds 区教体局: the library's first choice is wrong
// for many names (长清, 单县, 重庆).
func firstLetter(r rune) string {
	args := pinyin.NewArgs()
	args.Style, args.Heteronym = pinyin.FirstLetter, true
	letters := ""
	for _, reading := range pinyin.SinglePinyin(r, args) {
		if !strings.Contains(letters, reading) {
			letters += reading
		}
	}
	if len(letters) > 1 {
		letters = "[" + letters + "]"
	}
	return letters
}

// syllable is the usual reading with a capital letter: LaoJiu says where a syllable begins.
func syllable(r rune) string {
	readings := pinyin.SinglePinyin(r, pinyin.NewArgs())
	if len(readings) == 0 || readings[0] == "" {
		return ""
	}
	return strings.ToUpper(readings[0][:1]) + readings[0][1:]
}
