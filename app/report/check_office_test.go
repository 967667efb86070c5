package report

import (
	"crypto/sha256"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// officeFonts stand in for the official ones where LibreOffice lays out a .docx: the faces our PDF uses. For 仿宋 and 楷体 it
// takes 黑体 where only lines count: our 楷体 has narrow quotation marks, which our PDF widens as the official faces have them,
// and LibreOffice does not.
func officeFonts(body string) map[string]string {
	return map[string]string{"方正小标宋简体": "Noto Serif SC", "仿宋_GB2312": body, "楷体_GB2312": body, "黑体": "Noto Sans SC",
		"宋体": "Noto Serif SC", "Times New Roman": "Tinos"}
}

// Bodies of an office: what lines are counted by, and what a page is looked at with.
const (
	countedBody = "Noto Sans SC"
	seenBody    = "LXGW WenKai"
)

// office is a LibreOffice with a profile of its own.
type office struct{ dir string }

func newOffice(t testing.TB, body string) *office {
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
	for official, ours := range officeFonts(body) {
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

// officeSaid keeps what one version of LibreOffice said of which .docx (by its hash), so that only papers that changed are
// asked again. -update renews it.
type officeSaid struct {
	Office string            `json:"office"`
	Pages  map[string]int    `json:"pages"` // of its print
	Saved  map[string]string `json:"saved"` // outline and hash of the words after saving
}

const officePath = "testdata/office.json"

func loadOfficeSaid(t *testing.T) *officeSaid {
	t.Helper()
	version, err := exec.Command("soffice", "--version").Output()
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	said := &officeSaid{}
	if text, err := os.ReadFile(officePath); err == nil {
		if err := json.Unmarshal(text, said); err != nil {
			t.Fatal(err)
		}
	}
	if now := strings.TrimSpace(string(version)); said.Office != now || *update {
		return &officeSaid{Office: now, Pages: map[string]int{}, Saved: map[string]string{}}
	}
	return said
}

func (o *officeSaid) keep(t *testing.T) {
	t.Helper()
	if !*update {
		return
	}
	text, err := json.MarshalIndent(o, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(officePath, append(text, '\n'), 0o600); err != nil {
		t.Fatal(err)
	}
}

func hashOf(data []byte) string { return fmt.Sprintf("%x", sha256.Sum256(data))[:16] }

// TestOfficeAgrees has LibreOffice print every .docx: as many pages as our PDF; and open and save it: the same words,
// headings and tables afterwards.
func TestOfficeAgrees(t *testing.T) {
	said := loadOfficeSaid(t)
	checkOfficePages(t, said)
	checkOfficeSaves(t, said)
	said.keep(t)
}

func checkOfficePages(t *testing.T, said *officeSaid) {
	t.Helper()
	files, ours, hashes := map[string][]byte{}, map[string]int{}, map[string]string{}
	for n, papers := range [][]madePaper{checkedPapers(t, 24), checkedPapers(t, 84), strangeBulletins(t)} {
		for _, made := range papers {
			data, err := made.paper.Docx()
			if err != nil {
				t.Fatal(err)
			}
			name := fmt.Sprintf("%s-%d", made.name, n)
			ours[name], hashes[name] = len(set(t, made.paper)), hashOf(data)
			if said.Pages[hashes[name]] == 0 {
				files[name] = data
			}
		}
	}
	for name, data := range askOffice(t, "pdf", files) {
		if m := regexp.MustCompile(`Pages: +(\d+)\n`).FindStringSubmatch(readBack(t, data, "pdfinfo")); m != nil {
			said.Pages[hashes[name]], _ = strconv.Atoi(m[1])
		}
	}
	for name, want := range ours {
		if got := said.Pages[hashes[name]]; got != want {
			t.Errorf("%s: ours has %d pages, LibreOffice's %d", name, want, got)
		}
	}
}

func checkOfficeSaves(t *testing.T, said *officeSaid) {
	t.Helper()
	files, before, hashes := map[string][]byte{}, map[string]string{}, map[string]string{}
	for _, made := range checkedPapers(t, 24) {
		data, err := made.paper.Docx()
		if err != nil {
			t.Fatal(err)
		}
		before[made.name], hashes[made.name] = unzip(t, data)["word/document.xml"], hashOf(data)
		if said.Saved[hashes[made.name]] == "" {
			files[made.name] = data
		}
	}
	for name, data := range askOffice(t, "docx:MS Word 2007 XML", files) {
		after := unzip(t, data)["word/document.xml"]
		said.Saved[hashes[name]] = outline(t, after) + " " + hashOf([]byte(words(t, after)))
		if a, b := words(t, before[name]), words(t, after); a != b {
			t.Errorf("%s: the words changed: %s", name, difference(a, b))
		}
	}
	for name, document := range before {
		if got, want := said.Saved[hashes[name]], outline(t, document)+" "+hashOf([]byte(words(t, document))); got != want {
			t.Errorf("%s: %s became %s", name, want, got)
		}
	}
}

// askOffice has LibreOffice turn files into another format.
func askOffice(t *testing.T, format string, files map[string][]byte) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	if len(files) == 0 {
		return out
	}
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	o, paths := newOffice(t, countedBody), []string{}
	for name, data := range files {
		paths = append(paths, o.write(t, name+".docx", data))
	}
	dir := o.convert(t, format, paths...)
	for name := range files {
		data, err := os.ReadFile(filepath.Join(dir, name+"."+strings.SplitN(format, ":", 2)[0]))
		if err != nil {
			t.Errorf("%s: LibreOffice made nothing", name)
			continue
		}
		out[name] = data
	}
	return out
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
