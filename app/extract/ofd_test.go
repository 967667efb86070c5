package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ducha/app/ledger"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// TestReadOFD: a notice is read from OFD as it is from PDF, whatever way its writer has.
func TestReadOFD(t *testing.T) {
	for name, s := range map[string]*sampleOFD{
		"lines": {}, "single characters": {single: true}, "converted": {scaled: true, filled: true},
	} {
		t.Run(name, func(t *testing.T) {
			layNotice(s)
			src, err := Read(context.Background(), "a.ofd", s.write(t))
			if err != nil {
				t.Fatal(err)
			}
			if src.Format != "ofd" || src.Title != "方案" || !src.Blocks[0].Paragraph.Line {
				t.Errorf("%q %q %+v", src.Format, src.Title, src.Blocks[0])
			}
			golden(t, "notice.pdf.golden", dump(src.Blocks))
		})
	}
}

// TestOFDWorkbook: a returned form that is an OFD gives its table.
func TestOFDWorkbook(t *testing.T) {
	s := &sampleOFD{}
	layNotice(s)
	book, err := Workbook(context.Background(), "a.ofd", s.write(t))
	if err != nil || len(book.Sheets) != 1 {
		t.Fatalf("%+v %v", book, err)
	}
	found := ""
	for _, row := range book.Sheets[0].Rows {
		if len(row) == 4 && row[0].Shown == "3" {
			found = row[2].Shown
		}
	}
	if found != "区交通局" {
		t.Errorf("%+v", book.Sheets[0].Rows)
	}
}

// textOFD is a line of text with attributes of its object and its TextCode.
func textOFD(object, code, text string) string {
	return fmt.Sprintf(`<ofd:TextObject ID="3" Boundary="20 40 100 10" Font="1" Size="5" %s><ofd:TextCode %s>%s</ofd:TextCode></ofd:TextObject>`, object, code, text)
}

// TestOFDText: clause 11, the ways to place characters.
func TestOFDText(t *testing.T) {
	const at = `X="0" Y="5"`
	for name, c := range map[string]struct{ objects, want string }{
		"deltas":                    {textOFD("", at+` DeltaX="5 5 5"`, "修路架桥"), "修路架桥"},
		"groups":                    {textOFD("", at+` DeltaX="g 2 5 2.5 g 3 2.5 5"`, "修路1234桥"), "修路1234桥"},
		"a group too long":          {textOFD("", at+` DeltaX="g 999999999999 5"`, "修路架桥"), "修路架桥"},
		"too few deltas":            {textOFD("", at+` DeltaX="5"`, "修路架桥"), "修路架桥"},
		"no deltas":                 {textOFD("", at, "修路5处"), "修路5处"},
		"columns":                   {textOFD("", at+` DeltaX="5 40 5"`, "修路架桥"), "修路              架桥"},
		"letters evenly set":        {textOFD("", at+` DeltaX="g 4 2.5"`, "Write"), "Write"},
		"two codes, the second's Y": {`<ofd:TextObject Boundary="20 40 100 10" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="5">修路</ofd:TextCode><ofd:TextCode X="10" DeltaX="5">架桥</ofd:TextCode></ofd:TextObject>`, "修路架桥"},
		"downwards":                 {textOFD(`ReadDirection="90"`, at+` DeltaY="8 8"`, "修路桥"), "修路桥"},
		"downwards, no deltas":      {textOFD(`ReadDirection="90"`, at, "修路"), "修路"},
		"turned by its CTM":         {textOFD(`CTM="0 1 -1 0 20 0"`, at+` DeltaX="5 5"`, "修路桥"), "修路桥"},
		"turned characters":         {textOFD(`CharDirection="90" ReadDirection="90"`, at+` DeltaY="5 5"`, "修路桥"), "修路桥"},
		"slanted":                   {textOFD("", at+` DeltaX="5"`, "修路") + textOFD(`CTM="0.7 0.7 -0.7 0.7 0 0"`, at+` DeltaX="5"`, "水印"), "修路"},
		"hidden":                    {textOFD("", at+` DeltaX="5"`, "修路") + textOFD(`Visible="false"`, at+` DeltaX="5"`, "架桥"), "修路"},
		"off the page":              {textOFD("", at+` DeltaX="5"`, "修路") + textOFD(`CTM="1 0 0 1 900 0"`, at+` DeltaX="5"`, "架桥"), "修路"},
		"broken text":               {textOFD("", at+` DeltaX="5 5 5"`, "修路\n架桥"), "修路架桥"},
		"beyond the basic plane":    {textOFD("", at+` DeltaX="0 5 5"`, "𬭛路桥"), "𬭛路桥"},
		"bold by weight":            {textOFD("", at+` DeltaX="g 9 5"`, "建设新材料产业园区的") + textOFD(`Weight="700" CTM="1 0 0 1 50 0"`, at+` DeltaX="5"`, "牵头"), "建设新材料产业园区的[牵头]"},
		"in a block":                {`<ofd:PageBlock ID="4"><ofd:PageBlock ID="5">` + textOFD("", at+` DeltaX="5"`, "修路") + `</ofd:PageBlock></ofd:PageBlock>`, "修路"},
		"glyphs": {`<ofd:TextObject Boundary="20 40 100 10" Size="5"><ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="2"><ofd:Glyphs>20 21</ofd:Glyphs></ofd:CGTransform>` +
			`<ofd:TextCode X="0" Y="5" DeltaX="5">修路</ofd:TextCode></ofd:TextObject>`, "修路"},
	} {
		t.Run(name, func(t *testing.T) {
			blocks, _, err := readOFD(context.Background(), pageOFD(c.objects).write(t))
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimSpace(strings.ReplaceAll(dump(blocks), "L \n", "")), "\n")
			for i := range lines {
				lines[i] = strings.TrimPrefix(strings.TrimPrefix(lines[i], "L "), "　　")
			}
			if got := strings.Join(lines, "\n"); got != c.want {
				t.Errorf("got\n%q, want\n%q", got, c.want)
			}
		})
	}
}

