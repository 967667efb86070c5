package report

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// sheet is one page of a PDF as the file draws it: points, y grows upwards from the foot of the sheet.
type sheet struct {
	width, height float64
	texts         []placed
	rules         []ruled
}

// placed is one run of text; upright is false where it is turned.
type placed struct {
	x, y, size, track float64
	face, text        string
	upright           bool
}

type ruled struct {
	x, y, x2, y2, thick float64
	red                 bool
}

// pdfFile is a PDF taken apart by its own numbers, without anybody's program.
type pdfFile struct {
	objects map[string][]byte
	maps    map[string]map[string]string // face → glyph code → text
	names   map[string]string
	files   map[string]bool // face → its outlines are in the file
}

var (
	pdfObject  = regexp.MustCompile(`(?s)(\d+) 0 obj\n(.*?)\nendobj`)
	pdfStream  = regexp.MustCompile(`(?s)stream\n(.*)\nendstream`)
	pdfRef     = regexp.MustCompile(`/(\w+)\s+\[?\s*(\d+) 0 R`)
	pdfBox     = regexp.MustCompile(`/MediaBox \[ ?([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) ?\]`)
	pdfUnicode = regexp.MustCompile(`<([0-9A-F]{4})><[0-9A-F]{4}><([0-9A-F]+)>`)
)

// readPDF takes a file apart into its pages.
func readPDF(t *testing.T, data []byte) []sheet {
	t.Helper()
	f := pdfFile{objects: map[string][]byte{}, maps: map[string]map[string]string{}, names: map[string]string{}, files: map[string]bool{}}
	for _, m := range pdfObject.FindAllSubmatch(data, -1) {
		f.objects[string(m[1])] = m[2]
	}
	f.readFaces(t)
	root := f.find(`/Type /Pages`)
	out := []sheet{}
	kids := regexp.MustCompile(`(?s)/Kids \[(.*?)\]`).FindSubmatch(root)
	for _, kid := range regexp.MustCompile(`(\d+) 0 R`).FindAllSubmatch(kids[1], -1) {
		out = append(out, f.page(t, f.objects[string(kid[1])]))
	}
	return out
}

func (f *pdfFile) find(mark string) []byte {
	for _, object := range f.objects {
		if bytes.Contains(object, []byte(mark)) {
			return object
		}
	}
	return nil
}

func (f *pdfFile) refs(object []byte) map[string]string {
	out := map[string]string{}
	for _, m := range pdfRef.FindAllSubmatch(object, -1) {
		out[string(m[1])] = string(m[2])
	}
	return out
}

// readFaces follows every face of the resources to its character map and its outlines.
func (f *pdfFile) readFaces(t *testing.T) {
	t.Helper()
	faces := regexp.MustCompile(`(?s)/Font <<(.*?)>>`).FindSubmatch(f.find(`/ProcSet [`))
	if faces == nil {
		t.Fatal("the file has no faces")
	}
	for name, id := range f.refs(faces[1]) {
		face := f.refs(f.objects[id])
		codes := map[string]string{}
		for _, m := range pdfUnicode.FindAllSubmatch(f.stream(t, face["ToUnicode"]), -1) {
			raw, err := hex.DecodeString(string(m[2]))
			if err != nil {
				t.Fatal(err)
			}
			units := []uint16{}
			for i := 0; i+1 < len(raw); i += 2 {
				units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
			}
			codes[string(m[1])] = string(utf16.Decode(units))
		}
		f.maps[name] = codes
		f.names[name] = string(regexp.MustCompile(`/BaseFont /(\w+)`).FindSubmatch(f.objects[id])[1])
		below := f.refs(f.objects[face["DescendantFonts"]])
		f.files[name] = f.refs(f.objects[below["FontDescriptor"]])["FontFile2"] != ""
	}
}

