package extract

import (
	"encoding/binary"
	"sort"
	"unicode/utf16"
)

// docPiece is a stretch of text: characters first up to end stand at an offset of the main stream (MS-DOC 2.9.177).
type docPiece struct {
	first, end int // character positions
	at         int
	width      int // bytes a character: 1 is Windows-1252, 2 UTF-16
	changes    bin
}

// docRun is a stretch of the main stream with the same properties.
type docRun struct {
	from, to int // offsets
	style    int
	changes  bin
}

// readPieces reads the piece table. Pieces have to follow each other.
func (d *doc) readPieces() {
	table := d.part(pairPieces)
	at := 0
	for ; table.u8(at) == 1; at += 3 + table.u16(at+1) {
		d.modifiers = append(d.modifiers, table.cut(at+3, table.u16(at+1)))
	}
	if table.u8(at) != 2 {
		panic(errTruncated)
	}
	plc := table.cut(at+5, table.u32(at+1))
	count := (len(plc) - 4) / 12
	last := 0
	for i := range count {
		p := docPiece{first: plc.u32(4 * i), end: plc.u32(4*i + 4), width: 2}
		if p.first < last || p.end < p.first {
			panic(errTruncated)
		}
		last = p.end
		entry := plc.cut(4*(count+1)+8*i, 8)
		p.at = entry.u32(2) & 0x3FFFFFFF
		if entry.u32(2)&0x40000000 != 0 {
			p.width, p.at = 1, p.at/2
		}
		if prm := entry.u16(6); prm&1 != 0 && prm>>1 < len(d.modifiers) {
			p.changes = d.modifiers[prm>>1]
		}
		d.pieces = append(d.pieces, p)
	}
}

// readRuns reads the pages that hold the properties of paragraphs or characters (MS-DOC 2.9.174, 2.9.33).
func (d *doc) readRuns(pair int, entry func(page bin, count, i int) (style int, changes bin)) []docRun {
	const pageSize = 512
	plc := d.part(pair)
	pages := min((len(plc)-4)/8, len(d.main)/pageSize)
	var out []docRun
	for i := range pages {
		number := plc.u32(4*((len(plc)-4)/8+1)+4*i) & 0x3FFFFF
		page := d.main.cut(number*pageSize, pageSize)
		count := page.u8(pageSize - 1)
		for k := range count {
			r := docRun{from: page.u32(4 * k), to: page.u32(4*k + 4)}
			r.style, r.changes = entry(page, count, k)
			out = append(out, r)
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].from < out[b].from })
	return out
}

func paragraphProps(page bin, count, i int) (style int, changes bin) {
	at := 2 * page.u8(4*(count+1)+13*i)
	if at == 0 {
		return 0, nil
	}
	var props bin
	if words := page.u8(at); words > 0 {
		props = page.cut(at+1, 2*words-1)
	} else {
		props = page.cut(at+2, 2*page.u8(at+1))
	}
	if len(props) < 2 {
		return 0, nil
	}
	return props.u16(0), props[2:]
}

func characterProps(page bin, count, i int) (style int, changes bin) {
	at := 2 * page.u8(4*(count+1)+i)
	if at == 0 {
		return 0, nil
	}
	return 0, page.cut(at+1, page.u8(at))
}

// runAt finds the run that holds an offset, nil where none does.
func runAt(runs []docRun, at int) *docRun {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].from > at }) - 1
	if i < 0 || at >= runs[i].to {
		return nil
	}
	return &runs[i]
}

// docChar is one character of the text and where it stands.
type docChar struct {
	r        rune
	position int // in characters of the document
	at       int // offset in the main stream
	piece    *docPiece
}

// each visits the characters from first up to end.
func (d *doc) each(first, end int, visit func(docChar) error) error {
	for i := range d.pieces {
		p := &d.pieces[i]
		from, to := max(p.first, first), min(p.end, end)
		if from >= to {
			continue
		}
		start := p.at + (from-p.first)*p.width
		raw := d.main.cut(start, (to-from)*p.width)
		for k := 0; k < len(raw); k += p.width {
			c := docChar{position: from + k/p.width, at: start + k, piece: p}
			if p.width == 1 {
				c.r = fromCP1252(raw[k])
			} else {
				c.r = rune(binary.LittleEndian.Uint16(raw[k:]))
			}
			if utf16.IsSurrogate(c.r) {
				if k+4 <= len(raw) {
					c.r = utf16.DecodeRune(c.r, rune(binary.LittleEndian.Uint16(raw[k+2:])))
				}
				if c.r > 0xFFFF {
					k += p.width
				}
			}
			if err := visit(c); err != nil {
				return err
			}
		}
	}
	return nil
}
