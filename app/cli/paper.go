package cli

import (
	"fmt"
	"strings"
	"time"

	"ducha/app"
	"ducha/app/ledger"
)

// paper makes one paper; without --kind it lists the kinds.
func paper(s *session, args []string) error {
	kind := s.flags.String("kind", "", "公文种类")
	who := s.flags.String("for", "", "领导姓名、单据编号或督查序号")
	date := s.flags.String("date", "", "成文日期，默认今天")
	if _, err := s.parse(args); err != nil || *kind != "" && s.out == "" {
		return usageOr(err)
	}
	if err := s.setDate(*date); err != nil {
		return err
	}
	if *kind == "" {
		return s.listPapers()
	}
	return s.with(func(office *app.Office) error {
		saved, err := office.Papers().Export(*kind, s.period, *who, s.out)
		if err != nil {
			return err
		}
		if saved.Note != "" {
			fmt.Fprintln(s.Stderr, sentence(ledger.Fail(saved.Note)))
		}
		return s.print(saved, strings.Join(saved.Files, "\n"))
	})
}

// setDate has the command work as if it were midday of a date, 2006-01-02; "" for now.
func (s *session) setDate(date string) error {
	if date == "" {
		return nil
	}
	at, err := time.ParseInLocation(time.DateOnly, date, time.Local)
	if err != nil {
		return errUsage
	}
	s.clock = func() time.Time { return at.Add(12 * time.Hour) }
	return nil
}

func (s *session) listPapers() error {
	kinds, err := s.office().Papers().List()
	if err != nil {
		return err
	}
	lines := []string{}
	for _, k := range kinds {
		lines = append(lines, fmt.Sprintf("%-12s %s", k.Key, k.Name))
	}
	return s.print(kinds, strings.Join(lines, "\n"))
}
