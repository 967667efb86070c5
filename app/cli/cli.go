// Package cli is the command line: it parses flags, calls the use cases of package app and prints. It holds no rules
// of its own.
package cli

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"ducha/app"
	sample "ducha/app/demo"
	"ducha/app/ledger"
	"ducha/store"
)

// Door is what main hands to the command line.
type Door struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	UI             fs.FS                                  // the built frontend, nil where there is none
	Window         func(*app.Office, fs.FS, string) error // opens the window
	HasWindow      bool
	Browse         func(url string)  // opens an address in the person's browser; nil for the system's own way
	Tell           func(text string) // shows words and waits until they are read; nil where Stderr reaches the person
}

// command is one word of the command line; what it takes and does is told in Chinese.
type command struct {
	name  string
	takes string // its arguments and flags
	does  string
	run   func(*session, []string) error
}

// usage is the command as it is typed.
func (c command) usage() string { return strings.TrimSpace("ducha " + c.name + " " + c.takes) }

// commands are listed in the order of a year's work.
var commands = []command{
	{"import", "文件 [--dry-run] [--as corrects|adds] [--year 2024] [--json]", "读入通知（docx doc wps odt xlsx xls pdf ofd html txt）", importNotice},
	{"forms", "--period 2024Q1 --out 目录", "每单位一份报送表", makeForms},
	{"collect", "--period 2024Q1 文件或目录…", "收报送表", collect},
	{"accept", "--period 2024Q1", "接收已收到的报送", accept},
	{"judge", "--period 2024Q1 [--accept]", "提出研判建议", judge},
	{"freeze", "--period 2024Q1", "定格", freeze},
	{"report", "--period 2024Q1 --out 目录", "通报 .docx .pdf 和附表 .xlsx", report},
	{"paper", "--kind 种类 --period 2024Q3 [--for 名称] [--date 2024-10-22] --out 目录", "其他公文（不写 --kind 列出种类）", paper},
	{"export", "--out ledger.xlsx", "导出整本台账", export},
	{"backup", "文件", "备份（已校验）", backup},
	{"restore", "文件", "从备份恢复", restore},
	{"check", "", "检查台账", check},
	{"demo", "--out 目录", "生成示例区全年数据", demo},
	{"indicators", "--json [--year 2024] 文件|-", "一行一条任务，找出量化指标", indicators},
	{"serve", "[--port N] [--no-browser]", "在浏览器里使用", serveUI},
	{"window", "", "打开窗口", openWindow},
	{"version", "", "版本", version},
}

// session is one run of one command.
type session struct {
	Door
	flags  *flag.FlagSet
	db     string
	period string
	out    string
	asJSON bool
	clock  func() time.Time // nil for the PC's
}

// Run executes one command and returns the process's exit code: 0 done, 1 refused or failed, 2 wrong usage. The flags
// that every command knows may also stand before its name.
func Run(args []string, door Door) int {
	s := newSession(door)
	if err := s.flags.Parse(args); err != nil {
		return usage(door.Stderr, errors.Is(err, flag.ErrHelp))
	}
	name := s.flags.Arg(0)
	switch {
	case name == "":
		name = plain(door)
	case name == "help":
		return usage(door.Stderr, true)
	}
	args = s.flags.Args()
	if strings.EqualFold(filepath.Ext(name), store.Extension) { // a ledger that was double-clicked
		s.db, name, args = name, plain(door), nil
	}
	for _, c := range commands {
		if c.name == name {
			return s.execute(c, args)
		}
	}
	return usage(door.Stderr, false)
}

// plain is the command of a program that is started without one.
func plain(door Door) string {
	if door.HasWindow {
		return "window"
	}
	return "serve"
}

// newSession has the flags that every command knows.
func newSession(door Door) *session {
	if door.Browse == nil {
		door.Browse = openBrowser
	}
	s := &session{Door: door, flags: flag.NewFlagSet("ducha", flag.ContinueOnError)}
	s.flags.SetOutput(io.Discard) // package flag complains in English
	s.flags.StringVar(&s.db, "db", app.DefaultLedger(), "台账文件")
	s.flags.StringVar(&s.period, "period", "", "期，如 2024Q1")
	s.flags.StringVar(&s.out, "out", "", "输出到")
	s.flags.BoolVar(&s.asJSON, "json", false, "打印 JSON")
	return s
}

// execute runs c with the arguments from its name on.
func (s *session) execute(c command, args []string) int {
	err := c.run(s, args[min(1, len(args)):])
	switch {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(s.Stderr, "用法："+c.usage())
		return 0
	case errors.Is(err, errUsage):
		fmt.Fprintln(s.Stderr, "缺少参数，或有不认识的选项。\n用法："+c.usage())
		return 2
	}
	s.complain(s.errorText(err))
	return 1
}

// complain says what went wrong where the person reads it.
func (s *session) complain(text string) {
	if s.Tell != nil {
		s.Tell(text)
		return
	}
	fmt.Fprintln(s.Stderr, text)
}

var errUsage = errors.New("wrong usage")

// parse reads flags wherever they stand among the files, the way people type them.
func (s *session) parse(args []string) ([]string, error) {
	files := []string{}
	for len(args) > 0 {
		if err := s.flags.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, err
			}
			return nil, errUsage
		}
		rest := s.flags.Args()
		if len(rest) == 0 {
			break
		}
		files = append(files, rest[0])
		args = rest[1:]
	}
	return files, nil
}

// office has no ledger open yet; one that is started there goes into the file that was named.
func (s *session) office() *app.Office {
	return app.New(app.Options{Sample: sample.Open, Clock: s.clock, Ledger: s.db})
}

// with opens the ledger, runs f and closes the ledger.
func (s *session) with(f func(*app.Office) error) error {
	office := s.office()
	if _, err := office.Desk().Open(s.db); err != nil {
		return err
	}
	return errors.Join(f(office), office.Desk().Close())
}

// usage lists the commands; its exit code tells a question from a mistake.
func usage(w io.Writer, asked bool) int {
	fmt.Fprintln(w, "督查台账 ducha：从一份分解通知到一份通报，全程离线。\n用法：ducha 命令 [--db 台账文件] [--json]")
	for _, c := range commands {
		fmt.Fprintln(w, "  "+column(c.usage(), usageColumn)+c.does)
	}
	if asked {
		return 0
	}
	return 2
}

// usageColumn is how wide the commands stand, in half-width characters; a longer one has what it does on the next line.
const usageColumn = 50

// column fills a text up with blanks; a Chinese character is two of them wide.
func column(text string, width int) string {
	long := 0
	for _, r := range text {
		if long++; r >= 0x2E80 {
			long++
		}
	}
	if long > width-2 {
		return text + "\n  " + strings.Repeat(" ", width)
	}
	return text + strings.Repeat(" ", width-long)
}

// print writes v as JSON, or the text where JSON was not asked for.
func (s *session) print(v any, text string) error {
	if !s.asJSON {
		fmt.Fprintln(s.Stdout, text)
		return nil
	}
	enc := json.NewEncoder(s.Stdout)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// errorText prints an error as a sentence, or as JSON with its code and parameters.
func (s *session) errorText(err error) string {
	var e *ledger.Error
	if !errors.As(err, &e) {
		return "出错：" + err.Error()
	}
	if s.asJSON {
		text, _ := json.Marshal(e)
		return string(text)
	}
	return sentence(e)
}
