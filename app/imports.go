package app

import (
	"context"
	"path/filepath"
	"slices"
	"strconv"

	"ducha/app/extract"
	"ducha/app/ledger"
	"ducha/app/parse"
	"ducha/store"
)

// Imports answers for notices on the desk: reading them, mending the drafts and confirming them into the ledger.
type Imports struct{ *core }

// ImportView is one notice on the desk with the text it was read from.
type ImportView struct {
	ledger.Import
	Source []SourceLine `json:"source"` // empty in the answer to an edit: the text never changes
	Amends *Amends      `json:"amends"` // nil where the ledger had no plan of that year
	Shared []string     `json:"shared"` // numbers among those just confirmed that other tasks bear too
}

// SourceLine is one paragraph of the extracted text; Start counts characters. Row and Col are -1 outside tables.
type SourceLine struct {
	Text    string `json:"text"`
	Start   int    `json:"start"`
	Heading int    `json:"heading"`
	Strong  bool   `json:"strong"`
	Table   int    `json:"table"`
	Row     int    `json:"row"`
	Col     int    `json:"col"`
}

// ImportBrief is one line of the list of notices.
type ImportBrief struct {
	ID       int64  `json:"id"`
	FileName string `json:"fileName"`
	At       string `json:"at"`
	Title    string `json:"title"`
	Pending  int    `json:"pending"` // drafts and gone tasks that wait for the clerk
	Total    int    `json:"total"`
}

// ReadNotice reads one file without touching a ledger.
func ReadNotice(ctx context.Context, name string, data []byte) (*ledger.Source, ledger.Reading, error) {
	src, err := extract.Read(ctx, name, data)
	if err != nil {
		return nil, ledger.Reading{}, err
	}
	return src, parse.Read(src), nil
}

// Read reads a notice and keeps it on the desk. A file that is on the desk already is shown as the clerk left it, whatever
// it is called now. Where the ledger has a plan of the same year, the notice is compared with it (mark).
func (i Imports) Read(path string) (view ImportView, err error) {
	ctx, report, end := i.job("import")
	defer end()
	name := filepath.Base(path)
	report(0, 3, name)
	data, err := readFile(path)
	if err != nil {
		return ImportView{}, err
	}
	hash := hashOf(data)
	if known, err := i.onDesk(ctx, hash); err != nil || known != nil {
		return *orEmpty(known), err
	}
	src, reading, err := ReadNotice(ctx, name, data)
	if err != nil {
		return ImportView{}, stopped(ctx, err)
	}
	report(2, 3, name)
	imp := newImport(name, hash, i.now(), reading)
	err = i.do(ctx, "import", func(tx *store.Tx) error {
		tx.SetSummary("读入《" + name + "》，" + strconv.Itoa(len(imp.Items)) + " 条草稿")
		if err := tx.SaveFile(imp.FileHash, name, data, src); err != nil {
			return err
		}
		if err := mark(tx, &imp, ledger.RelationNone); err != nil {
			return err
		}
		if err := tx.SaveImport(&imp); err != nil {
			return err
		}
		view, err = viewOf(tx, imp, src)
		return err
	})
	return view, err
}

// onDesk finds a file among the notices on the desk, nil where it is not there.
func (i Imports) onDesk(ctx context.Context, hash string) (*ImportView, error) {
	var out *ImportView
	err := i.view(ctx, func(tx *store.Tx) error {
		briefs, err := tx.ImportBriefs()
		if err != nil {
			return err
		}
		for _, b := range briefs {
			if b.FileHash == hash {
				view, err := importView(tx, b.ID)
				out = &view
				return err
			}
		}
		return nil
	})
	return out, err
}

func orEmpty(view *ImportView) *ImportView {
	if view == nil {
		return &ImportView{}
	}
	return view
}

func newImport(name, hash, at string, reading ledger.Reading) ledger.Import {
	imp := ledger.Import{FileName: name, FileHash: hash, At: at, Notice: reading.Notice, Items: []ledger.ImportItem{}, Problems: []ledger.Problem{}, Gone: []int64{}}
	for k, draft := range ownPlaces(reading.Tasks) {
		imp.Items = append(imp.Items, ledger.ImportItem{Key: k + 1, State: ledger.ItemPending, Draft: draft, Problems: []ledger.Problem{}})
	}
	for _, p := range reading.Problems {
		if p.Index >= 0 && p.Index < len(imp.Items) {
			imp.Items[p.Index].Problems = append(imp.Items[p.Index].Problems, p)
		} else {
			imp.Problems = append(imp.Problems, p)
		}
	}
	return imp
}

