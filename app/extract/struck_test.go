package extract

import (
	"context"
	"testing"
)

// TestStruckInCellsOfDocuments keeps apart what is struck through in a cell, whatever says so.
func TestStruckInCellsOfDocuments(t *testing.T) {
	const before, behind = "<table><tr><td>序号</td><td>完成值</td></tr><tr><td>1</td><td>", "</td></tr></table>"
	for name, data := range map[string][]byte{
		"html element": []byte("<html><body>" + before + "<s>45</s>47" + behind),
		"html style":   []byte("<html><style>.old{text-decoration:line-through}</style><body>" + before + `<span class="old">45</span>47` + behind),
		"rtf":          []byte(`{\rtf1\ansi\trowd\cellx1000\cellx2000\intbl 1\cell {\strike 45}47\cell\row\pard}`),
		"odt": openDocument(t, `<d><automatic-styles><style name="T1" family="text"><text-properties text-line-through-style="solid"/></style></automatic-styles>`+
			`<table><table-row><table-cell><p>1</p></table-cell><table-cell><p><span style-name="T1">45</span>47</p></table-cell></table-row></table></d>`),
	} {
		book, err := Workbook(context.Background(), "x", data)
		if err != nil || len(book.Sheets) != 1 {
			t.Errorf("%s: %+v %v", name, book, err)
			continue
		}
		rows := book.Sheets[0].Rows
		if cell := rows[len(rows)-1][1]; cell.Shown != "4547" || cell.Struck != "45" || cell.Standing != "47" || book.Struck {
			t.Errorf("%s: %+v, elsewhere %v", name, cell, book.Struck)
		}
	}
}
