package extract

import "encoding/binary"

// Codes of property changes, "sprm" (MS-DOC 2.6).
const (
	sprmCDeleted      = 0x0800
	sprmCBold         = 0x0835
	sprmCStrike       = 0x0837
	sprmCHidden       = 0x083C
	sprmCUnderline    = 0x2A3E
	sprmCStyle        = 0x4A30
	sprmCSymbol       = 0x6A09
	sprmCFontFE       = 0x4A50
	sprmCDoubleStrike = 0x2A53
	sprmPInTable      = 0x2416
	sprmPRowEnd       = 0x2417
	sprmPInnerRow     = 0x244C
	sprmPLevel        = 0x260A
	sprmPOutline      = 0x2640
	sprmPList         = 0x460B
	sprmPHuge         = 0x6646 // the changes are in the data stream
	sprmTDefinition   = 0xD608
	sprmTVertMerge    = 0xD62B
)

// noOutline is the outline level of body text.
const noOutline = 9

// docProps is what the reader needs of the properties of a paragraph and of its type.
type docProps struct {
	inTable, rowEnd, innerRow bool
	list, level               int
	outline                   int // 0-8, noOutline
	bold, hidden, deleted     bool
	under                     bool
	struck                    bool
	font                      int
	symbol                    rune // printed in place of the character, 0 for none
	row                       rowShape
}

// eachChange visits the property changes of a list; value is the number of operands up to four bytes.
func eachChange(changes bin, visit func(code, value int, operand bin)) {
	for at := 0; at+2 <= len(changes); {
		code := changes.u16(at)
		at += 2
		size := operandSize(code, changes[at:])
		if size < 0 || at+size > len(changes) {
			return
		}
		operand := changes[at : at+size]
		value := 0
		switch size {
		case 1:
			value = int(operand[0])
		case 2:
			value = operand.u16(0)
		case 4:
			value = int(int32(binary.LittleEndian.Uint32(operand)))
		}
		visit(code, value, operand)
		at += size
	}
}

// operandSize returns -1 where the list ends before the size is known.
func operandSize(code int, rest bin) int {
	switch code >> 13 {
	case 0, 1:
		return 1
	case 2, 4, 5:
		return 2
	case 3:
		return 4
	case 7:
		return 3
	}
	switch {
	case code == sprmTDefinition && len(rest) >= 2:
		return rest.u16(0) + 1
	case code == sprmTDefinition || len(rest) < 1:
		return -1
	}
	return int(rest[0]) + 1
}

// changeParagraph applies changes of a paragraph.
func (d *doc) changeParagraph(p *docProps, changes bin) {
	eachChange(changes, func(code, value int, operand bin) {
		if code == sprmPHuge {
			optional(func() {
				eachChange(d.data.cut(value+2, d.data.u16(value)), p.changeParagraph)
			})
			return
		}
		p.changeParagraph(code, value, operand)
	})
}

func (p *docProps) changeParagraph(code, value int, operand bin) {
	switch code {
	case sprmPInTable:
		p.inTable = value != 0
	case sprmPRowEnd:
		p.rowEnd = value != 0
	case sprmPInnerRow:
		p.innerRow = value != 0
	case sprmPLevel:
		p.level = value
	case sprmPList:
		p.list = int(int16(value))
	case sprmPOutline:
		p.outline = value
	case sprmTDefinition:
		p.row = readRowShape(operand[2:])
	case sprmTVertMerge:
		if len(operand) >= 3 && int(operand[1]) < len(p.row.cells) {
			p.row.cells[operand[1]].above = operand[2]&3 == continued
		}
	}
}

// changeType applies changes of type face; style is what a relative change refers to.
func (d *doc) changeType(p *docProps, changes bin, style docProps) {
	eachChange(changes, func(code, value int, _ bin) {
		switch code {
		case sprmCBold:
			p.bold = toggled(value, style.bold)
		case sprmCStrike, sprmCDoubleStrike:
			p.struck = toggled(value, style.struck)
		case sprmCUnderline:
			p.under = value != 0
		case sprmCHidden:
			p.hidden = toggled(value, style.hidden)
		case sprmCDeleted:
			p.deleted = value != 0
		case sprmCFontFE:
			p.font = value
		case sprmCSymbol:
			p.symbol = rune(uint32(value) >> 16)
		case sprmCStyle:
			d.applyStyle(p, value, false)
			style = *p
		}
	})
}

// toggled reads a switch: 0 and 1 set it, 0x80 takes the style's, 0x81 its opposite.
func toggled(value int, style bool) bool {
	switch value {
	case 0x80:
		return style
	case 0x81:
		return !style
	}
	return value == 1
}