func (f *pdfFile) stream(t *testing.T, id string) []byte {
	t.Helper()
	m := pdfStream.FindSubmatch(f.objects[id])
	if m == nil {
		t.Fatalf("object %s is no stream", id)
	}
	if !bytes.Contains(f.objects[id][:len(f.objects[id])-len(m[1])], []byte("/FlateDecode")) {
		return m[1]
	}
	r, err := zlib.NewReader(bytes.NewReader(m[1]))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (f *pdfFile) page(t *testing.T, object []byte) sheet {
	t.Helper()
	box := pdfBox.FindSubmatch(object)
	if box == nil {
		t.Fatalf("a page without a box: %s", object)
	}
	s := sheet{width: number(t, string(box[3])), height: number(t, string(box[4]))}
	d := &drawing{file: f, sheet: &s, at: matrix{1, 0, 0, 1, 0, 0}}
	d.run(t, strings.Fields(string(f.stream(t, f.refs(object)["Contents"]))))
	if len(d.kept) != 0 {
		t.Errorf("%d states are left open", len(d.kept))
	}
	return s
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

type matrix [6]float64

func (m matrix) place(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

func (m matrix) times(n matrix) matrix {
	return matrix{m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3], m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5]}
}

// drawing follows the operators of one page.
type drawing struct {
	file        *pdfFile
	sheet       *sheet
	at          matrix
	kept        []matrix
	x, y        float64
	face        string
	size, track float64
	thick       float64
	red         bool
}

func (d *drawing) run(t *testing.T, words []string) {
	t.Helper()
	for i, word := range words {
		value := func(back int) float64 { return number(t, words[i-back]) }
		switch word {
		case "q":
			d.kept = append(d.kept, d.at)
		case "Q":
			d.at, d.kept = d.kept[len(d.kept)-1], d.kept[:len(d.kept)-1]
		case "cm":
			d.at = matrix{value(6), value(5), value(4), value(3), value(2), value(1)}.times(d.at)
		case "TD":
			d.x, d.y = value(2), value(1)
		case "Tf":
			d.face, d.size = strings.TrimPrefix(words[i-2], "/"), value(1)
		case "Tc":
			d.track = value(1)
		case "w":
			d.thick = value(1)
		case "RG":
			d.red = value(3) > 0.6 && value(2) < 0.2
		case "l":
			x, y := d.at.place(value(5), value(4))
			x2, y2 := d.at.place(value(2), value(1))
			d.sheet.rules = append(d.sheet.rules, ruled{x, y, x2, y2, d.thick, d.red})
		case "TJ":
			x, y := d.at.place(d.x, d.y)
			d.sheet.texts = append(d.sheet.texts, placed{x, y, d.size, d.track, d.file.names[d.face], d.text(t, words[i-1]), d.at[0] > 0.99})
		}
	}
}

// text reads the glyph codes of a TJ.
func (d *drawing) text(t *testing.T, codes string) string {
	t.Helper()
	codes = strings.Trim(codes, "[]<>")
	out := ""
	for i := 0; i+4 <= len(codes); i += 4 {
		r, ok := d.file.maps[d.face][codes[i:i+4]]
		if !ok || codes[i:i+4] == "0000" {
			t.Errorf("glyph %s of %s has no character", codes[i:i+4], d.face)
		}
		out += r
	}
	if !d.file.files[d.face] {
		t.Errorf("face %s is not in the file", d.face)
	}
	return out
}

// textLine is all text on one baseline.
type textLine struct {
	x, y, size float64
	face, text string
}

// lines joins the upright texts of a page by their baselines, from top to bottom.
func (s sheet) lines() []textLine {
	out := []textLine{}
	for _, p := range s.texts {
		if !p.upright {
			continue
		}
		if n := len(out); n > 0 && out[n-1].y == p.y && out[n-1].x <= p.x {
			out[n-1].text += p.text
			continue
		}
		out = append(out, textLine{p.x, p.y, p.size, p.face, p.text})
	}
	return out
}
