package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"ducha/app"
	sample "ducha/app/demo"
	"ducha/app/ledger"
	"ducha/app/parse"
)

// The commands about the ledger file, and the small ones.

func export(s *session, args []string) error {
	if _, err := s.parse(args); err != nil || s.out == "" {
		return usageOr(err)
	}
	return s.with(func(office *app.Office) error {
		saved, err := office.Tasks().Export(s.out)
		if err != nil {
			return err
		}
		return s.print(saved, saved.Path)
	})
}

func backup(s *session, args []string) error {
	files, err := s.parse(args)
	if err != nil || len(files) != 1 {
		return usageOr(err)
	}
	return s.with(func(office *app.Office) error {
		saved, err := office.Desk().Backup(files[0])
		if err != nil {
			return err
		}
		return s.print(saved, "已备份并校验："+saved.Path)
	})
}

func restore(s *session, args []string) error {
	files, err := s.parse(args)
	if err != nil || len(files) != 1 {
		return usageOr(err)
	}
	return s.with(func(office *app.Office) error {
		state, err := office.Desk().Restore(files[0])
		if err != nil {
			return err
		}
		return s.print(state, fmt.Sprintf("已恢复：%s，%d 项任务", state.Path, state.Tasks))
	})
}

func check(s *session, args []string) error {
	if _, err := s.parse(args); err != nil {
		return err
	}
	info, err := os.Stat(s.db)
	if err != nil {
		return ledger.Fail("cannot_read", "file", s.db)
	}
	if info.Size() == 0 { // opening would make it a new, sound ledger
		return ledger.Fail("file_empty", "file", s.db)
	}
	return s.with(func(office *app.Office) error {
		found, err := office.Desk().Check()
		if err != nil {
			return err
		}
		broken, lines := 0, []string{""}
		for _, p := range found {
			lines = append(lines, p.Message)
			if p.Code != app.SharedNumber {
				broken++
			}
		}
		text := "台账完好"
		if broken > 0 {
			text = fmt.Sprintf("发现 %d 处问题", broken)
		}
		text += strings.Join(lines, "\n  ")
		if err := s.print(found, text); err != nil {
			return err
		}
		if broken > 0 {
			return ledger.Fail("ledger_inconsistent", "count", fmt.Sprint(broken))
		}
		return nil
	})
}

// demo builds the sample district through the same use cases.
func demo(s *session, args []string) error {
	open := s.flags.Int("open", 5, "从第几季度起留着不研判")
	if _, err := s.parse(args); err != nil || s.out == "" {
		return usageOr(err)
	}
	made, err := sample.Make(context.Background(), s.out, *open, func(done, total int, at string) {})
	if err != nil {
		return err
	}
	return s.print(made, fmt.Sprintf("示例区已生成（全部为虚构）：%s\n%d 项任务，%d 个单位报送", made.Ledger, made.Tasks, made.Units))
}

// indicators reads one task text a line and prints one JSON array a line. --year is that of their plan.
func indicators(s *session, args []string) error {
	year := s.flags.Int("year", 0, "方案的年度：以前年度的数不当作指标")
	files, err := s.parse(args)
	if err != nil || len(files) != 1 {
		return usageOr(err)
	}
	in := s.Stdin
	if files[0] != "-" {
		f, err := os.Open(files[0])
		if err != nil {
			return fmt.Errorf("open texts: %w", err)
		}
		defer f.Close()
		in = f
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 4<<20)
	enc := json.NewEncoder(s.Stdout)
	enc.SetEscapeHTML(false)
	for lines.Scan() {
		if err := enc.Encode(parse.Indicators(lines.Text(), *year)); err != nil {
			return err
		}
	}
	return lines.Err()
}

func version(s *session, args []string) error {
	if _, err := s.parse(args); err != nil {
		return err
	}
	return s.print(map[string]string{"version": app.Version}, "ducha "+app.Version)
}
