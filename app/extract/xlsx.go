package extract

import (
	"context"
	"errors"
	"path"
	"strconv"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"ducha/app/ledger"
)

// xlsx is a SpreadsheetML workbook (ECMA-376 part 1, 18) while it is read.
type xlsx struct {
	archive *ooxml
	strings [][]cellRun  // shared
	fonts   []face       // by number
	formats []xlsxFormat // by number of the cell format
	printer *numberPrinter
	load    load // of the sheets read so far
	all     bool // hidden sheets and comments too
}

type xlsxFormat struct {
	number numberFormat
	face   face
}

// readXLSX reads the visible sheets in order: values as they are displayed, results of formulas as they were stored.
// Errors: file_damaged, file_too_large.
func readXLSX(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	o, err := openOOXML(ctx, data)
	if err != nil {
		return nil, "", err
	}
	sheets, err := sheetsOf(ctx, o, false)
	if err != nil {
		return nil, "", err
	}
	blocks, err := sheetsBlocks(ctx, sheets)
	return blocks, docxTitle(o), err
}

// openXLSX reads all sheets with what a form needs.
func openXLSX(ctx context.Context, data []byte) ([]*worksheet, error) {
	o, err := openOOXML(ctx, data)
	if err != nil {
		return nil, err
	}
	return sheetsOf(ctx, o, true)
}

// sheetsOf reads the worksheets, all of them or the visible ones.
func sheetsOf(ctx context.Context, o *ooxml, all bool) ([]*worksheet, error) {
	name := o.main("xl/workbook.xml")
	root, err := o.part(name)
	if err != nil {
		return nil, err
	}
	book := root.kid("workbook")
	if book == nil {
		return nil, errors.New("xlsx: no workbook")
	}
	x := &xlsx{archive: o, all: all}
	if err := x.readParts(path.Dir(name)); err != nil {
		return nil, err
	}
	date1904 := book.kid("workbookPr").get("date1904")
	x.printer = newNumberPrinter(date1904 == "1" || date1904 == "true")
	defer x.printer.close()
	return x.readSheets(ctx, book, name)
}

func (x *xlsx) readParts(folder string) error {
	shared, err := x.archive.part(folder + "/sharedStrings.xml")
	if err != nil {
		return err
	}
	styles, err := x.archive.part(folder + "/styles.xml")
	if err != nil {
		return err
	}
	x.readStyles(styles.kid("styleSheet"))
	for _, item := range shared.kid("sst").children() {
		if item.name == "si" {
			x.strings = append(x.strings, richText(item))
		}
	}
	return nil
}

// readStyles reads fonts and cell formats.
func (x *xlsx) readStyles(styles *node) {
	codes := map[string]string{}
	for _, f := range styles.kid("numFmts").children() {
		codes[f.get("numFmtId")] = f.get("formatCode")
	}
	for _, font := range styles.kid("fonts").children() {
		x.fonts = append(x.fonts, fontFace(font))
	}
	for _, xf := range styles.kid("cellXfs").children() {
		id := xf.get("numFmtId")
		n, _ := strconv.Atoi(id)
		format := xlsxFormat{number: numberFormat{code: codes[id], id: n}}
		if font, err := strconv.Atoi(xf.get("fontId")); err == nil && font >= 0 && font < len(x.fonts) {
			format.face = x.fonts[font]
		}
		x.formats = append(x.formats, format)
	}
}

// fontFace reads a font or the properties of a rich run.
func fontFace(font *node) face {
	name := font.kid("name").val()
	if name == "" {
		name = font.kid("rFont").val()
	}
	return face{strong: isTrue(font.kid("b").on()) || isHeiti(name), struck: isTrue(font.kid("strike").on())}
}

// richText reads a string: one text, or runs of type faces. Phonetic hints are left out.
func richText(si *node) []cellRun {
	var runs []cellRun
	for _, k := range si.children() {
		switch k.name {
		case "t":
			runs = append(runs, cellRun{text: unescapeX(k.text)})
		case "r":
			font := k.kid("rPr")
			runs = append(runs, cellRun{unescapeX(k.kid("t").content()), font != nil, fontFace(font)})
		}
	}
	return runs
}

// runsText joins runs.
func runsText(runs []cellRun) string {
	var out strings.Builder
	for _, r := range runs {
		out.WriteString(r.text)
	}
	return out.String()
}

// content returns the text of n.
func (n *node) content() string {
	if n == nil {
		return ""
	}
	return n.text
}

// unescapeX undoes the writing of control characters as _x000D_.
func unescapeX(s string) string {
	const length = len("_x000D_")
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		i := strings.Index(s, "_x")
		if i < 0 || i+length > len(s) {
			break
		}
		code, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
		if err != nil || s[i+6] != '_' {
			b.WriteString(s[:i+2])
			s = s[i+2:]
			continue
		}
		b.WriteString(s[:i])
		if r := rune(code); r == '\n' || r == '\t' || !unicode.IsControl(r) {
			b.WriteRune(r)
		}
		s = s[i+length:]
	}
	b.WriteString(s)
	return b.String()
}

