package extract

import (
	"unicode"

	"ducha/app/ledger"
)

// pageWriter writes sheets as blocks. Lines that were broken only because they were full are put together.
type pageWriter struct {
	faces  pageFaces
	layout pageLayout
	blocks []ledger.Block
	open   []ledger.Run // the paragraph being written, nil for none
	last   pageLine     // its last line
	body   pageBody     // of the page of its last line
}

func (w *pageWriter) sheet(page int, s pageSheet) error {
	body := w.layout.body[sideOf(page, s)]
	for i, item := range s.items {
		if item.table != nil {
			w.flush()
			table, err := item.table.blocks(w.faces)
			if err != nil {
				return err
			}
			w.blocks = append(w.blocks, table...)
			continue
		}
		apart := i > 0 && w.open != nil && w.layout.apart(w.last, item.line)
		if w.open != nil && !apart && w.layout.goesOn(w.last, item.line, w.body, body) {
			w.continueWith(item.line)
		} else {
			w.flush()
			if apart {
				w.line(nil)
			}
			w.begin(item.line, body)
		}
		w.last, w.body = item.line, body
	}
	return nil
}

func (w *pageWriter) begin(l pageLine, body pageBody) {
	w.open = l.runs(w.faces)
	if setIn(l, body.left) {
		w.open = append([]ledger.Run{{Text: "　　", Strong: w.open[0].Strong}}, w.open...)
	}
}

func (w *pageWriter) continueWith(l pageLine) {
	runs := l.runs(w.faces)
	if splitsWord(w.last, l) {
		runs[0].Text = " " + runs[0].Text
	}
	w.open = append(w.open, runs...)
}

// splitsWord reports whether a blank between two Latin words was lost at the end of a line.
func splitsWord(above, line pageLine) bool {
	first := line.chars[0].r
	return latin(lastRune(above)) && latin(first) && unicode.IsLetter(first)
}

func (w *pageWriter) flush() {
	if w.open != nil {
		w.line(w.open)
		w.open = nil
	}
}

func (w *pageWriter) line(runs []ledger.Run) {
	w.blocks = append(w.blocks, ledger.Block{Paragraph: &ledger.Paragraph{Runs: runs, Line: true}})
}
