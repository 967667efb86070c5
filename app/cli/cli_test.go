package cli

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ducha/app"
	"ducha/app/ledger"
)

// TestMain lets a test run this very program as a child that can be killed.
func TestMain(m *testing.M) {
	if os.Getenv("DUCHA_AS_PROGRAM") == "1" {
		os.Exit(Run(os.Args[1:], Door{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}))
	}
	os.Exit(m.Run())
}

const plan = `云岭区人民政府办公室
关于印发2024年区《政府工作报告》重点任务分解方案的通知
云政办发〔2024〕3号

各镇人民政府、街道办事处，区政府各部门：
现将《方案》印发给你们，请认真落实。

云岭区人民政府办公室
2024年2月6日

一、产业转型升级
1. 新建标准厂房20万平方米，盘活闲置厂房6万平方米。〔牵头领导：程望川；牵头单位：云岭经济开发区管委会；责任单位：区自然资源和规划局〕
2. 实施技改项目60个以上。〔牵头领导：程望川；牵头单位：区工业和信息化局；责任单位：区财政局〕
二、民生实事
3. 新建改扩建幼儿园4所。〔牵头领导：陆见山；牵头单位：区教育和体育局；责任单位：区财政局〕
4. 完善人才安居保障办法。〔牵头领导：陆见山；牵头单位：区工业和信息化局；责任单位：区财政局〕
`

// desk is a folder with a notice and a ledger that does not exist yet.
type desk struct {
	t   *testing.T
	dir string
	db  string
}

func newDesk(t *testing.T) desk {
	t.Helper()
	settings := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", settings)
	t.Setenv("AppData", settings) // the same on Windows
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "通知.txt"), []byte(plan), 0o644); err != nil {
		t.Fatal(err)
	}
	return desk{t, dir, filepath.Join(dir, "台账.ducha")}
}

func (d desk) file(name string) string { return filepath.Join(d.dir, name) }

// run executes a command on the desk's ledger and returns exit code and output.
func (d desk) run(args ...string) (int, string, string) {
	var out, errs bytes.Buffer
	code := Run(append(args, "--db", d.db), Door{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs})
	return code, out.String(), errs.String()
}

func (d desk) must(args ...string) string {
	d.t.Helper()
	code, out, errs := d.run(args...)
	if code != 0 {
		d.t.Fatalf("%v: exit %d: %s%s", args, code, out, errs)
	}
	return out
}

func TestAQuarterByCommands(t *testing.T) {
	d := newDesk(t)
	d.must("import", d.file("通知.txt"))
	d.must("forms", "--period", "2024Q1", "--out", d.file("forms"))
	forms, _ := filepath.Glob(d.file("forms/*.xlsx"))
	if len(forms) != 3 {
		t.Fatalf("forms %v", forms)
	}
	if code, _, errs := d.run("freeze", "--period", "2024Q1"); code != 1 || !strings.Contains(errs, "还有 4 项没有研判") {
		t.Errorf("freeze before judging: %d %s", code, errs)
	}
	out := d.must("collect", "--period", "2024Q1", d.file("forms"))
	if strings.Count(out, "没有填写任何内容") != 3 {
		t.Errorf("empty forms are refused:\n%s", out)
	}
	d.must("judge", "--period", "2024Q1")
	if out := d.must("freeze", "--period", "2024Q1"); !strings.Contains(out, "4 项没有经人逐项研判") {
		t.Errorf("freeze says what nobody looked at: %s", out)
	}
	if code, _, errs := d.run("collect", "--period", "2024Q1", d.file("forms")); code != 1 || !strings.Contains(errs, "已定格") {
		t.Errorf("collect after freezing: %d %s", code, errs)
	}
	d.must("report", "--period", "2024Q1", "--out", d.file("papers"))
	papers, _ := filepath.Glob(d.file("papers/*"))
	if len(papers) < 2 {
		t.Errorf("papers %v", papers)
	}
	d.must("export", "--out", d.file("ledger.xlsx"))
	d.must("backup", d.file("copy.ducha"))
	d.must("restore", d.file("copy.ducha"))
	if out := d.must("check"); !strings.Contains(out, "台账完好") {
		t.Errorf("check: %s", out)
	}
}

func TestImportAgainSaysWhatItDid(t *testing.T) {
	d := newDesk(t)
	d.must("import", d.file("通知.txt"))
	if out := d.must("import", d.file("通知.txt")); !strings.Contains(out, "这份文件读过，4 项都已入账，没有改动") {
		t.Errorf("the same file: %s", out)
	}
	text, err := os.ReadFile(d.file("通知.txt"))
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(string(text), "\n2.")
	to := at + 1 + strings.Index(string(text)[at+1:], "\n")
	if err := os.WriteFile(d.file("更正.txt"), append(text[:at:at], text[to:]...), 0o644); err != nil {
		t.Fatal(err)
	}
	if out := d.must("import", d.file("更正.txt")); !strings.Contains(out, "更正 0 项，新增 0 项，未变 3 项") || !strings.Contains(out, "更正版里没有第 2 项") {
		t.Errorf("a correction: %s", out)
	}
	if code, _, errs := d.run("import", d.file("更正.txt"), "--as", "nothing"); code != 1 || !strings.Contains(errs, "--as 只能写") {
		t.Errorf("--as nothing: %d %s", code, errs)
	}
}

