package extract

import (
	"strconv"
	"strings"
)

const maxListUses = 4000

// readLists reads the list definitions (MS-DOC 2.9.131); their levels stand behind the table of lists.
func (d *doc) readLists() {
	d.lists = map[int32]map[int]*listLevel{}
	table := d.part(pairLists)
	at, length := d.pair(pairLists)
	at += length
	for i := range table.u16(0) {
		entry := table.cut(2+28*i, 28)
		count := listLevels
		if entry.u8(26)&1 != 0 { // a list of one level
			count = 1
		}
		levels := map[int]*listLevel{}
		for lv := range count {
			levels[lv], at = d.readLevel(at)
		}
		d.lists[int32(entry.u32(0))] = levels
	}
}

// readLevel reads one level at a position of the table stream and returns the position behind it (MS-DOC 2.9.150).
func (d *doc) readLevel(at int) (*listLevel, int) {
	const fixed = 28
	f := d.table.cut(at, fixed)
	lv := &listLevel{start: f.u32(0), format: msonfc[f.u8(4)], restart: -1, legal: f.u8(5)&4 != 0, bare: f.u8(15) == 2}
	if f.u8(5)&8 != 0 {
		lv.restart = f.u8(26)
	}
	at += fixed
	face := d.table.cut(at+f.u8(25), f.u8(24))
	lv.face = d.listFace(face)
	at += f.u8(25) + f.u8(24)
	length := d.table.u16(at)
	var text strings.Builder
	for i := range length {
		switch u := d.table.u16(at + 2 + 2*i); {
		case u < listLevels: // stands for the number of that level
			text.WriteString("%" + strconv.Itoa(u+1))
		case u >= ' ':
			text.WriteRune(rune(u))
		}
	}
	lv.text = text.String()
	return lv, at + 2 + 2*length
}

func (d *doc) listFace(changes bin) (f typeface) {
	eachChange(changes, func(code, value int, _ bin) {
		switch {
		case code == sprmCBold && value <= 1:
			f.bold = truth(value == 1)
		case code == sprmCFontFE && value < len(d.fonts):
			f.font = d.fonts[value]
		}
	})
	return f
}

// readListUses reads the uses of the lists and what they override (MS-DOC 2.9.132).
func (d *doc) readListUses() {
	table := d.part(pairListUses)
	count := min(table.u32(0), maxListUses)
	overrides := make([]int, count)
	for i := range count {
		entry := table.cut(4+16*i, 16)
		id := int32(entry.u32(0))
		levels := map[int]*listLevel{}
		for lv, x := range d.lists[id] {
			levels[lv] = x
		}
		d.uses = append(d.uses, &listInstance{
			id: strconv.Itoa(i), list: strconv.Itoa(int(id)), levels: levels, overrides: map[int]int{},
		})
		overrides[i] = entry.u8(12)
	}
	at, _ := d.pair(pairListUses)
	at += 4 + 16*table.u32(0)
	for i, use := range d.uses {
		at += 4
		for range overrides[i] {
			at = d.readOverride(use, at)
		}
	}
}

func (d *doc) readOverride(use *listInstance, at int) int {
	start, flags := d.table.u32(at), d.table.u32(at+4)
	at += 8
	level := flags & 0xF
	if flags&0x20 != 0 {
		use.levels[level], at = d.readLevel(at)
	}
	if flags&0x10 != 0 {
		use.overrides[level] = start
	}
	return at
}

// number computes the automatic number of a paragraph and returns its level.
func (d *doc) number(p docProps) (string, *listLevel) {
	if p.list < 1 || p.list > len(d.uses) {
		return "", nil
	}
	use := d.uses[p.list-1]
	return d.counters.next(use, p.level), use.levels[p.level]
}
