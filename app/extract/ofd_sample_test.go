package extract

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// sampleOFD writes OFD files for tests, in the ways of real writers. Places are in points from the upper left corner.
type sampleOFD struct {
	pages  []*strings.Builder
	single bool              // a text object for every character, as layout programs write; else one for a line
	scaled bool              // places in points brought to millimetres by a CTM, as converters of PDF write
	filled bool              // lines as thin filled rectangles
	parts  map[string]string // parts added or put in the place of the usual ones
	area   string            // the paper, millimetres
	common string            // more of what pages share
}

const ofdSpace = ` xmlns:ofd="http://www.ofdspec.org/2016"`

func (s *sampleOFD) page() { s.pages = append(s.pages, &strings.Builder{}) }

func (s *sampleOFD) draw(format string, args ...any) {
	fmt.Fprintf(s.pages[len(s.pages)-1], format, args...)
}

// mm is a place or length in millimetres.
func mm(points float64) float64 { return points / millimetre }

func (s *sampleOFD) text(x, y, size float64, font int, text string) {
	if !s.single {
		s.textObject(x, y, size, font, []rune(text))
		return
	}
	for _, r := range text {
		s.textObject(x, y, size, font, []rune{r})
		x += size * widthOf(r)
	}
}

// textObject writes characters as one object whose boundary begins one type size above the baseline.
func (s *sampleOFD) textObject(x, y, size float64, font int, text []rune) {
	unit, ctm := mm, ""
	if s.scaled {
		unit, ctm = func(points float64) float64 { return points }, fmt.Sprintf(` CTM="%.6f 0 0 %.6f 0 0"`, mm(1), mm(1))
	}
	var deltas strings.Builder
	for i := 0; i+1 < len(text); {
		same := 1
		for i+same+1 < len(text) && widthOf(text[i+same]) == widthOf(text[i]) {
			same++
		}
		if step := unit(size * widthOf(text[i])); same > 2 {
			fmt.Fprintf(&deltas, "g %d %.4f ", same, step)
		} else {
			deltas.WriteString(strings.Repeat(fmt.Sprintf("%.4f ", step), same))
		}
		i += same
	}
	s.draw(`<ofd:TextObject ID="9" Boundary="%.4f %.4f %.4f %.4f" Font="%d" Size="%.4f"%s><ofd:TextCode X="0" Y="%.4f" DeltaX="%s">%s</ofd:TextCode></ofd:TextObject>`,
		mm(x), mm(y-size), mm(size*float64(len(text))), mm(size*1.2), font, unit(size), ctm, unit(size), strings.TrimSpace(deltas.String()), string(text))
}

func (s *sampleOFD) line(x0, y0, x1, y1 float64) {
	const thin = 0.5
	w, h := mm(max(thin, x1-x0)), mm(max(thin, y1-y0))
	if s.filled {
		s.draw(`<ofd:PathObject ID="9" Boundary="%.4f %.4f %.4f %.4f" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L %[3]f 0 L %[3]f %[4]f L 0 %[4]f C</ofd:AbbreviatedData></ofd:PathObject>`,
			mm(x0-thin/2), mm(y0-thin/2), w, h)
		return
	}
	s.draw(`<ofd:PathObject ID="9" Boundary="%.4f %.4f %.4f %.4f" LineWidth="0.18"><ofd:AbbreviatedData>M 0 0 L %f %f</ofd:AbbreviatedData></ofd:PathObject>`,
		mm(x0), mm(y0), w, h, mm(x1-x0), mm(y1-y0))
}

// write packs the file.
func (s *sampleOFD) write(t testing.TB) []byte {
	t.Helper()
	area := s.area
	if area == "" {
		area = fmt.Sprintf("0 0 %.4f %.4f", mm(samplePageWidth), mm(samplePageHeight))
	}
	var fonts, pages strings.Builder
	for i, name := range []string{"宋体", "仿宋_GB2312", "黑体"} {
		fmt.Fprintf(&fonts, `<ofd:Font ID="%d" FontName="%s" FamilyName="%[2]s"/>`, i+1, name)
	}
	parts := map[string]string{
		"OFD.xml":             `<ofd:OFD` + ofdSpace + ` Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>方案</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
		"Doc_0/PublicRes.xml": `<ofd:Res` + ofdSpace + ` BaseLoc="Res"><ofd:Fonts>` + fonts.String() + `</ofd:Fonts></ofd:Res>`,
	}
	for i, p := range s.pages {
		name := fmt.Sprintf("Pages/Page_%d/Content.xml", i)
		fmt.Fprintf(&pages, `<ofd:Page ID="%d" BaseLoc="%s"/>`, 100+i, name)
		parts["Doc_0/"+name] = `<ofd:Page` + ofdSpace + `><ofd:Content><ofd:Layer ID="50">` + p.String() + `</ofd:Layer></ofd:Content></ofd:Page>`
	}
	parts["Doc_0/Document.xml"] = `<ofd:Document` + ofdSpace + `><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>` + area + `</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>` + s.common +
		`</ofd:CommonData><ofd:Pages>` + pages.String() + `</ofd:Pages></ofd:Document>`
	maps.Copy(parts, s.parts)
	return zipOf(t, parts)
}

func zipOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// pageOFD is a file of one page that draws objects, given as XML.
func pageOFD(objects string) *sampleOFD {
	s := &sampleOFD{}
	s.page()
	s.draw("%s", objects)
	return s
}
