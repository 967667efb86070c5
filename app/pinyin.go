package app

import (
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

var initialsOnce = struct {
	sync.Mutex
	known map[rune]string
}{known: map[rune]string{}}

// initials returns the first letters of every reading of each character, a word a text, so that jtj finds 区教体局. All
// readings count: the library's first choice is wrong for many names (长清, 单县, 重庆).
func initials(texts ...string) string {
	var b strings.Builder
	for n, text := range texts {
		if n > 0 {
			b.WriteByte(' ')
		}
		for _, r := range text {
			b.WriteString(initialOf(r))
		}
	}
	return b.String()
}

func initialOf(r rune) string {
	if r < 0x80 {
		return strings.ToLower(string(r))
	}
	initialsOnce.Lock()
	defer initialsOnce.Unlock()
	if known, ok := initialsOnce.known[r]; ok {
		return known
	}
	args := pinyin.NewArgs()
	args.Style, args.Heteronym = pinyin.FirstLetter, true
	letters := ""
	for _, readings := range pinyin.SinglePinyin(r, args) {
		if !strings.Contains(letters, readings) {
			letters += readings
		}
	}
	if len(letters) > 1 {
		letters = "[" + letters + "]"
	}
	initialsOnce.known[r] = letters
	return letters
}