// ownPlaces gives every draft its own place in the text. Those that share a merged cell of a table all begin at it: each
// but the first begins where the one before ends.
func ownPlaces(drafts []ledger.Draft) []ledger.Draft {
	ends := map[int][]int{}
	for _, d := range drafts {
		ends[d.Source.Start] = append(ends[d.Source.Start], d.Source.End)
	}
	out := slices.Clone(drafts)
	for n := range out {
		at := &out[n].Source
		start := at.Start
		for _, end := range ends[start] {
			if end > start && end < at.End {
				at.Start = max(at.Start, end+1)
			}
		}
	}
	return out
}

func lines(src *ledger.Source) []SourceLine {
	out := []SourceLine{}
	add := func(p ledger.Paragraph, table, row, col int) {
		strong := len(p.Runs) > 0
		for _, r := range p.Runs {
			strong = strong && r.Strong
		}
		out = append(out, SourceLine{p.Text(), p.Start, p.Heading, strong, table, row, col})
	}
	for b, block := range src.Blocks {
		if block.Paragraph != nil {
			add(*block.Paragraph, -1, -1, -1)
			continue
		}
		for r, row := range block.Table.Rows {
			for c, cell := range row {
				for _, p := range cell.Paragraphs {
					add(p, b, r, c)
				}
			}
		}
	}
	return out
}

// List names the notices on the desk, newest first.
func (i Imports) List() ([]ImportBrief, error) {
	out := []ImportBrief{}
	err := i.view(context.Background(), func(tx *store.Tx) error {
		briefs, err := tx.ImportBriefs()
		for _, b := range briefs {
			out = append(out, ImportBrief{b.ID, b.FileName, b.At, b.Title, b.Pending + b.Gone, b.Total})
		}
		return err
	})
	return out, err
}

// Get returns one notice on the desk.
func (i Imports) Get(id int64) (ImportView, error) {
	var out ImportView
	err := i.view(context.Background(), func(tx *store.Tx) (err error) {
		out, err = importView(tx, id)
		return err
	})
	return out, err
}

func importView(tx *store.Tx, id int64) (ImportView, error) {
	imp, err := tx.Import(id)
	if err != nil {
		return ImportView{}, err
	}
	src, err := tx.Source(imp.FileHash)
	if err != nil {
		return ImportView{}, err
	}
	return viewOf(tx, *imp, src)
}

// edit changes one notice on the desk in one command.
func (i Imports) edit(id int64, command, summary string, change func(tx *store.Tx, imp *ledger.Import) error) (ImportView, error) {
	var out ImportView
	err := i.do(context.Background(), command, func(tx *store.Tx) error {
		imp, err := tx.Import(id)
		if err != nil {
			return err
		}
		tx.SetSummary(summary)
		if err := change(tx, imp); err != nil {
			return err
		}
		if err := tx.SaveImport(imp); err != nil {
			return err
		}
		if imp, err = tx.Import(id); err != nil {
			return err
		}
		out.Import, out.Source, out.Shared = *imp, []SourceLine{}, []string{}
		if out.Amends, err = amends(tx, imp); err != nil {
			return err
		}
		return warnNumbers(tx, &out.Import)
	})
	return out, err
}

func at(imp *ledger.Import, key int) (int, error) {
	for n, item := range imp.Items {
		if item.Key == key {
			if item.State == ledger.ItemConfirmed {
				return 0, ledger.Fail("item_confirmed", "no", item.Draft.No)
			}
			return n, nil
		}
	}
	return 0, ledger.Fail("no_such_item", "key", strconv.Itoa(key))
}

// Discard takes a notice off the desk. Confirmed tasks stay.
func (i Imports) Discard(id int64) error {
	return i.do(context.Background(), "discard", func(tx *store.Tx) error {
		tx.SetSummary("撤下一份通知")
		return tx.DeleteImport(id)
	})
}
