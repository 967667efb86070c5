package cli

import (
	"fmt"
	"strings"

	"ducha/app"
	"ducha/app/ledger"
)

// paper makes one paper; without --kind it lists the kinds.
func paper(s *session, args []string) error {
	kind := s.flags.String("kind", "", "公文种类")
	who := s.flags.String("for", "", "领导姓名、单据编号或督查序号")
	if _, err := s.parse(args); err != nil || *kind != "" && s.out == "" {
		return usageOr(err)
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

func (s *session) listPapers() error {
	kinds, err := newOffice().Papers().List()
	if err != nil {
		return err
	}
	lines := []string{}
	for _, k := range kinds {
		lines = append(lines, fmt.Sprintf("%-12s %s", k.Key, k.Name))
	}
	return s.print(kinds, strings.Join(lines, "\n"))
}
