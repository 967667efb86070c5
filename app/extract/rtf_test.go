package extract

import (
	"context"
	"os"
	"testing"
)

// testdata/sample.rtf is testdata/docx as LibreOffice saves it.
func TestReadRTF(t *testing.T) {
	data, err := os.ReadFile("testdata/sample.rtf")
	if err != nil {
		t.Fatal(err)
	}
	src, err := Read(context.Background(), "a.doc", data)
	if err != nil {
		t.Fatal(err)
	}
	if src.Format != "rtf" || src.Title != "云岭区重点任务分工方案" {
		t.Errorf("format %q, title %q", src.Format, src.Title)
	}
	golden(t, "sample.rtf.golden", dump(src.Blocks))
}

// As WPS and Word write: GBK bytes, trail bytes that look like text, fonts by association, printed numbers.
const sampleRTF = `{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fnil\fcharset134 \'ba\'da\'cc\'e5{\*\falt SimHei};}{\f2\fcharset0 Arial;}{\f3\fcharset2 Wingdings;}}
{\stylesheet{\s0 Normal;}}{\info{\title \'d4\'c6\'c1\'eb}{\author x}}{\header\pard \'d2\'b3\'c3\'bc\par}
\pard\plain\s1\outlinelevel0\f0{\listtext\pard\plain\f0 \'d2\'bb\'a1\'a2\tab}\'c4\'bf\'b1\'ea\par
\pard\plain\intbl\trowd\trleft-100\cellx1000\clvmgf\cellx3000 {\f0 1}\cell \rtlch\fcs1\af2\ltrch\fcs0\hich\af2\dbch\af1\loch\f2 \'c7\'f8{\deleted\'c9\'be}\'be\'d6 A\cell\row
\trowd\trleft-95\cellx1010\clvmrg\cellx2990\intbl 2\cell\cell\row\pard\plain{\listtext\f3\'6c\tab}{\b\'bc\'d3\'b4\'d6}\line\u20113\'3f\uc0\u23725 {\v\'d2\'fe}\~\ldblquote\emdash\par
{\field{\*\fldinst HYPERLINK x}{\fldrslt \'c1\'b4}}{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard\'bf\'f2\par}}{\shprslt\par dup}}\'bd\'d3\page\'d0\'c2\par}`

func TestReadRTFOfWord(t *testing.T) {
	blocks, title, err := readRTF(context.Background(), []byte(sampleRTF))
	if err != nil {
		t.Fatal(err)
	}
	if title != "云岭" {
		t.Errorf("title %q", title)
	}
	golden(t, "word.rtf.golden", dump(blocks))
}

func FuzzRTF(f *testing.F) {
	f.Add([]byte(sampleRTF))
	f.Add([]byte(`{\rtf1{\shptxt{\*\do{\dptxbxtext x\cell\row}}\u-10179\u-9063`))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkReader(t, readRTF, data)
	})
}
