package extract

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"

	"github.com/richardlehane/mscfb"
)

var (
	magicZIP      = []byte("PK\x03\x04")
	magicCompound = []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	magicRTF      = []byte(`{\rtf`)
	magicPDF      = []byte("%PDF-")
	// Word 2 and Word 6 for DOS/Mac, Write, Works: formats older than the compound file.
	magicOld = [][]byte{{0xDB, 0xA5}, {0x31, 0xBE}, {0x32, 0xBE}, {0xFE, 0x37}, {0x9B, 0xA5}}
)

// others are formats that hold no text to read: what they are is told by how they begin.
var others = []struct{ magic, code string }{
	{"\xFF\xD8\xFF", "format_image"}, {"\x89PNG\r\n", "format_image"}, {"GIF8", "format_image"}, {"BM", "format_image"}, {"II*\x00", "format_image"}, {"MM\x00*", "format_image"},
	{"RIFF", "format_image"}, {"\x00\x00\x00\x18ftyp", "format_image"}, {"\x00\x00\x00\x1Cftyp", "format_image"}, {"\x00\x00\x00 ftyp", "format_image"}, {"\x00\x00\x00$ftyp", "format_image"},
	{"Rar!\x1A\x07", "format_archive"}, {"7z\xBC\xAF\x27\x1C", "format_archive"}, {"\x1F\x8B", "format_archive"}, {"BZh", "format_archive"}, {"\xFD7zXZ", "format_archive"}, {"MSCF\x00", "format_archive"},
	{"L\x00\x00\x00\x01\x14\x02\x00", "format_shortcut"},
}

const sniffLen = 4096 // bytes looked at for formats that are told by their text

var (
	// A web page may open with comments, an XML declaration or, when saved as a fragment, any block element.
	htmlStart = regexp.MustCompile(`(?is)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|base|table|div|center|h[1-6]|p|span|font)[\s>/]`)
	mimeStart = regexp.MustCompile(`(?is)^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version|content-type):`)
	mimeHTML  = regexp.MustCompile(`(?i)content-type:\s*(?:multipart/related|text/html)`)
	// Excel 2003 XML, any other of that age, and OpenDocument as one XML file.
	excelXML = regexp.MustCompile(`(?i)<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet`)
	oldXML   = regexp.MustCompile(`(?i)<\?mso-application|<w:wordDocument|urn:schemas-microsoft-com:office:spreadsheet`)
	flatODF  = regexp.MustCompile(`(?i)<office:document\s`)
	flatODT  = regexp.MustCompile(`(?i)<office:document\s[^>]*office:mimetype="application/vnd\.oasis\.opendocument\.text"`)
	flatODS  = regexp.MustCompile(`(?i)<office:document\s[^>]*office:mimetype="application/vnd\.oasis\.opendocument\.spreadsheet"`)
	// GB/T 20916, the older national format, as one XML file.
	flatUOF = regexp.MustCompile(`(?i)<uof:UOF[\s>]|schemas\.uof\.org`)
)

// sniff tells the format by content. Errors: file_empty, file_too_large, format_unknown, format_old, format_slides, format_uof,
// format_binary, format_image, format_archive, format_shortcut, format_mail, file_encrypted, file_damaged.
func sniff(data []byte) (string, error) {
	switch {
	case len(data) == 0:
		return "", fail("file_empty")
	case len(data) > maxFile:
		return "", tooLarge()
	case bytes.HasPrefix(data, magicZIP):
		return sniffZIP(data)
	case bytes.HasPrefix(data, magicCompound):
		return sniffCompound(data)
	case bytes.HasPrefix(bytes.TrimLeft(head(data), "\xEF\xBB\xBF \t\r\n"), magicRTF):
		return "rtf", nil
	case bytes.Contains(head(data)[:min(len(data), 1024)], magicPDF):
		return "pdf", nil
	}
	for _, m := range magicOld {
		if bytes.HasPrefix(data, m) && bytes.IndexByte(head(data), 0) >= 0 {
			return "", fail("format_old")
		}
	}
	for _, o := range others {
		if bytes.HasPrefix(data, []byte(o.magic)) && bytes.IndexByte(head(data), 0) >= 0 {
			return "", fail(o.code)
		}
	}
	if len(bytes.Trim(head(data), "\x00")) == 0 { // what a broken disk or an interrupted download leaves
		return "", fail("file_damaged")
	}
	return sniffText(data)
}