// TestOFDRules: clause 9, the ways in which programs draw the same table.
func TestOFDRules(t *testing.T) {
	xs, ys := []float64{20, 40, 110}, []float64{30, 50, 70}
	boxes := func(format string) string {
		var b strings.Builder
		for i := range 2 {
			for j := range 2 {
				fmt.Fprintf(&b, format, xs[i], ys[j], xs[i+1]-xs[i], ys[j+1]-ys[j])
			}
		}
		return b.String()
	}
	lines := func(object string) string {
		var b strings.Builder
		for i := range 3 {
			fmt.Fprintf(&b, object, 20.0, ys[i], 90.0, 0.0)
			fmt.Fprintf(&b, object, xs[i], 30.0, 0.0, 40.0)
		}
		return b.String()
	}
	white := boxes(`<ofd:PathObject Boundary="%f %f 99 99"><ofd:StrokeColor Value="255 255 255"/><ofd:AbbreviatedData>M 0 0 L %[3]f 0 L %[3]f %[4]f L 0 %[4]f C</ofd:AbbreviatedData></ofd:PathObject>`)
	const table, plain = "  0/0: 序号\n  0/1: 任务\n  1/0: 1\n  1/1: 修路。\n", "L 序号                     任务\nL 1                        修路。\n"
	for name, c := range map[string]struct{ objects, want string }{
		"strokes":              {lines(`<ofd:PathObject Boundary="%f %f 99 99"><ofd:AbbreviatedData>M 0 0 L %f %f</ofd:AbbreviatedData></ofd:PathObject>`), table},
		"boxes":                {boxes(`<ofd:PathObject Boundary="%f %f 99 99"><ofd:AbbreviatedData>M 0 0 L %[3]f 0 L %[3]f %[4]f L 0 %[4]f C</ofd:AbbreviatedData></ofd:PathObject>`), table},
		"no blanks":            {boxes(`<ofd:PathObject Boundary="%f %f 99 99"><ofd:AbbreviatedData>M0,0L%[3]f,0L%[3]f,%[4]fL0,%[4]fC</ofd:AbbreviatedData></ofd:PathObject>`), table},
		"filled":               {lines(`<ofd:PathObject Boundary="%f %f 99 99" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L %[3]f 0 L %[3]f 0.2 L %[3]f %[4]f L 0.2 %[4]f L 0 %[4]f C</ofd:AbbreviatedData></ofd:PathObject>`), table},
		"curves and new parts": {lines(`<ofd:PathObject Boundary="%f %f 99 99"><ofd:AbbreviatedData>S 0 0 Q 1 1 0 0 B 1 1 2 2 0 0 A 1 1 0 0 0 0 0 M 0 0 L %f %f</ofd:AbbreviatedData></ofd:PathObject>`), table},
		"by a CTM":             {lines(`<ofd:PathObject Boundary="%f %f 99 99" CTM="2 0 0 2 0 0"><ofd:AbbreviatedData>M 0 0 L %f %f</ofd:AbbreviatedData></ofd:PathObject>`), table},
		"white":                {white, plain},
		"not stroked":          {strings.ReplaceAll(white, `99 99">`, `99 99" Stroke="false">`), plain},
		"white by parameters":  {strings.ReplaceAll(strings.ReplaceAll(white, `99 99">`, `99 99" DrawParam="7">`), `<ofd:StrokeColor Value="255 255 255"/>`, ""), plain},
	} {
		t.Run(name, func(t *testing.T) {
			s := pageOFD(c.objects)
			if strings.Contains(c.objects, "CTM") {
				s = pageOFD(strings.NewReplacer("L 90.0", "L 45.0", "40.000000</ofd", "20.000000</ofd").Replace(c.objects))
			}
			s.text(mm2(22), mm2(40), 14, 1, "序号")
			s.text(mm2(42), mm2(40), 14, 1, "任务")
			s.text(mm2(22), mm2(60), 14, 1, "1")
			s.text(mm2(42), mm2(60), 14, 1, "修路。")
			s.common = `<ofd:DocumentRes>/Doc_0/DocumentRes.xml</ofd:DocumentRes>`
			s.parts = map[string]string{"Doc_0/DocumentRes.xml": `<ofd:Res><ofd:DrawParams><ofd:DrawParam ID="6"><ofd:StrokeColor Value="#FF #FF #FF"/></ofd:DrawParam><ofd:DrawParam ID="7" Relative="6"/></ofd:DrawParams></ofd:Res>`}
			blocks, _, err := readOFD(context.Background(), s.write(t))
			if err != nil {
				t.Fatal(err)
			}
			got := strings.ReplaceAll(strings.ReplaceAll(dump(blocks), "　　", ""), "L \n", "")
			if want := c.want; got != want && !(want == plain && strings.Join(strings.Fields(got), "") == strings.Join(strings.Fields(plain), "")) {
				t.Errorf("got\n%s, want\n%s", got, want)
			}
		})
	}
}

