package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"ducha/app/ledger"
)

const sampleText = "云岭区人民政府\r\n\r\n　　1．城南新建口袋公园八处。（牵头领导：林远，牵头单位：区发展改革局）\r\n"

func TestReadTextEncodings(t *testing.T) {
	for name, enc := range map[string]encoding.Encoding{
		"utf-8":        encoding.Nop,
		"utf-8 bom":    unicode.UTF8BOM,
		"gb18030":      simplifiedchinese.GB18030,
		"utf-16le":     utf16LE,
		"utf-16be":     utf16BE,
		"utf-16le bom": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16be bom": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	} {
		t.Run(name, func(t *testing.T) {
			data, err := enc.NewEncoder().Bytes([]byte(sampleText))
			if err != nil {
				t.Fatal(err)
			}
			src, err := Read(context.Background(), "通知.txt", data)
			if err != nil {
				t.Fatal(err)
			}
			if want := strings.ReplaceAll(sampleText, "\r", ""); src.Text() != want {
				t.Errorf("got %q, want %q", src.Text(), want)
			}
			if src.Format != "txt" || !src.Blocks[0].Paragraph.Line {
				t.Errorf("format %q, line %v", src.Format, src.Blocks[0].Paragraph.Line)
			}
		})
	}
}

func TestReadTextBig5(t *testing.T) {
	const want = "各鎮人民政府、各街道辦事處：現將政府工作報告重點任務分工方案印發給你們，請認真組織實施。\n"
	data, err := traditionalchinese.Big5.NewEncoder().Bytes([]byte(want))
	if err != nil {
		t.Fatal(err)
	}
	src, err := Read(context.Background(), "a", data)
	if err != nil || src.Text() != want {
		t.Errorf("got %v, %v", src, err)
	}
}

func TestReadTextLines(t *testing.T) {
	for in, want := range map[string]string{
		"甲\n\n乙":       "甲||乙",
		"甲\r乙":         "甲|乙",
		"甲\r\r\n乙\r\n": "甲|乙",
		"甲\f乙":         "甲||乙",
		"甲\v乙\u2028丙":  "甲|乙|丙",
		"## 甲\n|1|乙|":  "## 甲||1|乙|",
	} {
		blocks, _, err := readText(context.Background(), []byte(in))
		if err != nil {
			t.Fatal(err)
		}
		lines := make([]string, len(blocks))
		for i, b := range blocks {
			lines[i] = b.Paragraph.Text()
		}
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	junk := make([]byte, 5000)
	for i := range junk {
		junk[i] = byte(i * 7919 >> 3)
	}
	for _, c := range []struct{ name, data, code string }{
		{"empty", "", "file_empty"},
		{"blank", " \r\n　\n", "file_empty"},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x04\x00\x00\x00\x03\x00\x08\x06\x00\x00", "format_image"},
		{"junk", string(junk), "format_unknown"},
		{"cut zip", "PK\x03\x04\x14\x00\x06\x00", "file_damaged"},
		{"cut compound", string(magicCompound), "file_damaged"},
		{"word 2003 xml", `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>`, "format_old"},
		{"word 6", "\xDB\xA5\x2D\x00\x00\x00\x09\x04\x00\x00", "format_old"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(context.Background(), c.name, []byte(c.data))
			if got := ledger.CodeOf(err); got != c.code {
				t.Errorf("got %q (%v), want %q", got, err, c.code)
			}
			if e, ok := err.(*ledger.Error); !ok || e.Params["file"] != c.name {
				t.Errorf("error does not name the file: %v", err)
			}
		})
	}
}

func TestReadCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "a.txt", []byte("甲")); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

func TestSniff(t *testing.T) {
	for data, want := range map[string]string{
		"\xEF\xBB\xBF{\\rtf1 x}": "rtf",
		"%PDF-1.4\n":             "pdf",
		"<!DOCTYPE html>\n<html><body>甲</body></html>":                                  "html",
		"<!-- saved -->\r\n<html>":                                                      "html",
		"<?xml version=\"1.0\"?>\n<html xmlns=\"x\">":                                   "html",
		"<table border=1><tr><td>序号</td></tr></table>":                                  "html",
		"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n": "html",
		"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://x/\r\nSubject: =?utf-8?Q?x?=\r\nDate: Mon\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;": "html",
		"# 一、主要目标\n1. 见 <附件>": "txt",
		"<云岭区2024年工作要点>\n正文":  "txt",
	} {
		if got, err := sniff([]byte(data)); got != want || err != nil {
			t.Errorf("%q: got %q, %v; want %q", data[:min(30, len(data))], got, err, want)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte(sampleText))
	f.Add([]byte("\xFF\xFEa\x00\xD8"))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkReader(t, readText, data)
	})
}

// checkReader asserts what must hold for any input: no panic, and either an error or valid blocks.
func checkReader(t *testing.T, read reader, data []byte) {
	t.Helper()
	blocks, _, err := read(context.Background(), data)
	if err != nil {
		return
	}
	if fault := faultOf(tidy(blocks)); fault != "" {
		t.Fatal(fault)
	}
}

// faultOf names the first breach of the contract of ledger.Block, "" where there is none.
func faultOf(blocks []ledger.Block) string {
	for i, b := range blocks {
		if (b.Paragraph == nil) == (b.Table == nil) {
			return fmt.Sprintf("block %d: not exactly one field set", i)
		}
		if b.Table != nil {
			if fault := tableFault(b.Table); fault != "" {
				return fmt.Sprintf("block %d: %s", i, fault)
			}
		}
	}
	return ""
}

func tableFault(table *ledger.Table) string {
	for r, row := range table.Rows {
		if len(row) != len(table.Rows[0]) {
			return fmt.Sprintf("row %d has %d cells, the first %d", r, len(row), len(table.Rows[0]))
		}
		for c, cell := range row {
			if cell.Paragraphs == nil {
				return fmt.Sprintf("cell %d/%d: nil paragraphs", r, c)
			}
			if !cell.Covered {
				continue
			}
			if cell.FromRow > r || cell.FromCol > c || table.Rows[cell.FromRow][cell.FromCol].Covered {
				return fmt.Sprintf("cell %d/%d: covered by a cell that is none", r, c)
			}
		}
	}
	return ""
}
