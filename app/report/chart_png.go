package report

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"

	"ducha/app/ledger"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// rasterDots is the resolution of a picture for readers that do not draw SVG, dots an inch.
const rasterDots = 250.0

// PNG draws the chart in dots with the bundled faces. It returns fonts_unavailable and glyph_missing as PDF does.
func (c *Chart) PNG() ([]byte, error) {
	p := c.picture()
	r := &raster{scale: rasterDots / 25.4, faces: map[string]*opentype.Font{}}
	bounds := image.Rect(0, 0, int(math.Ceil(p.width*r.scale)), int(math.Ceil(p.height*r.scale)))
	r.canvas = image.NewRGBA(bounds)
	draw.Draw(r.canvas, bounds, image.White, image.Point{}, draw.Src)
	for _, m := range p.marks {
		if err := r.mark(m); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, palette(r.canvas, p.marks)); err != nil {
		return nil, fmt.Errorf("encode chart: %w", err)
	}
	return out.Bytes(), nil
}

// palette is the picture in at most 256 colours of 4 bits a channel, a quarter of the bytes to pack. The marks' own
// colours come first; where there are too many shades at their edges, these take the nearest one there is.
func palette(canvas *image.RGBA, marks []mark) *image.Paletted {
	out := image.NewPaletted(canvas.Bounds(), color.Palette{})
	var places [4096]int // by colour; 0 for one not seen yet
	add := func(r, g, b uint8, shade color.NRGBA) int {
		key := int(r>>4)<<8 | int(g>>4)<<4 | int(b>>4)
		if places[key] == 0 && len(out.Palette) < 256 {
			out.Palette = append(out.Palette, shade)
			places[key] = len(out.Palette)
		} else if places[key] == 0 {
			places[key] = out.Palette.Index(shade) + 1
		}
		return places[key] - 1
	}
	add(0xFF, 0xFF, 0xFF, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF})
	for _, m := range marks {
		r, g, b, _ := rgb(m.colour)
		add(r, g, b, color.NRGBA{r, g, b, 0xFF})
	}
	for i := range out.Pix {
		r, g, b := canvas.Pix[4*i], canvas.Pix[4*i+1], canvas.Pix[4*i+2]
		out.Pix[i] = uint8(add(r, g, b, color.NRGBA{r >> 4 * 17, g >> 4 * 17, b >> 4 * 17, 0xFF}))
	}
	return out
}

// raster draws marks on a canvas; scale is dots a millimetre.
type raster struct {
	canvas *image.RGBA
	scale  float64
	faces  map[string]*opentype.Font
	buffer sfnt.Buffer
}

func (r *raster) mark(m mark) error {
	red, green, blue, _ := rgb(m.colour)
	colour := image.NewUniform(color.NRGBA{red, green, blue, 0xFF})
	switch m.kind {
	case markArea:
		x, y := int(math.Round(m.x*r.scale)), int(math.Round(m.y*r.scale))
		x2, y2 := int(math.Round(m.x2*r.scale)), int(math.Round(m.y2*r.scale))
		draw.Draw(r.canvas, image.Rect(x, y, max(x2, x+1), max(y2, y+1)), colour, image.Point{}, draw.Src)
	case markStroke:
		r.stroke(m, colour)
	case markLabel:
		return r.label(m, colour)
	}
	return nil
}

// stroke fills the four corners of a line as thick as the mark says.
func (r *raster) stroke(m mark, colour image.Image) {
	length := math.Hypot(m.x2-m.x, m.y2-m.y)
	if length == 0 {
		return
	}
	half := m.thick / 2
	dx, dy := (m.x2-m.x)/length*half, (m.y2-m.y)/length*half
	box := image.Rect(int((math.Min(m.x, m.x2)-half)*r.scale)-1, int((math.Min(m.y, m.y2)-half)*r.scale)-1,
		int((math.Max(m.x, m.x2)+half)*r.scale)+2, int((math.Max(m.y, m.y2)+half)*r.scale)+2).Intersect(r.canvas.Bounds())
	pen := vector.NewRasterizer(box.Dx(), box.Dy())
	at := func(x, y float64) (float32, float32) {
		return float32(x*r.scale) - float32(box.Min.X), float32(y*r.scale) - float32(box.Min.Y)
	}
	pen.MoveTo(at(m.x-dy, m.y+dx))
	pen.LineTo(at(m.x2-dy, m.y2+dx))
	pen.LineTo(at(m.x2+dy, m.y2-dx))
	pen.LineTo(at(m.x+dy, m.y-dx))
	pen.ClosePath()
	pen.Draw(r.canvas, box, colour, image.Point{})
}

// dot is one character ready to be drawn.
type dot struct {
	face    font.Face
	r       rune
	lead    fixed.Int26_6
	advance fixed.Int26_6
}

func (r *raster) label(m mark, colour image.Image) error {
	dots := []dot{}
	width := fixed.Int26_6(0)
	cut := map[string]font.Face{}
	for _, char := range m.text {
		d, err := r.dot(char, m, cut)
		if err != nil {
			return err
		}
		if n := len(dots); n > 0 && setApart(dots[n-1].r, char) {
			d.lead = fixed.Int26_6(autoSpace * m.size / 72 * rasterDots * 64)
		}
		width += d.lead + d.advance
		dots = append(dots, d)
	}
	at := fixed.Int26_6(m.x*r.scale*64) - fixed.Int26_6(float64(width)*shareBefore[m.align])
	y := fixed.Int26_6(m.y * r.scale * 64)
	for _, d := range dots {
		at += d.lead
		pen := font.Drawer{Dst: r.canvas, Src: colour, Face: d.face, Dot: fixed.Point26_6{X: at, Y: y}}
		pen.DrawString(string(d.r))
		at += d.advance
	}
	return nil
}

// dot finds the first bundled face that has the character; cut keeps faces already cut to this label's size.
func (r *raster) dot(char rune, m mark, cut map[string]font.Face) (dot, error) {
	role := m.role
	if isNumeral(char) && role == Fang {
		role = Numeral
	}
	any := false
	for _, name := range facesOf(role, true) {
		parsed := r.face(name)
		if parsed == nil {
			continue
		}
		any = true
		if index, err := parsed.GlyphIndex(&r.buffer, char); err != nil || index == 0 {
			continue
		}
		face, err := cutFace(parsed, name, m.size, cut)
		if err != nil {
			return dot{}, err
		}
		advance, _ := face.GlyphAdvance(char)
		return dot{face: face, r: char, advance: advance}, nil
	}
	if !any {
		return dot{}, ledger.Fail("fonts_unavailable")
	}
	return dot{}, ledger.Fail("glyph_missing", "char", string(char), "code", fmt.Sprintf("U+%04X", char))
}

func (r *raster) face(name string) *opentype.Font {
	parsed, known := r.faces[name]
	if !known {
		if f := faceOf(name); f.usable {
			parsed, _ = opentype.Parse(f.data)
		}
		r.faces[name] = parsed
	}
	return parsed
}

func cutFace(parsed *opentype.Font, name string, size float64, cut map[string]font.Face) (font.Face, error) {
	if face := cut[name]; face != nil {
		return face, nil
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: rasterDots, Hinting: font.HintingNone})
	if err != nil {
		return nil, fmt.Errorf("cut face: %w", err)
	}
	cut[name] = face
	return face, nil
}
