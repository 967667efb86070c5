package app

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"ducha/app/ledger"
	"ducha/app/report"
	"ducha/store"
)

// TemplateView is a kind's template as it is used, beside the one the program brings along.
type TemplateView struct {
	Template report.Template `json:"template"`
	Preset   report.Template `json:"preset"`
	Names    []string        `json:"names"` // facts that {names} in the wording may stand for
}

// Template returns a kind's template: the office's own words over the default ones.
func (p Papers) Template(kind string) (TemplateView, error) {
	out := TemplateView{}
	if _, err := paperKind(kind); err != nil {
		return out, err
	}
	out.Preset = report.DefaultTemplate(kind)
	out.Names = out.Preset.Names()
	err := p.view(context.Background(), func(tx *store.Tx) (err error) {
		out.Template, err = keptTemplate(tx, kind)
		return err
	})
	return out, err
}

// SaveTemplate keeps what differs from the default, so that a later default reaches the office in all it left alone.
// Codes: no_such_paper, bad_layout where the sheet has no room for text.
func (p Papers) SaveTemplate(t report.Template) (TemplateView, error) {
	kind, err := paperKind(t.Kind)
	if err != nil {
		return TemplateView{}, err
	}
	if err := checkLayout(t.Layout); err != nil {
		return TemplateView{}, err
	}
	own := ownPart(t)
	err = p.do(context.Background(), "template", func(tx *store.Tx) error {
		tx.SetSummary("修改“" + kind.Name + "”模板")
		return saveJSON(tx, "template:"+t.Kind, own)
	})
	if err != nil {
		return TemplateView{}, err
	}
	return p.Template(t.Kind)
}

// ownPart is what of a template differs from the default.
func ownPart(t report.Template) report.Template {
	base := report.DefaultTemplate(t.Kind)
	own := report.Template{Kind: t.Kind, RedHead: strings.TrimSpace(t.RedHead), Wording: map[string]string{}}
	for key, words := range t.Wording {
		if usual, known := base.Wording[key]; known && words != usual {
			own.Wording[key] = words
		}
	}
	if t.Layout != base.Layout {
		own.Layout = t.Layout
	}
	return own
}

// Try lays a paper out with a template that is not kept yet. For a kind that needs a leader or a record and an empty
// who it takes the first there is, else a specimen. Codes as SaveTemplate and Preview.
func (p Papers) Try(t report.Template, period, who string) (*report.Paper, error) {
	var out *report.Paper
	kind, err := paperKind(t.Kind)
	if err != nil {
		return out, err
	}
	if err := checkLayout(t.Layout); err != nil {
		return out, err
	}
	err = p.view(context.Background(), func(tx *store.Tx) error {
		desk, err := p.paperDesk(tx, kind, period, who)
		if err != nil {
			return err
		}
		if err := desk.takeFirst(tx); err != nil {
			return err
		}
		desk.stamp.Template = over(ownPart(t))
		if out, err = desk.paper(); err != nil {
			return err
		}
		return out.Paginate(context.Background())
	})
	return out, err
}

// Bounds of a sheet in millimetres and of what stands on it.
const (
	leastSheet = 100.0
	mostSheet  = 1200.0
	leastText  = 60.0
	mostLines  = 200
)

func checkLayout(l report.Layout) error {
	switch {
	case l.Width == 0 && l.Height == 0:
		return nil
	case l.Width < leastSheet, l.Height < leastSheet, l.Width > mostSheet, l.Height > mostSheet,
		l.Top < 0, l.Left < 0, l.Right < 0, l.Bottom < 0, l.TextWidth() < leastText, l.TextHeight() < leastText, l.Lines < 1, l.Lines > mostLines:
		return ledger.Fail("bad_layout")
	}
	return nil
}

// SaveEdits keeps a clerk's own wording of one paper by paragraph key; it stays when the paper is made anew. Words of
// the bulletin are kept with the bulletin.
func (p Papers) SaveEdits(kind, period, who string, edits map[string]string) error {
	k, err := paperKind(kind)
	if err != nil {
		return err
	}
	return p.do(context.Background(), "paper_words", func(tx *store.Tx) error {
		_, at, err := find(tx, period)
		if err != nil {
			return err
		}
		tx.SetSummary(at.Name + k.Name + "改措辞")
		return saveJSON(tx, editsKey(kind, at.Key, who), edits)
	})
}

func editsKey(kind, period, who string) string {
	return strings.Join([]string{"edits", kind, period, strings.TrimSpace(who)}, ":")
}

func keptEdits(tx *store.Tx, kind, period, who string) (map[string]string, error) {
	out := map[string]string{}
	err := loadJSON(tx, editsKey(kind, period, who), &out)
	return out, err
}

func keptTemplate(tx *store.Tx, kind string) (report.Template, error) {
	own := report.Template{}
	if err := loadJSON(tx, "template:"+kind, &own); err != nil {
		return report.DefaultTemplate(kind), err
	}
	own.Kind = kind
	return over(own), nil
}

// over lays an office's own part over the default template.
func over(own report.Template) report.Template {
	out := report.DefaultTemplate(own.Kind)
	out.RedHead = own.RedHead
	for key, words := range own.Wording {
		out.Wording[key] = words
	}
	if own.Layout.Width > 0 {
		out.Layout = own.Layout
	}
	return out
}

// loadJSON reads a setting into out, which stays as it is where nothing was set.
func loadJSON(tx *store.Tx, key string, out any) error {
	text, err := tx.Setting(key)
	if err != nil || text == "" {
		return err
	}
	if err := json.Unmarshal([]byte(text), out); err != nil {
		return fmt.Errorf("read setting %s: %w", key, ledger.Fail("ledger_damaged").Because(err))
	}
	return nil
}

func saveJSON(tx *store.Tx, key string, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("write setting %s: %w", key, err)
	}
	return tx.SetSetting(key, string(text))
}
