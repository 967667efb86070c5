package extract

import (
	"context"
	"errors"
	"path"
	"strings"

	"ducha/app/ledger"
)

// ofdMaxObjects bounds what the pages of one file draw, counted again wherever a template page stands.
const ofdMaxObjects = 4_000_000

// readOFD reads the text of an OFD file (GB/T 33190-2016) as readPDF reads that of a PDF: characters and lines by their
// places. Annotations, signatures, seals and attachments are no part of the text.
// Errors: pdf_scanned, file_encrypted, file_damaged, file_too_large.
func readOFD(ctx context.Context, data []byte) ([]ledger.Block, string, error) {
	archive, err := openOOXML(ctx, data)
	if err != nil {
		return nil, "", err
	}
	if archive.files["encryptions.xml"] != nil { // GM/T 0099-2020
		return nil, "", fail("file_encrypted")
	}
	o := &ofd{ctx: ctx, archive: archive}
	if err := o.read(); err != nil {
		return nil, "", err
	}
	if !o.legible() {
		return nil, "", fail("pdf_scanned")
	}
	blocks, err := o.blocks(ctx)
	return blocks, o.title, err
}

// ofd is an OFD file while it is read.
type ofd struct {
	printedDocument
	ctx         context.Context
	archive     *ooxml
	charCount   int // of all pages
	objectCount int // of all pages
}

// read reads the documents of the package one after the other (GB/T 33190-2016, 7.4).
func (o *ofd) read() error {
	root, err := o.archive.part("OFD.xml")
	if err != nil {
		return err
	}
	for _, body := range root.kid("OFD").children() {
		if body.name != "DocBody" {
			continue
		}
		if title := body.kid("DocInfo").kid("Title"); title != nil && o.title == "" {
			o.title = title.text
		}
		if err := o.readDocument(o.find("", body.kid("DocRoot").words())); err != nil {
			return err
		}
	}
	if len(o.pages) == 0 {
		return errors.New("ofd: no pages")
	}
	return nil
}

// find names the part at loc (7.3): from the package's root where it begins with a slash, else from the folder of the
// part that names it. Some writers leave the slash out. "" for none: nothing outside of the package has a name in it.
func (o *ofd) find(folder, loc string) string {
	if loc == "" {
		return ""
	}
	loc = strings.ReplaceAll(loc, `\`, "/")
	tries := []string{path.Join("/", folder, loc), path.Join("/", loc)}
	if strings.HasPrefix(loc, "/") {
		tries = tries[1:]
	}
	for _, name := range tries {
		if o.archive.files[partName(name)] != nil {
			return name
		}
	}
	return ""
}

// ofdDocument is one document of the package.
type ofdDocument struct {
	*ofd
	folder    string
	box       pageBox // of pages that name none
	resources ofdResources
	templates map[string]*node // pages that others are drawn on, by identifier
}

// readDocument reads the pages of a document (7.5).
func (o *ofd) readDocument(name string) error {
	root, err := o.archive.part(name)
	if err != nil {
		return err
	}
	doc := root.kid("Document")
	if doc == nil {
		return errors.New("ofd: no document")
	}
	d := &ofdDocument{ofd: o, folder: path.Dir(name), resources: newOFDResources(), templates: map[string]*node{}}
	if err := d.readCommon(doc.kid("CommonData")); err != nil {
		return err
	}
	for _, page := range doc.kid("Pages").children() {
		if page.name != "Page" {
			continue
		}
		if len(o.pages) == maxPages {
			return tooLarge()
		}
		if err := d.readPage(page); err != nil {
			return err
		}
	}
	return nil
}

// readCommon reads what the pages of a document share (7.5, table 6).
func (d *ofdDocument) readCommon(common *node) error {
	const a4Width, a4Height = 210, 297
	d.box = pageBox{0, 0, a4Width, a4Height}
	if box, ok := physicalBox(common.kid("PageArea")); ok {
		d.box = box
	}
	for _, k := range common.children() {
		switch k.name {
		case "PublicRes", "DocumentRes":
			root, err := d.archive.part(d.find(d.folder, k.words()))
			if err != nil {
				return err
			}
			d.resources.add(root.kid("Res"))
		case "TemplatePage":
			root, err := d.archive.part(d.find(d.folder, k.get("BaseLoc")))
			if err != nil {
				return err
			}
			d.templates[k.get("ID")] = root.kid("Page")
		}
	}
	return nil
}

// physicalBox is the size of the paper (7.6, table 11), in millimetres.
func physicalBox(area *node) (pageBox, bool) {
	v, ok := numbers[[4]float64](area.kid("PhysicalBox").words())
	return pageBox{0, 0, v[2], v[3]}, ok && v[2] > 0 && v[3] > 0
}

// words is the text of an element without blanks around it.
func (n *node) words() string {
	if n == nil {
		return ""
	}
	return strings.TrimSpace(n.text)
}
