package extract

import (
	"bytes"
	"context"

	"golang.org/x/text/encoding"

	"ducha/app/ledger"
)

// rtf is a Rich Text document (RTF 1.9.1) while it is read.
type rtf struct {
	gatherer
	typist
	ctx      context.Context
	data     []byte
	at       int
	state    rtfState
	stack    []rtfState
	fonts    map[int]rtfFont
	heiti    map[int]bool // by font, of those asked for
	codepage encoding.Encoding
	pending  []byte // bytes of the code page that wait for their second half or for the end of a stretch
	skip     int    // characters that stand in for the last \u
	high     rune   // first half of a surrogate pair
	label    string // the automatic number while nothing stands behind it
	title    []byte
	shape    rowShape // of the row being defined
	merge    merging  // of the cell being defined
	boxes    []ledger.Block
	outer    []rtfBox
	err      error
}

// rtfState is what a group inherits and gives back at its end.
type rtfState struct {
	destination rtfDestination
	asian       bool // the next font is that of Chinese characters
	foreign     bool // the next font is that of right-to-left text
	bold        bool
	struck      bool
	asianBold   *bool // nil: as bold
	hidden      bool
	deleted     bool
	font        int
	asianFont   int // -1 where none is set
	fallback    int // characters that stand in for each \u
	inTable     bool
	outline     int
	box         bool // the group is a text box
}

// rtfDestination is what the text of a group is.
type rtfDestination int

const (
	bodyText rtfDestination = iota
	skipped
	fontTable
	infoTitle
	listLabel
)

// rtfFont is an entry of the font table.
type rtfFont struct {
	charset int
	name    []byte
}

// rtfBox is the text around a text box.
type rtfBox struct {
	gatherer
	typist
}

const maxRTFDepth = 1000

// readRTF reads body text, tables and text boxes in reading order. Automatic numbers are taken as the writer printed
// them for older readers. Deleted and hidden text, headers, notes and comments are left out.
func readRTF(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	if len(data) > maxPart {
		return nil, "", tooLarge()
	}
	r := &rtf{ctx: ctx, data: data, fonts: map[int]rtfFont{}, heiti: map[int]bool{}, codepage: codepages[936]}
	r.at = max(0, bytes.Index(data, magicRTF))
	r.state = rtfState{fallback: 1, asianFont: -1}
	r.read()
	if r.err != nil {
		return nil, "", r.err
	}
	r.flush()
	if !r.empty() {
		r.endParagraph()
	}
	r.endTable()
	if r.full || r.count > maxParagraphs {
		return nil, "", tooLarge()
	}
	return r.blocks, decodeAs(r.codepage, r.title), nil
}

// read goes through the tokens of the file.
func (r *rtf) read() {
	for steps := 0; r.at < len(r.data) && r.err == nil; steps++ {
		if steps%4096 == 0 {
			r.err = r.ctx.Err()
		}
		c := r.data[r.at]
		r.at++
		switch c {
		case '{':
			r.open()
		case '}':
			r.close()
		case '\\':
			r.control()
		case '\r', '\n', 0:
		default:
			r.char(c)
		}
	}
}

func (r *rtf) open() {
	r.flush()
	if len(r.stack) >= maxRTFDepth {
		r.err = errTruncated
		return
	}
	r.stack = append(r.stack, r.state)
	r.state.box = false
	r.skip = 0
}

func (r *rtf) close() {
	r.flush()
	if len(r.stack) == 0 {
		r.at = len(r.data) // the document has ended
		return
	}
	if r.state.box {
		r.closeBox()
	}
	r.state = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	r.skip = 0
}

// control reads a control symbol or word and its number.
func (r *rtf) control() {
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if !isLetter(c) {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.data) && isLetter(r.data[r.at]) {
		r.at++
	}
	word := string(r.data[start:min(r.at, start+32)])
	value, has := r.number()
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	if r.skip > 0 && word != "u" && word != "bin" {
		r.skip--
		return
	}
	r.word(word, value, has)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (r *rtf) number() (value int, has bool) {
	negative := false
	if r.at+1 < len(r.data) && r.data[r.at] == '-' && isDigit(r.data[r.at+1]) {
		negative = true
		r.at++
	}
	for ; r.at < len(r.data) && isDigit(r.data[r.at]); r.at++ {
		value = min(value*10+int(r.data[r.at]-'0'), 1<<31)
		has = true
	}
	if negative {
		value = -value
	}
	return value, has
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// symbol acts on a backslash followed by no letter.
func (r *rtf) symbol(c byte) {
	switch c {
	case '\'':
		if r.at+2 <= len(r.data) {
			r.char(hexByte(r.data[r.at : r.at+2]))
		}
		r.at += 2
	case '{', '}', '\\':
		r.char(c)
	case '~':
		r.print(' ')
	case '_':
		r.print('-')
	case '*': // a destination that readers may skip; those that matter are named by the next word
		if r.at < len(r.data) && !r.known() {
			r.state.destination = skipped
		}
	case '\r', '\n':
		r.word("par", 0, false)
	}
}

// known looks ahead at the name of an optional destination.
func (r *rtf) known() bool {
	rest := bytes.TrimLeft(r.data[r.at:min(len(r.data), r.at+40)], "\r\n ")
	for _, name := range []string{`\shpinst`, `\do`, `\ud`, `\shppict`} {
		after, found := bytes.CutPrefix(rest, []byte(name))
		if found && (len(after) == 0 || !isLetter(after[0])) {
			return name != `\shppict`
		}
	}
	return false
}

func hexByte(digits []byte) byte {
	var out byte
	for _, c := range digits {
		out <<= 4
		switch {
		case isDigit(c):
			out |= c - '0'
		case c >= 'a' && c <= 'f':
			out |= c - 'a' + 10
		case c >= 'A' && c <= 'F':
			out |= c - 'A' + 10
		}
	}
	return out
}
