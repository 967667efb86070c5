package cli

import (
	"fmt"
	"strings"

	"ducha/app"
	"ducha/app/ledger"
)

// The commands of a year's work, in its order.

func makeForms(s *session, args []string) error {
	if _, err := s.parse(args); err != nil || s.out == "" {
		return usageOr(err)
	}
	return s.with(func(office *app.Office) error {
		saved, err := office.Returns().MakeForms(s.period, s.out)
		if err != nil {
			return err
		}
		return s.print(saved, fmt.Sprintf("%d 份报送表在 %s", saved.Count, s.out))
	})
}

func usageOr(err error) error {
	if err != nil {
		return err
	}
	return errUsage
}

func collect(s *session, args []string) error {
	files, err := s.parse(args)
	if err != nil || len(files) == 0 {
		return usageOr(err)
	}
	return s.with(func(office *app.Office) error {
		got, err := office.Returns().Collect(s.period, files)
		if err != nil {
			return err
		}
		lines := []string{fmt.Sprintf("收下 %d 个单位 %d 项报送，共 %d 个文件", got.Units, got.Tasks, len(got.Files))}
		for _, f := range got.Files {
			lines = append(lines, fmt.Sprintf("%s %s：%s，收 %d 项", outcomeMark[f.Outcome], fileLine(f), outcomeWord[f.Outcome], f.Taken))
			for _, r := range f.Reasons {
				lines = append(lines, "    "+r.Line())
			}
		}
		return s.print(got, strings.Join(lines, "\n"))
	})
}

// fileLine names a file, and its unit where the name does not say it.
func fileLine(f app.CollectedFile) string {
	if f.UnitName == "" || strings.Contains(f.File, f.UnitName) {
		return f.File
	}
	return f.File + "（" + f.UnitName + "）"
}

func accept(s *session, args []string) error {
	if _, err := s.parse(args); err != nil {
		return err
	}
	return s.with(func(office *app.Office) error {
		board, err := office.Returns().Board(s.period)
		if err != nil {
			return err
		}
		n, err := office.Returns().Accept(s.period, nil)
		if err != nil {
			return err
		}
		lines := []string{fmt.Sprintf("接收 %d 项报送", n)}
		for _, unit := range board.Units {
			for _, doubt := range unit.Doubts {
				lines = append(lines, unit.Name+" "+doubt.Line())
			}
		}
		return s.print(map[string]int{"accepted": n, "doubts": len(lines) - 1}, strings.Join(lines, "\n"))
	})
}

func judge(s *session, args []string) error {
	take := s.flags.Bool("accept", false, "接收全部报送并采纳全部建议")
	if _, err := s.parse(args); err != nil {
		return err
	}
	return s.with(func(office *app.Office) error {
		made, err := office.Findings().Propose(s.period)
		if err != nil {
			return err
		}
		text := fmt.Sprintf("提出 %d 项研判建议，其中 %d 项有疑问，请逐项看过再定", made.Proposed, made.Doubtful)
		if *take {
			if _, err := office.Returns().Accept(s.period, nil); err != nil {
				return err
			}
			n, err := office.TakeProposals(s.period)
			if err != nil {
				return err
			}
			text += fmt.Sprintf("；采纳 %d 项", n)
		}
		return s.print(made, text)
	})
}

func freeze(s *session, args []string) error {
	if _, err := s.parse(args); err != nil {
		return err
	}
	return s.with(func(office *app.Office) error {
		taken, err := takeProposed(office, s.period)
		if err != nil {
			return err
		}
		p, err := office.Findings().Freeze(s.period)
		if err != nil {
			return err
		}
		text := p.Name + "已定格"
		if taken > 0 {
			text += fmt.Sprintf("，其中 %d 项没有经人逐项研判，按建议定", taken)
		}
		return s.print(p, text)
	})
}

// takeProposed lets a batch go from judge straight to freeze: where every waiting task has a proposal on record, what was
// received is accepted and the proposals are decided as they stand. In the window a clerk does this task by task.
func takeProposed(office *app.Office, period string) (int, error) {
	queue, err := office.Findings().Queue(period)
	if err != nil {
		return 0, err
	}
	if waiting := queue.Total - queue.Judged; waiting == 0 || queue.Proposed < waiting {
		return 0, nil
	}
	if _, err := office.Returns().Accept(period, nil); err != nil {
		return 0, err
	}
	return office.TakeProposals(period)
}

func report(s *session, args []string) error {
	if _, err := s.parse(args); err != nil || s.out == "" {
		return usageOr(err)
	}
	return s.with(func(office *app.Office) error {
		saved, err := office.Bulletins().Export(s.period, s.out)
		if err != nil {
			return err
		}
		if saved.Note != "" {
			fmt.Fprintln(s.Stderr, sentence(ledger.Fail(saved.Note)))
		}
		return s.print(saved, strings.Join(saved.Files, "\n"))
	})
}
