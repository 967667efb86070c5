package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"ducha/app/ledger"
)

const samplePage = `<!DOCTYPE html><html><head><meta charset="gb2312"><title> 云岭区人民政府
  - 文件 </title><style><!-- .lead{font-family:黑体} /* x */ .none{display:none} @media print{p{font-weight:bold}} --></style>
<script>var a="（责任单位：脚本）";</script></head><body>
<nav>首页</nav><div class=menu><a>政务公开</a> <a>公告</a></div><div style="display:none">隐藏</div><p class="none">隐藏</p><p hidden>隐藏</p>
<table role=presentation><tr><td><h2>一、主要目标</h2></td></tr></table>
<table><tr><td>左栏</td><td><table border=1>
<caption>任务表</caption>
<tr><th rowspan=2>序号</th><th colspan=2>任务</th></tr><tr><td>内容</td><td>单位</td></tr>
<tr><td>1</td><td>修路。<br>架桥。</td><td><b>区交通局</b>、区水利局</td></tr>
<tr><td rowspan=99>2</td><td colspan=2>合并</td></tr></table></td></tr></table>
<p>&nbsp;&nbsp;1．实施   水利
工程。（<span class=lead>区水利局</span>、<font face="SimHei">区发改局</font>、<span style="font-weight:600">区财政局</span>、区税务局）</p>
<p>&nbsp;</p><ol start=3><li>第三项</li><li>（4）自带</li><li>2024年</li></ol><pre>  甲
乙</pre></body></html>`

func TestReadHTML(t *testing.T) {
	data, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(samplePage))
	if err != nil {
		t.Fatal(err)
	}
	src, err := Read(context.Background(), "a.html", data)
	if err != nil {
		t.Fatal(err)
	}
	if src.Title != "云岭区人民政府 - 文件" {
		t.Errorf("title %q", src.Title)
	}
	golden(t, "page.html.golden", dump(src.Blocks))
}

func TestReadHTMLFrame(t *testing.T) {
	page := "<table><caption>题</caption><tr><td>菜单</td><td>" + strings.Repeat("<p>这一段是正文的内容。</p>", 12) + "</td></tr></table>"
	blocks, _, err := readHTML(context.Background(), []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	if len(blocks) != 14 || blocks[0].Paragraph.Text() != "题" {
		t.Errorf("got %s", dump(blocks))
	}
}

func TestReadMHTML(t *testing.T) {
	const archive = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n" +
		"\tboundary=\"B\"\r\n\r\n--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n" +
		"--B\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		"<html><body><p>=E4=BA=91=E5=B2=AD=E5=8C=\r\n=BA</p></body></html>\r\n--B--\r\n"
	src, err := Read(context.Background(), "a.mht", []byte(archive))
	if err != nil || src.Text() != "云岭区\n" || src.Format != "html" {
		t.Errorf("got %v, %v", src, err)
	}
}

func FuzzHTML(f *testing.F) {
	f.Add([]byte(samplePage))
	f.Add([]byte("<table><tr><td rowspan=0 colspan=9>a<table><td>b"))
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html\n\n<p>x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkReader(t, readHTML, data)
	})
}

// dump prints blocks for golden files: [strong], H2 headings, L lines; a covered cell names the cell that covers it.
func dump(blocks []ledger.Block) string {
	var b strings.Builder
	for _, block := range tidy(blocks) {
		if p := block.Paragraph; p != nil {
			b.WriteString(dumpParagraph(*p) + "\n")
			continue
		}
		for r, row := range block.Table.Rows {
			for c, cell := range row {
				if cell.Covered {
					fmt.Fprintf(&b, "  %d/%d = %d/%d\n", r, c, cell.FromRow, cell.FromCol)
					continue
				}
				parts := make([]string, len(cell.Paragraphs))
				for i, p := range cell.Paragraphs {
					parts[i] = dumpParagraph(p)
				}
				fmt.Fprintf(&b, "  %d/%d: %s\n", r, c, strings.Join(parts, " ¶ "))
			}
		}
	}
	return b.String()
}

func dumpParagraph(p ledger.Paragraph) string {
	var b strings.Builder
	if p.Heading > 0 {
		fmt.Fprintf(&b, "H%d ", p.Heading)
	}
	if p.Line {
		b.WriteString("L ")
	}
	for _, r := range p.Runs {
		if r.Strong {
			b.WriteString("[" + r.Text + "]")
		} else {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}
