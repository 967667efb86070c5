package report

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sequences are the orders of children by ECMA-376 part 1 (transitional), with the order of rPr as Word's own
// validator wants it. A name in brackets may come any number of times; (a b) are free among themselves. Elements without an entry have no children
// worth an order.
var sequences = map[string]string{
	"document":   "body",
	"body":       "(p tbl) sectPr",
	"hdr":        "(p tbl)",
	"ftr":        "(p tbl)",
	"p":          "pPr (r)",
	"r":          "rPr (t tab fldChar instrText drawing AlternateContent br)",
	"tbl":        "tblPr tblGrid (tr)",
	"tr":         "trPr (tc)",
	"tc":         "tcPr (p)",
	"tblGrid":    "(gridCol)",
	"trPr":       "(cantSplit trHeight tblHeader jc)",
	"styles":     "docDefaults latentStyles (style)",
	"fonts":      "(font)",
	"tabs":       "(tab)",
	"compat":     "(compatSetting)",
	"rPrDefault": "rPr", "pPrDefault": "pPr", "docDefaults": "rPrDefault pPrDefault",
	"font":  "altName panose1 charset family notTrueType pitch sig",
	"style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr",
	"pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap " +
		"overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc " +
		"textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
	"rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern " +
		"position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
	"pBdr":       "top left bottom right between bar",
	"tblPr":      "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"tblBorders": "top left bottom right insideH insideV",
	"tblCellMar": "top left bottom right",
	"tcPr":       "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
	"tcBorders":  "top left bottom right insideH insideV tl2br tr2bl",
	"tcMar":      "top left bottom right",
	"sectPr": "(headerReference footerReference) footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg " +
		"textDirection bidi rtlGutter docGrid printerSettings",
	"settings": "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText " +
		"printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges " +
		"bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors attachedTemplate linkStyles stylePaneFormatFilter " +
		"documentType mailMerge revisionView trackRevisions documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation " +
		"evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting drawingGridHorizontalSpacing drawingGridVerticalSpacing characterSpacingControl printTwoOnOne " +
		"savePreviewPicture updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator",
	"drawing":   "(inline anchor)",
	"inline":    "extent effectExtent docPr cNvGraphicFramePr graphic",
	"anchor":    "simplePos positionH positionV extent effectExtent (wrapNone wrapSquare wrapTopAndBottom) docPr cNvGraphicFramePr graphic",
	"positionH": "(align posOffset)",
	"positionV": "(align posOffset)",
	"graphic":   "graphicData",
	"pic":       "nvPicPr blipFill spPr",
	"nvPicPr":   "cNvPr cNvPicPr",
	"blipFill":  "blip srcRect (stretch tile)",
	"spPr":      "xfrm (prstGeom custGeom) (noFill solidFill pattFill blipFill) ln",
	"xfrm":      "off ext",
}

