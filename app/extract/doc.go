package extract

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"

	"ducha/app/ledger"
)

// Positions in the file information block (MS-DOC 2.5).
const (
	fibIdent       = 0x00
	fibFlags       = 0x0A
	fibTextLength  = 0x4C
	fibOffsets     = 0x9A // pairs of offset and length in the table stream
	identWord97    = 0xA5EC
	flagEncrypted  = 0x0100
	flagTable1     = 0x0200
	maxDocText     = 20_000_000 // characters
	pairStyles     = 1
	pairCharacters = 12
	pairParagraphs = 13
	pairFonts      = 15
	pairPieces     = 33
	pairAnchors    = 40
	pairBoxes      = 56
	pairLists      = 73
	pairListUses   = 74
)

var errTruncated = errors.New("truncated structure")

// doc is a Word 97-2003 document (MS-DOC) while it is read. WPS Writer's .wps has the same form.
type doc struct {
	main, table, data bin
	text              int // characters of the body; notes, headers and text boxes follow them
	pieces            []docPiece
	modifiers         []bin // property changes that pieces refer to
	paragraphs        []docRun
	characters        []docRun
	styles            []docStyle
	styleProps        map[int]docProps
	fonts             []string
	defaultFont       int
	lists             map[int32]map[int]*listLevel
	uses              []*listInstance
	counters          *counters
}

// readDOC reads body text, tables and text boxes in reading order. Deleted and hidden text, headers, notes and
// comments are left out.
func readDOC(ctx context.Context, data []byte) (blocks []ledger.Block, title string, err error) {
	defer func() { // bin panics where a structure points outside its stream
		if r := recover(); r != nil {
			blocks, err = nil, asError(r)
		}
	}()
	d, err := openDOC(data)
	if err != nil {
		return nil, "", err
	}
	d.readPieces()
	d.paragraphs = d.readRuns(pairParagraphs, paragraphProps)
	d.characters = d.readRuns(pairCharacters, characterProps)
	optional(d.readFonts)
	optional(d.readStyles)
	optional(d.readLists)
	optional(d.readListUses)
	w := &docWalker{doc: d, ctx: ctx}
	optional(func() { w.boxes = d.readBoxes() })
	if err := w.story(0, d.text); err != nil {
		return nil, "", err
	}
	return w.blocks, "", nil
}

// optional reads a structure without which the text can still be read.
func optional(read func()) {
	defer func() {
		if r := recover(); r != nil && asError(r) != errTruncated {
			panic(r)
		}
	}()
	read()
}

// docStreams are the streams of a document; some writers spell their names otherwise.
var docStreams = map[string]bool{"worddocument": true, "0table": true, "1table": true, "data": true}

// openDOC reads the streams and the head of the file.
func openDOC(data []byte) (*doc, error) {
	file, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	streams := map[string]bin{}
	for e, err := file.Next(); err == nil; e, err = file.Next() {
		name := strings.ToLower(e.Name)
		if len(e.Path) > 0 || !docStreams[name] {
			continue
		}
		if e.Size > maxPart {
			return nil, tooLarge()
		}
		stream, err := io.ReadAll(e)
		if err != nil && len(stream) == 0 {
			return nil, err
		}
		streams[name] = stream
	}
	d := &doc{main: streams["worddocument"], data: streams["data"], counters: newCounters()}
	if d.main.u16(fibIdent) != identWord97 {
		return nil, fail("format_old")
	}
	flags := d.main.u16(fibFlags)
	if flags&flagEncrypted != 0 {
		return nil, fail("file_encrypted")
	}
	d.table = streams["0table"]
	if flags&flagTable1 != 0 {
		d.table = streams["1table"]
	}
	if d.text = d.main.u32(fibTextLength); d.text > maxDocText {
		return nil, tooLarge()
	}
	return d, nil
}

// part returns a structure of the table stream by its pair in the file information block.
func (d *doc) part(pair int) bin {
	at, length := d.pair(pair)
	return d.table.cut(at, length)
}

func (d *doc) pair(pair int) (at, length int) {
	return d.main.u32(fibOffsets + 8*pair), d.main.u32(fibOffsets + 8*pair + 4)
}
