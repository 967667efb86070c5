package app

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"ducha/app/ledger"
	"ducha/app/report"
	"ducha/app/sheet"
	"ducha/store"
)

// Bulletins answers for the paper of a period: preview, wording, approval, issue and export.
type Bulletins struct{ *core }

// BulletinView is the paper with the facts beside it. Before the period is frozen it shows the live state and cannot
// be approved. Refusal says why the paper may not be printed.
type BulletinView struct {
	Bulletin ledger.Bulletin       `json:"bulletin"`
	Frozen   bool                  `json:"frozen"`
	Paper    *report.Paper         `json:"paper"`
	Totals   ledger.Totals         `json:"totals"`
	Scheme   ledger.Scheme         `json:"scheme"`
	Refusal  *ledger.Error         `json:"refusal"`
	Tasks    []ledger.SnapshotTask `json:"tasks"`
}

// Get lays out the period's bulletin.
func (b Bulletins) Get(period string) (BulletinView, error) {
	var out BulletinView
	err := b.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		snap, bulletin, err := b.load(tx.Tx, y)
		if err != nil {
			return err
		}
		out = BulletinView{Bulletin: bulletin, Frozen: snap.ID != 0, Totals: ledger.Tally(snap), Scheme: snap.Scheme, Tasks: snap.Tasks}
		template, err := keptTemplate(tx.Tx, report.KindBulletin)
		if err != nil {
			return err
		}
		out.Paper, err = report.Bulletin(snap, bulletin, template)
		var refusal *ledger.Error
		if errors.As(err, &refusal) {
			out.Refusal = refusal
			return nil
		}
		if err != nil {
			return err
		}
		return out.Paper.Paginate(context.Background())
	})
	return out, err
}

// load returns the frozen Snapshot, or the live state with ID 0, and the bulletin with the office's words filled in.
func (b Bulletins) load(tx *store.Tx, y ledger.Year) (ledger.Snapshot, ledger.Bulletin, error) {
	snap, err := b.standing(tx, y)
	if err != nil {
		return snap, ledger.Bulletin{}, err
	}
	kept, err := tx.Bulletin(y.Period.ID)
	if err != nil {
		return snap, ledger.Bulletin{}, err
	}
	set, err := settings(tx)
	if err != nil {
		return snap, ledger.Bulletin{}, err
	}
	bulletin := ledger.Bulletin{PeriodID: y.Period.ID, State: ledger.BulletinDraft, Masthead: set.Masthead, Office: set.Office,
		Addressees: set.Addressees, Date: b.today(), Edits: map[string]string{}}
	if kept != nil {
		bulletin = *kept
	}
	return snap, bulletin, nil
}

// standing is the period's Snapshot where it is frozen, else the live state with ID 0.
func (o *core) standing(tx *store.Tx, y ledger.Year) (ledger.Snapshot, error) {
	frozen, err := tx.Snapshot(y.Period.ID)
	if err != nil {
		return ledger.Snapshot{}, err
	}
	if frozen != nil {
		return *frozen, nil
	}
	return ledger.Take(y, o.clerk(), o.clock()), nil
}

// change edits the bulletin of a frozen period in one command.
func (b Bulletins) change(period, command, summary string, edit func(*ledger.Bulletin, ledger.Snapshot) error) (BulletinView, error) {
	err := b.do(context.Background(), command, func(tx *store.Tx) error {
		y, err := year(tx, period)
		if err != nil {
			return err
		}
		snap, bulletin, err := b.load(tx, y)
		if err != nil {
			return err
		}
		if bulletin.State == ledger.BulletinIssued {
			return ledger.Fail("bulletin_issued", "number", bulletin.Number)
		}
		if err := edit(&bulletin, snap); err != nil {
			return err
		}
		tx.SetSummary(snap.Period.Name + summary)
		return tx.SaveBulletin(&bulletin)
	})
	if err != nil {
		return BulletinView{}, err
	}
	return b.Get(period)
}