// checkOrder walks a part and says where a child stands out of its order or is not known there.
func checkOrder(t *testing.T, name, content string) {
	t.Helper()
	type level struct {
		element string
		at      int
	}
	open := []level{}
	d := xml.NewDecoder(strings.NewReader(content))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			if n := len(open); n > 0 {
				parent := &open[n-1]
				if order, known := sequences[parent.element]; known {
					at := place(order, e.Name.Local)
					if at < 0 {
						t.Errorf("%s: <%s> is not known in <%s>", name, e.Name.Local, parent.element)
					} else if at < parent.at {
						t.Errorf("%s: <%s> stands too late in <%s>", name, e.Name.Local, parent.element)
					}
					parent.at = max(parent.at, at)
				}
			}
			checkNumbers(t, name, e)
			open = append(open, level{element: e.Name.Local, at: -1})
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

// place is the position of a child in an order, -1 where it has none; what stands in one pair of brackets shares a position.
func place(order, child string) int {
	at, inside := 0, false
	for _, word := range strings.Fields(order) {
		inside = inside || strings.HasPrefix(word, "(")
		if strings.Trim(word, "()") == child {
			return at
		}
		if strings.HasSuffix(word, ")") {
			inside = false
		}
		if !inside {
			at++
		}
	}
	return -1
}

// wholeNumbers are attributes that Word takes only as whole numbers, with their greatest value.
var wholeNumbers = map[string]map[string]int{
	"sz": {"val": 3276}, "szCs": {"val": 3276}, "pgSz": {"w": 31680, "h": 31680}, "pgMar": {"top": 31680, "left": 31680, "right": 31680, "bottom": 31680},
	"spacing": {"line": 31680, "before": 31680, "after": 31680}, "tcW": {"w": 31680}, "gridCol": {"w": 31680}, "gridSpan": {"val": 63}, "trHeight": {"val": 31680},
	"extent": {"cx": 27273042316900, "cy": 27273042316900}, "outlineLvl": {"val": 9}, "framePr": {"w": 31680},
}

func checkNumbers(t *testing.T, name string, e xml.StartElement) {
	t.Helper()
	for _, a := range e.Attr {
		most, known := wholeNumbers[e.Name.Local][a.Name.Local]
		if !known {
			continue
		}
		if n, err := strconv.Atoi(a.Value); err != nil || n < 0 || n > most {
			t.Errorf("%s: %s of <%s> is %s", name, a.Name.Local, e.Name.Local, a.Value)
		}
	}
}

// TestDocxKeepsTheSchema checks every part of every paper: order of children, numbers, references.
func TestDocxKeepsTheSchema(t *testing.T) {
	t.Parallel()
	for _, made := range checkedPapers(t, 24) {
		t.Run(made.name, func(t *testing.T) {
			data, err := made.paper.Docx()
			if err != nil {
				t.Fatal(err)
			}
			parts := unzip(t, data)
			for name, content := range parts {
				if strings.HasPrefix(name, "word/") && strings.HasSuffix(name, ".xml") {
					checkOrder(t, name, content)
				}
			}
			checkReferences(t, parts)
			checkCells(t, parts["word/document.xml"])
		})
	}
}

// TestDocxFitsTheSchemas validates every part of every paper with xmllint against the schemas of ECMA-376 (transitional: wml.xsd
// and those it imports, opc-*.xsd beside it), which are not ours to ship: OOXML_XSD names the folder.
func TestDocxFitsTheSchemas(t *testing.T) {
	schemas := os.Getenv("OOXML_XSD")
	if schemas == "" {
		t.Skip("OOXML_XSD is not set")
	}
	files := map[string][]string{}
	dir := t.TempDir()
	for _, made := range slices.Concat(checkedPapers(t, 24), strangeBulletins(t)) {
		for name, content := range docxParts(t, made.paper) {
			schema := "wml.xsd"
			switch {
			case strings.HasSuffix(name, ".rels"):
				schema = "opc-relationships.xsd"
			case name == "[Content_Types].xml":
				schema = "opc-contentTypes.xsd"
			case !strings.HasPrefix(name, "word/") || !strings.HasSuffix(name, ".xml"):
				continue
			}
			path := filepath.Join(dir, made.name+"-"+strings.ReplaceAll(name, "/", "-")+".xml")
			if err := os.WriteFile(path, []byte(xmlHead+content), 0o600); err != nil {
				t.Fatal(err)
			}
			files[schema] = append(files[schema], path)
		}
	}
	for schema, paths := range files {
		args := append([]string{"--noout", "--schema", filepath.Join(schemas, schema)}, paths...)
		if out, err := exec.Command("xmllint", args...).CombinedOutput(); err != nil {
			t.Errorf("%s: %s", schema, faults(string(out)))
		}
		t.Logf("%s: %d parts", schema, len(paths))
	}
}

// faults are the lines of xmllint that are no praise.
func faults(text string) string {
	out := []string{}
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasSuffix(line, " validates") && len(out) < 10 {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// checkReferences wants every style, relation and content type that is used to be there.
func checkReferences(t *testing.T, parts map[string]string) {
	t.Helper()
	relations := map[string]string{}
	each(t, parts["word/_rels/document.xml.rels"], func(e xml.StartElement) {
		if e.Name.Local == "Relationship" {
			relations[attr(e, "Id")] = attr(e, "Target")
			if _, ok := parts["word/"+attr(e, "Target")]; !ok {
				t.Errorf("relation to %s, which is not there", attr(e, "Target"))
			}
		}
	})
	styleIDs, ids := map[string]bool{}, map[string]bool{}
	each(t, parts["word/styles.xml"], func(e xml.StartElement) {
		if e.Name.Local == "style" {
			styleIDs[attr(e, "styleId")] = true
		}
	})
	each(t, parts["word/document.xml"], func(e xml.StartElement) {
		switch e.Name.Local {
		case "pStyle":
			if !styleIDs[attr(e, "val")] {
				t.Errorf("style %s is not there", attr(e, "val"))
			}
		case "headerReference", "footerReference":
			if relations[attr(e, "id")] == "" {
				t.Errorf("margin %s is not there", attr(e, "id"))
			}
		case "blip", "svgBlip":
			if relations[attr(e, "embed")] == "" {
				t.Errorf("picture %s is not there", attr(e, "embed"))
			}
		case "docPr":
			if ids[attr(e, "id")] {
				t.Errorf("drawing %s comes twice", attr(e, "id"))
			}
			ids[attr(e, "id")] = true
		}
	})
	types := map[string]bool{}
	each(t, parts["[Content_Types].xml"], func(e xml.StartElement) {
		types[attr(e, "Extension")+attr(e, "PartName")] = true
	})
	for name := range parts {
		if ext := strings.TrimPrefix(path.Ext(name), "."); name != "[Content_Types].xml" && !types["/"+name] && (ext == "xml" || !types[ext]) {
			t.Errorf("%s has no content type", name)
		}
	}
}

// checkCells wants real tables: as many grid columns in each row as the table has, a paragraph at the end of each cell.
func checkCells(t *testing.T, document string) {
	t.Helper()
	columns, covered, last := 0, 0, ""
	each(t, document, func(e xml.StartElement) {
		switch e.Name.Local {
		case "tblGrid":
			columns = 0
		case "gridCol":
			columns++
		case "tr":
			if covered != 0 && covered != columns {
				t.Errorf("a row of %d columns in a table of %d", covered, columns)
			}
			covered = 0
		case "tc":
			if covered > 0 && last != "p" {
				t.Error("a cell without a paragraph")
			}
			covered++
			last = ""
		case "gridSpan":
			n, _ := strconv.Atoi(attr(e, "val"))
			covered += n - 1
		case "p":
			last = "p"
		case "tbl":
			covered = 0
		}
	})
}

func each(t *testing.T, content string, visit func(xml.StartElement)) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(content)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			visit(e)
		}
	}
}

func attr(e xml.StartElement, name string) string {
	if i := slices.IndexFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == name }); i >= 0 {
		return e.Attr[i].Value
	}
	return ""
}
