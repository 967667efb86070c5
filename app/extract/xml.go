package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

const maxNodes = 3_000_000 // elements of one part; a notice of 120 tasks has about 20,000

// node is an element of an XML part without its name space.
type node struct {
	name string
	text string // of the elements of worded only
	attr []xml.Attr
	kids []*node
}

// worded are the elements whose text is kept: those of OOXML, then those of OFD.
var worded = map[string]bool{"t": true, "title": true, "v": true,
	"Title": true, "DocRoot": true, "PublicRes": true, "DocumentRes": true, "PhysicalBox": true, "TextCode": true, "AbbreviatedData": true}

// kid returns the first child of that name, nil where there is none.
func (n *node) kid(name string) *node {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// get returns an attribute by its local name.
func (n *node) get(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (n *node) val() string { return n.get("val") }

// on reads a switch such as w:b: nil where it is absent, true where it stands without a value.
func (n *node) on() *bool {
	if n == nil {
		return nil
	}
	v := n.val()
	on := v != "0" && v != "false" && v != "off"
	return &on
}

// parseXML reads a whole part. A truncated or malformed part is an error.
func parseXML(ctx context.Context, data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = declaredCharset
	root := &node{}
	open, texts := []*node{root}, [][]byte{nil} // of the open elements: their text comes in pieces
	for count := 0; ; count++ {
		if count%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if count > 2*maxNodes {
			return nil, tooLarge()
		}
		token, err := d.RawToken() // name spaces are of no interest, and translating them costs half the time
		if err == io.EOF && len(open) == 1 {
			return root, nil
		}
		if err == io.EOF {
			return nil, io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) > maxDepth {
				return nil, errors.New("xml nested too deep")
			}
			n := &node{name: t.Name.Local, attr: t.Attr}
			top.kids = append(top.kids, n)
			open = append(open, n)
			if len(texts) < len(open) {
				texts = append(texts, nil)
			}
			texts[len(open)-1] = texts[len(open)-1][:0]
		case xml.EndElement:
			if len(open) == 1 || top.name != t.Name.Local {
				return nil, errors.New("xml elements do not match")
			}
			top.text = string(texts[len(open)-1])
			open = open[:len(open)-1]
		case xml.CharData:
			if worded[top.name] {
				texts[len(open)-1] = append(texts[len(open)-1], t...)
			}
		}
	}
}

// declaredCharset reads what careless writers declare instead of UTF-8.
func declaredCharset(label string, in io.Reader) (io.Reader, error) {
	switch strings.ToLower(label) {
	case "utf8":
		return in, nil
	case "gbk", "gb2312", "gb18030":
		return simplifiedchinese.GB18030.NewDecoder().Reader(in), nil
	}
	return nil, errors.New("xml in " + label)
}

// maxUnpacked bounds all parts of a document that are read, one read again included.
const maxUnpacked = 4 * maxPart

// ooxml is the zip archive of a document.
type ooxml struct {
	ctx      context.Context
	files    map[string]*zip.File
	unpacked int // bytes of the parts read so far
}

func openOOXML(ctx context.Context, data []byte) (*ooxml, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	o := &ooxml{ctx: ctx, files: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		o.files[partName(f.Name)] = f
	}
	return o, nil
}

// part parses a part; nil without error where the archive has none of that name.
func (o *ooxml) part(name string) (*node, error) {
	data, err := o.bytes(name)
	if data == nil || err != nil {
		return nil, err
	}
	return parseXML(o.ctx, data)
}

// bytes unpacks a part; nil without error where the archive has none of that name.
func (o *ooxml) bytes(name string) ([]byte, error) {
	f := o.files[partName(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	if err != nil {
		return nil, err
	}
	if o.unpacked += len(data); len(data) > maxPart || o.unpacked > maxUnpacked {
		return nil, tooLarge()
	}
	return data, nil
}

// main returns the name of the part that holds the document itself, by the package's relationships.
func (o *ooxml) main(fallback string) string {
	rels, err := o.part("_rels/.rels")
	if err != nil || rels == nil {
		return fallback
	}
	for _, r := range rels.kid("Relationships").children() {
		target := strings.TrimPrefix(r.get("Target"), "/")
		if strings.HasSuffix(r.get("Type"), "/officeDocument") && o.files[partName(target)] != nil {
			return path.Clean(target)
		}
	}
	return fallback
}

func (n *node) children() []*node {
	if n == nil {
		return nil
	}
	return n.kids
}

// firstText returns the first text inside n.
func (n *node) firstText() string {
	for _, k := range n.children() {
		if k.text != "" {
			return k.text
		}
		if text := k.firstText(); text != "" {
			return text
		}
	}
	return ""
}
