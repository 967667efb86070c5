package report

import (
	"fmt"

	"ducha/app/ledger"

	"github.com/signintech/gopdf"
)

// setter picks faces and measures characters for one document.
type setter struct {
	pdf         *gopdf.GoPdf
	bundledOnly bool
	chains      map[Role][]string
	added       map[string]bool // families in this document
	glyphs      map[glyphKey]glyph
}

type glyphKey struct {
	role Role
	r    rune
}

// glyph is one character in the face that has it; width is in thousandths of the type size.
type glyph struct {
	face  string
	width float64
}

func newSetter(pdf *gopdf.GoPdf, bundledOnly bool) *setter {
	return &setter{pdf: pdf, bundledOnly: bundledOnly, chains: map[Role][]string{}, added: map[string]bool{}, glyphs: map[glyphKey]glyph{}}
}

// glyph finds the first face of the role's chain that has the character. A character no face has is an error, never a
// box or a gap: fonts_unavailable where there is no face at all, glyph_missing otherwise.
func (s *setter) glyph(role Role, r rune) (glyph, error) {
	key := glyphKey{role, r}
	if g, ok := s.glyphs[key]; ok {
		return g, nil
	}
	chain, ok := s.chains[role]
	if !ok {
		chain = facesOf(role, s.bundledOnly)
		s.chains[role] = chain
	}
	any := false
	for _, face := range chain {
		if !useFace(face) {
			continue
		}
		any = true
		width, found, err := faceOf(face).measure(family(face), r)
		if err != nil {
			return glyph{}, err
		}
		if found {
			g := glyph{face: face, width: width}
			s.glyphs[key] = g
			return g, nil
		}
	}
	if !any {
		return glyph{}, ledger.Fail("fonts_unavailable")
	}
	return glyph{}, ledger.Fail("glyph_missing", "char", string(r), "code", fmt.Sprintf("U+%04X", r))
}

// measure is the width of a character in thousandths of the type size, and whether the face has it. Each is measured once a
// process, in a document of the face's own.
func (f *face) measure(name string, r rune) (width float64, has bool, err error) {
	f.Lock()
	defer f.Unlock()
	if width, ok := f.widths[r]; ok {
		return width, width >= 0, nil
	}
	if f.meter == nil {
		f.meter, f.widths = &gopdf.GoPdf{}, map[rune]float64{}
		f.meter.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4})
		if err := f.meter.AddTTFFontFromFontContainer(name, &library.container); err != nil {
			return 0, false, fmt.Errorf("add font: %w", err)
		}
		if err := f.meter.SetFont(name, "", 1000); err != nil {
			return 0, false, fmt.Errorf("set font: %w", err)
		}
	}
	if has, err = f.meter.IsCurrFontContainGlyph(r); err != nil {
		return 0, false, fmt.Errorf("look glyph up: %w", err)
	}
	if width = -1; has {
		if width, err = f.meter.MeasureTextWidth(string(r)); err != nil {
			return 0, false, fmt.Errorf("measure glyph: %w", err)
		}
	}
	f.widths[r] = width
	return width, has, nil
}

// use selects a face, adding it to the document the first time.
func (s *setter) use(face string, size float64) error {
	name := family(face)
	if !s.added[name] {
		if err := s.pdf.AddTTFFontFromFontContainer(name, &library.container); err != nil {
			return fmt.Errorf("add font: %w", err)
		}
		s.added[name] = true
	}
	if err := s.pdf.SetFont(name, "", size); err != nil {
		return fmt.Errorf("set font: %w", err)
	}
	return nil
}
