package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write golden files")

func TestPaperGolden(t *testing.T) {
	b := sampleBulletin()
	b.Edits = map[string]string{"overall": "方案共列任务24项，全部纳入统计，已完成1项。", "demand:follow": "（三）由督查室\n（四）跟踪核查。"}
	p, err := Bulletin(sampleSnapshot(24, 3), b, Template{})
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	encoder := json.NewEncoder(&got)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(p); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", "bulletin.json")
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s differs; run go test -update and read the difference", path)
	}
}
