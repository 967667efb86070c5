package report

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // what the ledger keeps photos as

	"github.com/signintech/gopdf"

	"ducha/app/ledger"
)

// Picture is a photo of the ledger on paper, millimetres.
type Picture struct {
	Hash   string  `json:"hash"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
	data   []byte  // JPEG
}

// Two photos with their captions fill a page below the title of their annex.
const (
	photoWide    = 150.0 // mm
	photoHigh    = 78.0
	photoGap     = 8.0  // points above a photo and below its caption
	captionSize  = 12.0 // points
	captionPitch = 20.0
	photosMost   = 12
)

// photoAnnex shows the photos of a visit, numbered, with their captions; false where none can be shown. files are the kept JPEGs by
// their hash; those that are damaged are left out.
func photoAnnex(visit ledger.Inspection, files map[string][]byte) (annex, bool) {
	out := annex{key: "photos", title: "现场照片"}
	shown := 0
	for _, photo := range visit.Photos {
		picture, ok := pictureOf(photo.Hash, files[photo.Hash])
		if !ok {
			continue
		}
		if shown++; shown > photosMost {
			continue
		}
		caption := "图" + itoa(shown)
		if words := oneLine(photo.Caption); words != "" {
			caption += "　" + clipped(words, 30)
		}
		b := block(Photo, caption)
		b.Picture = picture
		out.blocks = append(out.blocks, b)
	}
	if shown > photosMost {
		out.note = "现场拍摄照片" + itoa(shown) + "张，本附件列" + itoa(photosMost) + "张，其余存督查台账。"
	}
	return out, shown > 0
}

// pictureOf sizes a JPEG for the page.
func pictureOf(hash string, data []byte) (*Picture, bool) {
	size, form, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || form != "jpeg" || size.Width <= 0 || size.Height <= 0 {
		return nil, false
	}
	shape := float64(size.Width) / float64(size.Height)
	width := min(photoWide, photoHigh*shape)
	return &Picture{Hash: hash, Width: width, Height: width / shape, data: data}, true
}

// photo prints a photo in the middle with its caption below, both on one page.
func (p *press) photo(b *Block, st style) error {
	height := b.Picture.Height*mm + 2*photoGap + st.pitch
	if err := p.room(height); err != nil {
		return err
	}
	defer func() { p.y += height }()
	if p.dry {
		return nil
	}
	holder, err := gopdf.ImageHolderByBytes(b.Picture.data)
	if err != nil {
		return fmt.Errorf("take photo: %w", err)
	}
	wide := b.Picture.Width * mm
	x := p.left() + (p.right()-p.left()-wide)/2
	if err := p.pdf.ImageByHolder(holder, x, p.y+photoGap, &gopdf.Rect{W: wide, H: b.Picture.Height * mm}); err != nil {
		return fmt.Errorf("print photo: %w", err)
	}
	line, err := p.runs(b.Text(), st)
	if err != nil {
		return err
	}
	below := p.y + photoGap + b.Picture.Height*mm
	return p.draw(line, p.left()+(p.right()-p.left()-line.width)/2, below+baseline(st.pitch, st.size))
}

// photo writes a photo in line with its caption below.
func (d *docx) photo(b *Block, st style) {
	n := len(d.photos) + 1
	d.photos = append(d.photos, part{fmt.Sprintf("word/media/photo%d.jpg", n), string(b.Picture.data)})
	fmt.Fprintf(&d.body, `<w:p><w:pPr><w:pStyle w:val="Figure"/><w:keepNext/><w:spacing w:before="%d" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>`, twips(photoGap))
	d.drawing(inline{id: 200 + n, name: fmt.Sprintf("照片%d", n), words: b.Text(), wide: b.Picture.Width, high: b.Picture.Height, blip: fmt.Sprintf(`<a:blip r:embed="photo%d"/>`, n)})
	d.body.WriteString(`</w:p>`)
	d.paragraph(st.id, fmt.Sprintf(`<w:spacing w:before="0" w:after="%d" w:line="%d" w:lineRule="exact"/>`, twips(photoGap), twips(st.pitch)), "", b.Text())
}