func TestDryRunKeepsTheContract(t *testing.T) {
	d := newDesk(t)
	out := d.must("import", d.file("通知.txt"), "--dry-run", "--json")
	var got map[string]any
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	task := got["tasks"].([]any)[0].(map[string]any)
	for _, key := range []string{"no", "section", "text", "leaders", "persons", "units", "deadline", "indicators", "source"} {
		if task[key] == nil {
			t.Errorf("task has no %s", key)
		}
	}
	if notice := got["notice"].(map[string]any); notice["docNo"] != "云政办发〔2024〕3号" || notice["year"] != 2024.0 {
		t.Errorf("notice %v", notice)
	}
	if _, err := os.Stat(d.db); err == nil {
		t.Error("a dry run made a ledger")
	}
}

func TestWrongUse(t *testing.T) {
	d := newDesk(t)
	for _, args := range [][]string{{"import"}, {"forms"}, {"collect"}, {"nonsense"}, {"report", "--nonsense"}} {
		if code, _, _ := d.run(args...); code != 2 {
			t.Errorf("%v: exit %d, want 2", args, code)
		}
	}
	if code, _, errs := d.run("forms", "--period", "2024Q1", "--out", d.dir); code != 1 || !strings.Contains(errs, "还没有年度方案") {
		t.Errorf("forms without a plan: %d %s", code, errs)
	}
}

// TestEveryRefusalHasASentence reads the codes and their parameters from the sources, as the window's own test does. The
// file is often named further up.
func TestSharedFlagsMayStandFirst(t *testing.T) {
	d := newDesk(t)
	var out, errs bytes.Buffer
	door := Door{Stdout: &out, Stderr: &errs}
	if code := Run([]string{"--db", d.db, "--json", "import", d.file("通知.txt")}, door); code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	if _, err := os.Stat(d.db); err != nil || !json.Valid(out.Bytes()) {
		t.Errorf("ledger: %v, printed %.80q", err, out.String())
	}
}

func TestEveryRefusalHasASentence(t *testing.T) {
	code := regexp.MustCompile(`\b(?:(?:[Ff]ails?|touch)\(|present(?:\[[^\n(]*\])?\([^\n]*|(?:lib\.SQLITE_|windows\.ERROR_|syscall\.E)\w+:\s*)"(\w+)"(.*)`)
	blank := regexp.MustCompile(`\{(\w+)\}`)
	found := 0
	for _, room := range []string{"..", "../../store"} {
		err := filepath.WalkDir(room, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			source, err := os.ReadFile(path)
			for _, m := range code.FindAllSubmatch(source, -1) {
				found++
				if sentences[string(m[1])] == "" {
					t.Errorf("%s: %s has no words", path, m[1])
				}
				for _, name := range blank.FindAllStringSubmatch(sentences[string(m[1])], -1) {
					if name[1] != "file" && !strings.Contains(string(m[2]), `"`+name[1]+`"`) {
						t.Errorf("%s: %s says nothing of {%s}", path, m[1], name[1])
					}
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found < 200 {
		t.Errorf("only %d refusals found", found)
	}
}

func TestSentencesFillTheirParameters(t *testing.T) {
	e := ledger.Fail("no_such_period", "period", "2024Q9")
	if got := sentence(e); got != "没有“2024Q9”这一期" {
		t.Error(got)
	}
	if got := sentence(ledger.Fail("from_another_version", "file", "x")); got != "from_another_version (file=x)" {
		t.Error(got)
	}
}

// A double click on a ledger starts the program with nothing but its path.
func TestALedgerAloneIsOpened(t *testing.T) {
	d := newDesk(t)
	d.must("import", d.file("通知.txt"))
	opened := ""
	code := Run([]string{d.db}, Door{Stdout: os.Stdout, Stderr: os.Stderr, HasWindow: true, Window: func(_ *app.Office, _ fs.FS, file string) error {
		opened = file
		return nil
	}})
	if code != 0 || opened != d.db {
		t.Errorf("exit %d, opened %q", code, opened)
	}
}

// Without an engine for the window the pages are served until what was told is put away.
func TestWithoutAWindowTheBrowserIsUsed(t *testing.T) {
	d := newDesk(t)
	told, browsed := "", ""
	code := Run([]string{"--db", d.db}, Door{Stdout: os.Stdout, Stderr: os.Stderr, HasWindow: true,
		Window: func(*app.Office, fs.FS, string) error { return ledger.Fail("no_webview") },
		Browse: func(url string) { browsed = url },
		Tell: func(text string) {
			told = text
			if answer, err := http.Get(regexp.MustCompile(`http://[\d.:]+/`).FindString(text)); err != nil || answer.StatusCode != http.StatusOK {
				t.Errorf("%+v, %v", answer, err)
			}
		}})
	if code != 0 || !strings.HasPrefix(told, sentences["no_webview"]) || browsed == "" || !strings.Contains(told, browsed) {
		t.Errorf("exit %d, told %q, browsed %q", code, told, browsed)
	}
}

func TestWindowIsCalled(t *testing.T) {
	d := newDesk(t)
	called := false
	code := Run([]string{"window", "--db", d.db}, Door{Stdout: os.Stdout, Stderr: os.Stderr, Window: func(*app.Office, fs.FS, string) error {
		called = true
		return nil
	}})
	if code != 0 || !called {
		t.Errorf("exit %d, called %v", code, called)
	}
}
