package app

import (
	"context"
	"strings"

	"ducha/app/ledger"
	"ducha/store"
)

// change edits one slip in one command.
func (s Slips) change(id int64, command string, edit func(*ledger.Slip) (summary string, err error)) (SlipRow, error) {
	var out SlipRow
	err := s.do(context.Background(), command, func(tx *store.Tx) error {
		slip, err := tx.Slip(id)
		if err != nil {
			return err
		}
		if slip.Void() {
			return ledger.Fail("slip_void", "number", slip.Number)
		}
		summary, err := edit(slip)
		if err != nil {
			return err
		}
		tx.SetSummary(slip.Number + summary)
		out = SlipRow{*slip, slip.DaysOver(s.today())}
		return tx.SaveSlip(slip)
	})
	return out, err
}

// since refuses a day that is none or lies before the slip was issued.
func since(slip *ledger.Slip, day string) error {
	if !ledger.IsDay(day) {
		return ledger.Fail("bad_date", "date", day)
	}
	if day < slip.Issued {
		return ledger.Fail("slip_before", "date", day, "issued", slip.Issued)
	}
	return nil
}

// Answer records what the unit replied and when. Codes: slip_missing, slip_void, bad_date, slip_before, reply_missing.
func (s Slips) Answer(id int64, day, text string) (SlipRow, error) {
	return s.change(id, "slip_answer", func(slip *ledger.Slip) (string, error) {
		if strings.TrimSpace(text) == "" {
			return "", ledger.Fail("reply_missing")
		}
		slip.State, slip.Reply, slip.Replied, slip.Ended, slip.Note = ledger.SlipAnswered, strings.TrimSpace(text), day, "", ""
		return "登记反馈", since(slip, day)
	})
}

// Close ends a slip: the work was seen to. Codes: slip_missing, slip_void, bad_date, slip_before.
func (s Slips) Close(id int64, day, note string) (SlipRow, error) {
	return s.change(id, "slip_close", func(slip *ledger.Slip) (string, error) {
		slip.State, slip.Ended, slip.Note = ledger.SlipClosed, day, strings.TrimSpace(note)
		return "办结", since(slip, day)
	})
}

// Reopen asks again: the answer was not enough, or the slip was closed too early. Due is the new last day. Codes:
// slip_missing, slip_void, bad_date, slip_before, reason_missing.
func (s Slips) Reopen(id int64, due, reason string) (SlipRow, error) {
	return s.change(id, "slip_reopen", func(slip *ledger.Slip) (string, error) {
		if strings.TrimSpace(reason) == "" {
			return "", ledger.Fail("reason_missing")
		}
		slip.State, slip.Replied, slip.Ended, slip.Due, slip.Note = ledger.SlipOpen, "", "", due, strings.TrimSpace(reason)
		return "退回重办，限" + due, since(slip, due)
	})
}

// Extend moves the last day for the answer. Codes: slip_missing, slip_void, bad_date, slip_before.
func (s Slips) Extend(id int64, due string) (SlipRow, error) {
	return s.change(id, "slip_extend", func(slip *ledger.Slip) (string, error) {
		slip.Due = due
		return "时限改为 " + due, since(slip, due)
	})
}

// Withdraw takes a slip back; its number stays used. Codes: slip_missing, slip_void, reason_missing.
func (s Slips) Withdraw(id int64, reason string) (SlipRow, error) {
	return s.change(id, "slip_withdraw", func(slip *ledger.Slip) (string, error) {
		if strings.TrimSpace(reason) == "" {
			return "", ledger.Fail("reason_missing")
		}
		slip.State, slip.Ended, slip.Note = ledger.SlipWithdrawn, max(s.today(), slip.Issued), strings.TrimSpace(reason)
		return "作废", nil
	})
}