func head(data []byte) []byte { return data[:min(len(data), sniffLen)] }

// sniffZIP tells the documents that are archives from any other.
func sniffZIP(data []byte) (string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	for _, f := range z.File {
		name := partName(f.Name)
		switch {
		case strings.HasPrefix(name, "word/document") && strings.HasSuffix(name, ".xml"):
			return "docx", nil
		case name == "xl/workbook.xml":
			return "xlsx", nil
		case name == "xl/workbook.bin":
			return "", fail("format_binary")
		case name == "ofd.xml":
			return "ofd", nil
		case name == "uof.xml":
			return "", fail("format_uof")
		case strings.HasPrefix(name, "ppt/"):
			return "", fail("format_slides")
		case name == "mimetype":
			return sniffOpenDocument(f)
		}
	}
	return "", fail("format_unknown")
}

// sniffOpenDocument tells spreadsheets and texts from slides and drawings.
func sniffOpenDocument(f *zip.File) (string, error) {
	r, err := f.Open()
	if err != nil {
		return "", err
	}
	defer func() { _ = r.Close() }()
	kind, err := io.ReadAll(io.LimitReader(r, 200))
	switch {
	case err != nil:
		return "", err
	case bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument.spreadsheet")):
		return "ods", nil
	case bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument.text")):
		return "odt", nil
	case bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument")):
		return "", fail("format_slides")
	}
	return "", fail("format_unknown")
}

// partName folds the spellings in which writers store part names.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// sniffCompound looks at the streams of an OLE compound file.
func sniffCompound(data []byte) (string, error) {
	file, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return "", err
	}
	found := map[string]bool{}
	for e, err := file.Next(); err == nil; e, err = file.Next() {
		if len(e.Path) == 0 {
			found[strings.ToLower(e.Name)] = true
		}
	}
	switch {
	case found["encryptedpackage"]:
		return "", fail("file_encrypted")
	case found["worddocument"]:
		return "doc", nil
	case found["workbook"], found["book"]:
		return "xls", nil
	case found["powerpoint document"]:
		return "", fail("format_slides")
	case found["__properties_version1.0"]:
		return "", fail("format_mail")
	case found["contents"], found["matost"], found["mm"]: // Microsoft Works
		return "", fail("format_old")
	}
	return "", fail("format_unknown")
}

// sniffText tells web pages from plain text and plain text from binary junk.
func sniffText(data []byte) (string, error) {
	enc := detectCharset(data)
	text := decodeAs(enc, head(data))
	if binaryJunk(text) {
		return "", fail("format_unknown")
	}
	switch {
	case excelXML.MatchString(text):
		return "xml", nil
	case flatODS.MatchString(text):
		return "fods", nil
	case flatODT.MatchString(text):
		return "fodt", nil
	case flatODF.MatchString(text):
		return "", fail("format_slides")
	case flatUOF.MatchString(text):
		return "", fail("format_uof")
	case htmlStart.MatchString(text), mimeStart.MatchString(text) && mimeHTML.MatchString(text):
		return "html", nil // also one that Word saved with its own settings inside
	case oldXML.MatchString(text):
		return "", fail("format_old")
	case strings.Contains(strings.ToLower(text), "<html"):
		return "html", nil
	}
	return "txt", nil
}

// binaryJunk reports whether more than one character in fifty is none that text holds.
func binaryJunk(text string) bool {
	bad, all := 0, 0
	for _, r := range text {
		all++
		if r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a", r) || r == 0xFFFD || r >= 0x7F && r < 0xA0 {
			bad++
		}
	}
	return bad > 1 && bad*50 > all
}
