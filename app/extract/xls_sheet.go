package extract

import (
	"context"
	"math"
	"strconv"

	"ducha/app/ledger"
)

// readSheet reads one worksheet substream, leaving out charts embedded in it.
func (x *xls) readSheet(ctx context.Context, at int) (*worksheet, error) {
	w := newWorksheet()
	depth, formula := 0, cellRef{-1, -1}
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		r, next, ok := x.record(at)
		if !ok {
			return nil, errTruncated
		}
		at = next
		switch r.kind {
		case recBOF:
			depth++
		case recEOF:
			if depth--; depth <= 0 {
				x.load = x.load.and(w)
				return w, nil
			}
		default:
			if depth == 1 {
				formula = x.content(w, r, formula)
			}
		}
		if w.crowded(x.load) {
			return nil, tooLarge()
		}
	}
}

// content reads a record of a sheet. A formula whose result is a text stores it in the record that follows: formula
// is where it goes.
func (x *xls) content(w *worksheet, r *biffRecord, formula cellRef) cellRef {
	switch r.kind {
	case recRow:
		const hidden = 0x20
		row := r.u16()
		r.skip(10)
		if r.u16()&hidden != 0 {
			w.hiddenRows[row] = true
		}
	case recColInfo:
		const hidden = 1
		from, to := r.u16(), r.u16()
		r.skip(4)
		if r.u16()&hidden != 0 {
			w.hideCols(from, to)
		}
	case recMergeCells:
		for n := r.u16(); n > 0; n-- {
			row0, row1, col0, col1 := r.u16(), r.u16(), r.u16(), r.u16()
			w.merges = append(w.merges, cellRange{row0, col0, row1, col1})
		}
	case recNote:
		w.notes = append(w.notes, ledger.SheetNote{Row: r.u16(), Col: r.u16()})
	case recString:
		if formula.row >= 0 {
			x.put(w, formula, r.text(r.u16()), 0)
		}
	case recMulRK:
		row, col := r.u16(), r.u16()
		for r.left() >= 8 { // a format and a number each, and at last the last column
			format := r.u16()
			x.number(w, cellRef{row, col}, rkValue(r.u32()), format)
			col++
		}
	case recLabelSST, recLabel, recRK, recNumber, recFormula, recBoolErr:
		return x.cell(w, r)
	}
	return formula
}

// cell reads a record of one cell, which begins with row, column and format.
func (x *xls) cell(w *worksheet, r *biffRecord) (at cellRef) {
	at = cellRef{r.u16(), r.u16()}
	format := r.u16()
	switch r.kind {
	case recLabelSST:
		if n := r.u32(); n >= 0 && n < len(x.strings) {
			w.putFaced(at.row, at.col, x.strings[n], x.cellFace(format))
		}
	case recLabel:
		x.put(w, at, r.text(r.u16()), format)
	case recRK:
		x.number(w, at, rkValue(r.u32()), format)
	case recNumber:
		x.number(w, at, math.Float64frombits(r.u64()), format)
	case recBoolErr:
		value, isError := r.u8(), r.u8()
		x.put(w, at, boolOrError(value, isError == 1), format)
	case recFormula:
		x.result(w, at, r.u64(), format)
	}
	return at
}

// result stores the value of a formula: a number, or in its place a mark of another kind (MS-XLS 2.5.133).
func (x *xls) result(w *worksheet, at cellRef, bits uint64, format int) {
	const special, isBool, isError = 0xFFFF, 1, 2
	value := int(bits >> 16 & 0xFF)
	switch {
	case bits>>48 != special:
		x.number(w, at, math.Float64frombits(bits), format)
	case bits&0xFF == isBool:
		x.put(w, at, boolOrError(value, false), format)
	case bits&0xFF == isError:
		x.put(w, at, boolOrError(value, true), format)
	}
}

var xlsErrors = map[int]string{0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
	0x24: "#NUM!", 0x2A: "#N/A"}

func boolOrError(value int, isError bool) string {
	if isError {
		return xlsErrors[value]
	}
	return boolText(value == 1)
}

func (x *xls) number(w *worksheet, at cellRef, v float64, format int) {
	var f numberFormat
	if format < len(x.formats) {
		f.id = x.formats[format].number
		f.code = x.codes[f.id]
	}
	shown := x.printer.print(v, f)
	if held := strconv.FormatFloat(v, 'f', -1, 64); held != shown {
		w.held[at] = held
	}
	x.put(w, at, shown, format)
}

func (x *xls) put(w *worksheet, at cellRef, text string, format int) {
	w.putFaced(at.row, at.col, []cellRun{{text: text}}, x.cellFace(format))
}
