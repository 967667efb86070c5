package sheet

import (
	"io"
	"strings"
	"unicode/utf8"
)

// NamedFile is one file of a bundle.
type NamedFile struct {
	Name string
	Data []byte
}

const utf8Names = 0x800 // general purpose bit 11: the name is UTF-8, so Windows shows Chinese names right

// Zip bundles files in the order given; the same files give the same bytes.
func Zip(w io.Writer, files []NamedFile) error {
	a, err := newArchive(w)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := a.add(f.Name, f.Data, utf8Names); err != nil {
			return err
		}
	}
	return a.Close()
}

// forbidden are the characters Windows does not take in a file name, each with its full-width twin.
var forbidden = strings.NewReplacer(`\`, "＼", "/", "／", ":", "：", "*", "＊", "?", "？", `"`, "＂", "<", "＜", ">", "＞", "|", "｜")

// reserved are device names of Windows, with or without an extension.
var reserved = map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true}

func init() {
	for _, n := range "123456789" {
		reserved["COM"+string(n)] = true
		reserved["LPT"+string(n)] = true
	}
}

const longestName = 100 // characters; leaves room for the folder within the 260 of older Windows

// FileName makes a name (without folder) that Windows, 麒麟 and zip programs all accept. It is never empty.
func FileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 || r == 0x7F || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
	s = clip(strings.TrimSpace(forbidden.Replace(s)), longestName)
	s = strings.TrimRight(s, ". ")
	if stem, _, _ := strings.Cut(s, "."); s == "" || reserved[strings.ToUpper(strings.TrimSpace(stem))] {
		s = "_" + s
	}
	return s
}

// clip shortens the stem of a name and keeps its extension.
func clip(s string, limit int) string {
	runes := []rune(s)
	if len(runes) <= limit {
		return s
	}
	ext := ""
	if at := strings.LastIndexByte(s, '.'); at > 0 && len(s)-at <= 6 {
		ext = s[at:]
	}
	return string(runes[:limit-utf8.RuneCountInString(ext)]) + ext
}
