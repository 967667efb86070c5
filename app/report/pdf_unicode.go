package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"unicode/utf16"
)

var (
	wideEntry   = regexp.MustCompile(`(<[0-9A-F]{4}><[0-9A-F]{4}>)<([0-9A-F]{5,6})>\n`)
	objectStart = regexp.MustCompile(`(?m)^\d+ 0 obj$`)
	cmapLength  = regexp.MustCompile(`^(\d+ 0 obj\n<<\n/Length )(\d+)(\n>>\nstream\n/CIDInit)`)
)

// mendUnicode corrects the character maps that gopdf writes for characters above U+FFFF (five hex digits instead of
// a UTF-16 pair), so that rare characters of names can be copied and searched, and renews the lengths and the cross
// reference table behind it. A file without such characters is returned as it is.
func mendUnicode(pdf []byte) []byte {
	if !wideEntry.Match(pdf) {
		return pdf
	}
	xref := bytes.LastIndex(pdf, []byte("\nxref\n"))
	trailer := bytes.LastIndex(pdf, []byte("trailer\n"))
	if xref < 0 || trailer < xref {
		return pdf
	}
	starts := objectOffsets(pdf[:xref+1], pdf[xref+1:trailer])
	if starts == nil {
		return pdf
	}
	var out bytes.Buffer
	out.Write(pdf[:starts[0]])
	offsets := make([]int, len(starts))
	for i, start := range starts {
		end := xref + 1
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		offsets[i] = out.Len()
		out.Write(mendObject(pdf[start:end]))
	}
	at := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", offset)
	}
	tail := pdf[trailer:]
	if i := bytes.Index(tail, []byte("startxref\n")); i >= 0 {
		tail = tail[:i]
	}
	out.Write(tail)
	fmt.Fprintf(&out, "startxref\n%d\n%%%%EOF\n", at)
	return out.Bytes()
}

// objectOffsets reads the cross reference table; nil where it does not point at objects in order.
func objectOffsets(body, table []byte) []int {
	out := []int{}
	for _, line := range bytes.Split(table, []byte("\n")) {
		fields := bytes.Fields(line)
		if len(fields) != 3 || string(fields[2]) != "n" {
			continue
		}
		offset, err := strconv.Atoi(string(fields[0]))
		if err != nil || offset >= len(body) || len(out) > 0 && offset <= out[len(out)-1] {
			return nil
		}
		if loc := objectStart.FindIndex(body[offset:min(len(body), offset+24)]); loc == nil || loc[0] != 0 {
			return nil
		}
		out = append(out, offset)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func mendObject(object []byte) []byte {
	m := cmapLength.FindSubmatchIndex(object)
	if m == nil || !wideEntry.Match(object) {
		return object
	}
	fixed := wideEntry.ReplaceAllFunc(object, func(entry []byte) []byte {
		parts := wideEntry.FindSubmatch(entry)
		code, err := strconv.ParseInt(string(parts[2]), 16, 32)
		if err != nil {
			return entry
		}
		high, low := utf16.EncodeRune(rune(code))
		return fmt.Appendf(nil, "%s<%04X%04X>\n", parts[1], high, low)
	})
	length, err := strconv.Atoi(string(object[m[4]:m[5]]))
	if err != nil {
		return object
	}
	out := append([]byte{}, fixed[:m[4]]...)
	out = strconv.AppendInt(out, int64(length+len(fixed)-len(object)), 10)
	return append(out, fixed[m[5]:]...)
}