// readSheets reads the visible worksheets in the order of their tabs.
func (x *xlsx) readSheets(ctx context.Context, book *node, name string) ([]*worksheet, error) {
	folder := path.Dir(name)
	rels, err := x.archive.part(folder + "/_rels/" + path.Base(name) + ".rels")
	if err != nil {
		return nil, err
	}
	targets := map[string]string{}
	for _, r := range rels.kid("Relationships").children() {
		targets[r.get("Id")] = r.get("Target")
	}
	tabs := book.kid("sheets").children()
	if len(tabs) > maxSheets {
		return nil, tooLarge()
	}
	var sheets []*worksheet
	for _, tab := range tabs {
		state := tab.get("state")
		hidden := state == "hidden" || state == "veryHidden"
		if hidden && !x.all {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		part := targets[tab.get("id")]
		if !strings.HasPrefix(part, "/") {
			part = path.Join(folder, part)
		}
		root, err := x.archive.part(path.Clean(part))
		if err != nil {
			return nil, err
		}
		if root == nil {
			return nil, errors.New("xlsx: sheet missing")
		}
		sheet, err := x.readSheet(root.kid("worksheet"))
		if err != nil {
			return nil, err
		}
		sheet.name, sheet.hidden = tab.get("name"), hidden
		if x.all {
			x.readAside(sheet, path.Clean(part))
		}
		sheets = append(sheets, sheet)
	}
	return sheets, nil
}

// readSheet reads one worksheet; n is nil for a sheet that holds a chart.
func (x *xlsx) readSheet(n *node) (*worksheet, error) {
	w := newWorksheet()
	for _, col := range n.kid("cols").children() {
		from, err0 := strconv.Atoi(col.get("min"))
		to, err1 := strconv.Atoi(col.get("max"))
		if isSet(col.get("hidden")) && err0 == nil && err1 == nil {
			w.hideCols(from-1, to-1)
		}
	}
	for _, m := range n.kid("mergeCells").children() {
		if r, ok := rangeOf(m.get("ref")); ok {
			w.merges = append(w.merges, r)
		}
	}
	if w.crowded(x.load) {
		return nil, tooLarge()
	}
	row := -1
	for _, r := range n.kid("sheetData").children() {
		row++
		if at, err := strconv.Atoi(r.get("r")); err == nil && at > 0 {
			row = at - 1
		}
		if isSet(r.get("hidden")) {
			w.hiddenRows[row] = true
		}
		x.readRow(w, r, row)
		if w.crowded(x.load) {
			return nil, tooLarge()
		}
	}
	x.load = x.load.and(w)
	return w, nil
}

func isSet(v string) bool { return v == "1" || v == "true" }

func (x *xlsx) readRow(w *worksheet, r *node, row int) {
	col := -1
	for _, c := range r.children() {
		col++
		if at, _, err := excelize.CellNameToCoordinates(c.get("r")); err == nil {
			col = at - 1
		}
		if len(c.kids) > 0 {
			x.readCell(w, c, cellRef{row, col})
		}
	}
}

// readCell stores a cell as it is displayed, and as it is stored where that differs.
func (x *xlsx) readCell(w *worksheet, c *node, at cellRef) {
	var format xlsxFormat
	if s, err := strconv.Atoi(c.get("s")); err == nil && s >= 0 && s < len(x.formats) {
		format = x.formats[s]
	}
	v := c.kid("v").content()
	kind := c.get("t")
	if strings.HasPrefix(v, wpsPicture) {
		return // told with the other pictures of the file
	}
	var runs []cellRun
	switch kind {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(v)); err == nil && i >= 0 && i < len(x.strings) {
			runs = x.strings[i]
		}
	case "inlineStr":
		runs = richText(c.kid("is"))
	case "str", "e", "d":
		runs = []cellRun{{text: unescapeX(v)}}
	case "b":
		runs = []cellRun{{text: boolText(isSet(v))}}
	default:
		shown := v
		if f, err := strconv.ParseFloat(strings.TrimSpace(v), 64); err == nil {
			if shown = x.printer.print(f, format.number); shown != v {
				w.held[at] = v
			}
		}
		runs = []cellRun{{text: shown}}
	}
	if c.kid("f") != nil && (c.kid("v") == nil || v == "" && kind != "str") {
		w.unsolved[at] = true
	}
	w.putFaced(at.row, at.col, runs, format.face)
}

// wpsPicture begins the text of a cell in which WPS shows a picture.
const wpsPicture = "=DISPIMG("

// rangeOf reads A1:C3.
func rangeOf(ref string) (cellRange, bool) {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		to = from
	}
	c0, r0, err0 := excelize.CellNameToCoordinates(from)
	c1, r1, err1 := excelize.CellNameToCoordinates(to)
	return cellRange{min(r0, r1) - 1, min(c0, c1) - 1, max(r0, r1) - 1, max(c0, c1) - 1}, err0 == nil && err1 == nil
}