// mm2 is a place in points given in millimetres.
func mm2(v float64) float64 { return v * millimetre }

// TestOFDPages: template pages (7.7), drawings used several times (13), several documents in a file (7.4), places of parts (7.3).
func TestOFDPages(t *testing.T) {
	const at = `X="0" Y="5" DeltaX="5"`
	page := func(inner string) string { return `<ofd:Page` + ofdSpace + `>` + inner + `</ofd:Page>` }
	content := func(objects string) string {
		return `<ofd:Content><ofd:Layer>` + objects + `</ofd:Layer></ofd:Content>`
	}
	template := page(`<ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>` + content(textOFD("", at, "表头")))
	unit := `<ofd:Res><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="70"><ofd:Content>` + textOFD("", at, "架桥") + `</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`
	for name, c := range map[string]struct {
		page, common string
		parts        map[string]string
		want         string
	}{
		"a template page": {common: `<ofd:TemplatePage ID="60" BaseLoc="Tpls/Tpl_0/Content.xml"/>`, parts: map[string]string{"Doc_0/Tpls/Tpl_0/Content.xml": template,
			"Doc_0/Pages/Page_0/Content.xml": page(`<ofd:Template TemplateID="60" ZOrder="Background"/>` + content(textOFD(`CTM="1 0 0 1 0 60"`, at, "修路")))}, want: "表头 修路"},
		"a drawing":     {page: `<ofd:CompositeObject ResourceID="70" Boundary="0 60 99 99"/>`, common: `<ofd:DocumentRes>Res/D.xml</ofd:DocumentRes>`, parts: map[string]string{"Doc_0/Res/D.xml": unit}, want: "架桥"},
		"from the root": {page: textOFD("", at, "修路"), parts: map[string]string{"OFD.xml": `<OFD><DocBody><DocRoot> /Doc_0/Document.xml </DocRoot></DocBody></OFD>`}, want: "修路"},
		"other case":    {page: textOFD("", at, "修路"), parts: map[string]string{"OFD.xml": `<OFD><DocBody><DocRoot>DOC_0\Document.xml</DocRoot></DocBody></OFD>`}, want: "修路"},
		"another charset": {parts: map[string]string{"Doc_0/Pages/Page_0/Content.xml": `<?xml version="1.0" encoding="GBK"?>` + gbk(t, page(content(textOFD("", at, "修路")))),
			"OFD.xml": `<?xml version="1.0" encoding="UTF8"?><OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>`}, want: "修路"},
		"several documents":   {page: textOFD("", at, "修路"), parts: map[string]string{"OFD.xml": `<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>`}, want: "修路修路"},
		"outside the package": {page: textOFD("", at, "修路"), common: `<ofd:DocumentRes>../../../../etc/passwd</ofd:DocumentRes>`, want: "修路"},
	} {
		t.Run(name, func(t *testing.T) {
			s := pageOFD(c.page)
			s.common, s.parts = c.common, c.parts
			blocks, _, err := readOFD(context.Background(), s.write(t))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(strings.Fields(strings.NewReplacer("L ", " ", "　", "").Replace(dump(blocks))), " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func gbk(t *testing.T, text string) string {
	t.Helper()
	out, err := simplifiedchinese.GBK.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestReadOFDRefuses(t *testing.T) {
	text := textOFD("", `X="0" Y="5"`, "修路")
	many := pageOFD(text)
	for range maxPages {
		many.pages = append(many.pages, many.pages[0])
	}
	with := func(s *sampleOFD, name, part string) *sampleOFD {
		s.parts = map[string]string{name: part}
		return s
	}
	itself := pageOFD(strings.Repeat(`<ofd:CompositeObject ResourceID="70"/>`, 40))
	itself.common = `<ofd:PublicRes>R.xml</ofd:PublicRes>`
	for name, c := range map[string]struct {
		file *sampleOFD
		code string
	}{
		"a scan":                       {pageOFD(`<ofd:ImageObject ID="4" Boundary="0 0 210 297" ResourceID="5"/>`), "pdf_scanned"},
		"a scan with a page number":    {pageOFD(`<ofd:ImageObject ID="4" Boundary="0 0 210 297" ResourceID="5"/>` + textOFD("", `X="0" Y="5"`, "1")), "pdf_scanned"},
		"characters nobody can read":   {pageOFD(textOFD("", `X="0" Y="5"`, strings.Repeat("\uE123", 20)+"第1章")), "pdf_scanned"},
		"encrypted":                    {with(pageOFD(text), "Encryptions.xml", "<a/>"), "file_encrypted"},
		"many pages":                   {many, "file_too_large"},
		"a page that is not there":     {with(pageOFD(text), "Doc_0/Document.xml", `<Document><Pages><Page BaseLoc="../../Content.xml"/></Pages></Document>`), "file_damaged"},
		"no document":                  {with(pageOFD(text), "OFD.xml", `<OFD><DocBody><DocRoot>x.xml</DocRoot></DocBody></OFD>`), "file_damaged"},
		"no pages":                     {with(pageOFD(text), "OFD.xml", `<OFD/>`), "file_damaged"},
		"cut off":                      {with(pageOFD(text), "Doc_0/Pages/Page_0/Content.xml", `<Page><Content><Layer>`), "file_damaged"},
		"a drawing that holds itself":  {with(itself, "Doc_0/R.xml", `<Res><C><CompositeGraphicUnit ID="70">`+strings.Repeat(`<CompositeObject ResourceID="70"/>`, 40)+`</CompositeGraphicUnit></C></Res>`), "file_too_large"},
		"more characters than a book":  {pageOFD(textOFD("", `X="0" Y="5" DeltaX="g 3000000 0"`, strings.Repeat("修", maxPageChars+1))), "file_too_large"},
		"a path of very many segments": {pageOFD(`<ofd:PathObject><ofd:AbbreviatedData>` + strings.Repeat("M 0 0 ", maxPageObjects) + `</ofd:AbbreviatedData></ofd:PathObject>`), "file_too_large"},
		"nested too deep":              {pageOFD(strings.Repeat("<ofd:PageBlock>", maxDepth)), "file_damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read(context.Background(), name, c.file.write(t)); ledger.CodeOf(err) != c.code {
				t.Errorf("%v, want %s", err, c.code)
			}
		})
	}
}

func FuzzOFD(f *testing.F) {
	f.Add(textOFD(`CTM="NaN 1e999 -Inf 1 0x1 0"`, `X="1e308" Y="-1e308" DeltaX="g -1 NaN g g 5 Inf"`, "修路"))
	f.Add(textOFD(`CharDirection="-450" HScale="NaN" Weight="-1"`, `X="" Y="5" DeltaX="g 2"`, "修"))
	f.Add(`<PathObject Boundary="1 2" CTM="1"><AbbreviatedData>C L 1 M 1 2 3 A 1 S NaN Inf C 1 2</AbbreviatedData></PathObject>`)
	f.Add(`</Layer></Content><Template TemplateID=""/>`)
	f.Fuzz(func(t *testing.T, objects string) {
		checkReader(t, readOFD, pageOFD(objects).write(t))
		s := pageOFD("")
		s.parts = map[string]string{"Doc_0/PublicRes.xml": objects, "OFD.xml": objects}
		checkReader(t, readOFD, s.write(t))
	})
}
