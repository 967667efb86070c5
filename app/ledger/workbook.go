package ledger

// Workbook is a returned file cell by cell: the sheets of a workbook, hidden ones too, or the tables of a document.
type Workbook struct {
	Sheets   []Sheet
	Pictures int      // inside the file
	Comments []string // of a document, whose places are not known
	Struck   bool     // a document with words struck through, which its tables do not tell apart
}

// Sheet is one sheet of a workbook, or one table of a document below the lines that stand above it. Rows count from
// the top of the sheet; a short row ends with its last filled cell.
type Sheet struct {
	Name   string // "" for a table of a document
	Hidden bool
	Rows   [][]SheetCell
	Merges []SheetRange
	Notes  []SheetNote
	Boxes  []string // texts of the boxes that float above the cells
	Cut    bool     // the sheet goes on beyond what was read

	Document bool // a table of a document
	Lead     int  // lines of the document above the table
}

// SheetCell is one cell. Held is what the file stores where the number format shows something else.
type SheetCell struct {
	Shown, Held string
	Unsolved    bool // a formula whose result the file does not hold

	Struck, Standing string // of a cell with words struck through: these, and the others
}

// SheetRange is a merged range from 0, both ends included.
type SheetRange struct{ Row0, Col0, Row1, Col1 int }

// SheetNote is a comment on a cell, from 0. Text is "" where only its place is known.
type SheetNote struct {
	Row, Col int
	Text     string
}

// Cell returns a cell of the sheet, an empty one beyond its rows.
func (s Sheet) Cell(row, col int) SheetCell {
	if row < 0 || row >= len(s.Rows) || col < 0 || col >= len(s.Rows[row]) {
		return SheetCell{}
	}
	return s.Rows[row][col]
}