// Save keeps the clerk's wording and head. An approved bulletin becomes a draft again.
func (b Bulletins) Save(period string, next ledger.Bulletin) (BulletinView, error) {
	return b.change(period, "bulletin", "通报改措辞", func(kept *ledger.Bulletin, _ ledger.Snapshot) error {
		kept.Masthead, kept.Office, kept.Addressees, kept.Edits, kept.Date, kept.Charts = next.Masthead, next.Office, next.Addressees, next.Edits, next.Date, next.Charts
		kept.State, kept.ApprovedBy, kept.ApprovedAt = ledger.BulletinDraft, "", ""
		return nil
	})
}

// Approve records the head's approval; it needs a frozen period and figures that add up.
func (b Bulletins) Approve(period, by string) (BulletinView, error) {
	if by = strings.TrimSpace(by); by == "" {
		return BulletinView{}, ledger.Fail("approver_missing")
	}
	return b.change(period, "approve", "通报由"+by+"审定", func(kept *ledger.Bulletin, snap ledger.Snapshot) error {
		if snap.ID == 0 {
			return ledger.Fail("period_not_frozen", "period", snap.Period.Name)
		}
		if err := ledger.Verify(snap); err != nil {
			return err
		}
		kept.State, kept.ApprovedBy, kept.ApprovedAt = ledger.BulletinApproved, by, b.today()
		return nil
	})
}

// Issue gives the approved bulletin its number and date; afterwards it never changes.
func (b Bulletins) Issue(period, number, date string) (BulletinView, error) {
	if number = strings.TrimSpace(number); number == "" {
		return BulletinView{}, ledger.Fail("number_missing")
	}
	if !ledger.IsDay(date) {
		return BulletinView{}, ledger.Fail("bad_date", "date", date)
	}
	return b.change(period, "issue", "通报第"+number+"期印发", func(kept *ledger.Bulletin, _ ledger.Snapshot) error {
		if kept.State != ledger.BulletinApproved {
			return ledger.Fail("bulletin_not_approved")
		}
		kept.State, kept.Number, kept.Date = ledger.BulletinIssued, number, date
		return nil
	})
}

// Export writes the bulletin as .docx and .pdf and its annex as .xlsx into dir ("" = outbox, as one zip).
func (b Bulletins) Export(period, dir string) (Saved, error) {
	ctx, progress, end := b.job("report")
	defer end()
	var snap ledger.Snapshot
	var bulletin ledger.Bulletin
	var template report.Template
	err := b.look(func(tx reading) error {
		y, err := tx.year(period)
		if err != nil {
			return err
		}
		if snap, bulletin, err = b.load(tx.Tx, y); err != nil {
			return err
		}
		template, err = keptTemplate(tx.Tx, report.KindBulletin)
		return err
	})
	if err != nil {
		return Saved{}, err
	}
	if snap.ID == 0 {
		return Saved{}, ledger.Fail("period_not_frozen", "period", snap.Period.Name)
	}
	paper, err := report.Bulletin(snap, bulletin, template)
	if err != nil {
		return Saved{}, err
	}
	files, note, err := bulletinFiles(ctx, snap, paper, progress)
	if err != nil {
		return Saved{}, stopped(ctx, err)
	}
	saved, err := b.saveFiles(dir, sheet.FileName(snap.Period.Name+"通报.zip"), false, files)
	saved.Note = note
	return saved, err
}

// bulletinFiles renders the paper and its annex.
func bulletinFiles(ctx context.Context, snap ledger.Snapshot, paper *report.Paper, progress func(int, int, string)) (files []sheet.NamedFile, note string, err error) {
	name := sheet.FileName(snap.Period.Name + "通报")
	files, note, err = paperFiles(ctx, paper, name, func(done, of int, what string) { progress(done, of+1, what) })
	if err != nil {
		return nil, "", err
	}
	progress(2, 3, name+"附表.xlsx")
	var annex bytes.Buffer
	if err := sheet.WriteAnnex(&annex, snap); err != nil {
		return nil, "", err
	}
	return append(files, sheet.NamedFile{Name: name + "附表.xlsx", Data: annex.Bytes()}), note, nil
}
