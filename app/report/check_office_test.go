package report

import (
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// officeFonts stand in for the official ones where LibreOffice lays out a .docx: the faces our PDF uses, so that lines
// can be compared.
var officeFonts = map[string]string{"方正小标宋简体": "Noto Serif SC", "仿宋_GB2312": "LXGW WenKai", "楷体_GB2312": "LXGW WenKai", "黑体": "Noto Sans SC",
	"宋体": "Noto Serif SC", "Times New Roman": "Tinos"}

// office is a LibreOffice with a profile of its own.
type office struct{ dir string }

func newOffice(t testing.TB) *office {
	t.Helper()
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("LibreOffice is not installed")
	}
	o := &office{dir: t.TempDir()}
	fonts := filepath.Join(o.dir, "fonts")
	if err := os.Mkdir(fonts, 0o700); err != nil {
		t.Fatal(err)
	}
	for name := range bundled {
		data, err := readFace(name)
		if err != nil {
			t.Skip("built without fonts: run the asset fetch")
		}
		o.write(t, filepath.Join("fonts", name+".ttf"), data)
	}
	conf := `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>` + fonts + `</dir><cachedir>` + o.dir + `/cache</cachedir>`
	for official, ours := range officeFonts {
		conf += `<match target="pattern"><test name="family"><string>` + official + `</string></test><edit name="family" mode="assign" binding="same"><string>` + ours + `</string></edit></match>`
	}
	o.write(t, "fonts.conf", []byte(conf+`</fontconfig>`))
	return o
}

func (o *office) write(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(o.dir, name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// convert turns files into another format, all in one run, and returns the folder of the results.
func (o *office) convert(t testing.TB, format string, files ...string) string {
	t.Helper()
	out := filepath.Join(o.dir, "out-"+strings.SplitN(format, ":", 2)[0])
	args := append([]string{"--headless", "-env:UserInstallation=file://" + o.dir + "/profile", "--convert-to", format, "--outdir", out}, files...)
	command := exec.Command("soffice", args...)
	command.Env = append(os.Environ(), "FONTCONFIG_FILE="+o.dir+"/fonts.conf", "HOME="+o.dir)
	if text, err := command.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, text)
	}
	return out
}

// strangeBulletins are bulletins of random ledgers and one of 300 tasks.
func strangeBulletins(t *testing.T) []madePaper {
	t.Helper()
	out := []madePaper{}
	for seed := int64(0); seed < 8; seed++ {
		s, b := strange(seed)
		p, err := Bulletin(s, b, Template{})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, madePaper{"strange" + itoa(int(seed)), p, s})
	}
	s := sampleSnapshot(300, 2)
	p, err := Bulletin(s, sampleBulletin(), Template{})
	if err != nil {
		t.Fatal(err)
	}
	return append(out, madePaper{"long", p, s})
}

// TestOfficePrintsTheSamePages has LibreOffice print every .docx: as many pages as our PDF.
func TestOfficePrintsTheSamePages(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	o := newOffice(t)
	files, ours := []string{}, map[string]int{}
	for n, papers := range [][]madePaper{checkedPapers(t, 24), checkedPapers(t, 84), strangeBulletins(t)} {
		for _, made := range papers {
			data, err := made.paper.Docx()
			if err != nil {
				t.Fatal(err)
			}
			name := fmt.Sprintf("%s-%d", made.name, n)
			files = append(files, o.write(t, name+".docx", data))
			ours[name] = len(readPDF(t, printed(t, made.paper)))
		}
	}
	out := o.convert(t, "pdf", files...)
	for name, want := range ours {
		data, err := os.ReadFile(filepath.Join(out, name+".pdf"))
		if err != nil {
			t.Errorf("%s: LibreOffice made no PDF", name)
			continue
		}
		if m := regexp.MustCompile(`Pages: +(\d+)\n`).FindStringSubmatch(readBack(t, data, "pdfinfo")); m == nil || m[1] != itoa(want) {
			t.Errorf("%s: ours has %d pages, LibreOffice's %v", name, want, m)
		}
	}
}

// TestOfficeSavesWhatItOpened has LibreOffice open and save every .docx: the same words, headings and tables afterwards.
func TestOfficeSavesWhatItOpened(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	o := newOffice(t)
	files, before := []string{}, map[string]string{}
	for _, made := range checkedPapers(t, 24) {
		data, err := made.paper.Docx()
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, o.write(t, made.name+".docx", data))
		before[made.name] = unzip(t, data)["word/document.xml"]
	}
	out := o.convert(t, "docx:MS Word 2007 XML", files...)
	for name, document := range before {
		data, err := os.ReadFile(filepath.Join(out, name+".docx"))
		if err != nil {
			t.Errorf("%s: LibreOffice saved nothing", name)
			continue
		}
		after := unzip(t, data)["word/document.xml"]
		want, got := outline(t, document), outline(t, after)
		if want != got {
			t.Errorf("%s: %s became %s", name, want, got)
		}
		if a, b := words(t, document), words(t, after); a != b {
			t.Errorf("%s: the words changed: %s", name, difference(a, b))
		}
	}
}

// outline counts what a document is made of.
func outline(t *testing.T, document string) string {
	t.Helper()
	n := map[string]int{}
	each(t, document, func(e xml.StartElement) {
		switch e.Name.Local {
		case "tbl", "tr", "tc", "tblHeader", "blip":
			n[e.Name.Local]++
		case "pStyle":
			if strings.HasPrefix(attr(e, "val"), "Heading") {
				n[attr(e, "val")]++
			}
		}
	})
	return fmt.Sprint(n)
}

// words is the text of a document without white space.
func words(t *testing.T, document string) string {
	t.Helper()
	out := strings.Builder{}
	for _, m := range regexp.MustCompile(`<w:t(?: [^>]*)?>([^<]*)</w:t>`).FindAllStringSubmatch(document, -1) {
		out.WriteString(strings.Join(strings.Fields(m[1]), ""))
	}
	return out.String()
}

func difference(a, b string) string {
	x, y := []rune(a), []rune(b)
	i := 0
	for i < len(x) && i < len(y) && x[i] == y[i] {
		i++
	}
	return fmt.Sprintf("…%s… / …%s…", string(x[max(0, i-10):min(len(x), i+20)]), string(y[max(0, i-10):min(len(y), i+20)]))
}
