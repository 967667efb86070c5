package extract

import (
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"ducha/app/ledger"
)

// What stands beside the cells of a sheet: comments on them and boxes above them.

// readAside reads comments and boxes; damaged ones are left out.
func (x *xlsx) readAside(w *worksheet, part string) {
	rels, err := x.archive.part(path.Dir(part) + "/_rels/" + path.Base(part) + ".rels")
	if err != nil {
		return
	}
	for _, r := range rels.kid("Relationships").children() {
		target := r.get("Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(path.Dir(part), target)
		}
		switch kind := r.get("Type"); {
		case strings.HasSuffix(kind, "/comments"):
			w.notes = append(w.notes, x.comments(target)...)
		case strings.HasSuffix(kind, "/drawing"):
			w.boxes = append(w.boxes, x.shapes(target)...)
		}
	}
}

func (x *xlsx) comments(part string) []ledger.SheetNote {
	root, err := x.archive.part(part)
	if err != nil {
		return nil
	}
	var out []ledger.SheetNote
	for _, c := range root.kid("comments").kid("commentList").children() {
		col, row, err := excelize.CellNameToCoordinates(c.get("ref"))
		if err != nil {
			continue
		}
		out = append(out, ledger.SheetNote{Row: row - 1, Col: col - 1, Text: strings.TrimSpace(runsText(richText(c.kid("text"))))})
	}
	return out
}

const maxShapes = 200 // of one sheet

// shapes gives the texts of the shapes of a drawing (ECMA-376 part 1, 20.5).
func (x *xlsx) shapes(part string) []string {
	root, err := x.archive.part(part)
	if err != nil {
		return nil
	}
	var out []string
	var walk func(n *node)
	walk = func(n *node) {
		if n.name != "txBody" {
			for _, k := range n.kids {
				walk(k)
			}
			return
		}
		text := strings.Builder{}
		addTexts(&text, n)
		if said := strings.TrimSpace(text.String()); said != "" && len(out) < maxShapes {
			out = append(out, said)
		}
	}
	if root != nil {
		walk(root)
	}
	return out
}

func addTexts(to *strings.Builder, n *node) {
	for _, k := range n.kids {
		to.WriteString(k.text)
		addTexts(to, k)
	}
}
