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
		g, found, err := s.try(face, r)
		if err != nil {
			return glyph{}, err
		}
		if found {
			s.glyphs[key] = g
			return g, nil
		}
	}
	if !any {
		return glyph{}, ledger.Fail("fonts_unavailable")
	}
	return glyph{}, ledger.Fail("glyph_missing", "char", string(r), "code", fmt.Sprintf("U+%04X", r))
}

func (s *setter) try(face string, r rune) (glyph, bool, error) {
	if err := s.use(face, 1000); err != nil {
		return glyph{}, false, err
	}
	has, err := s.pdf.IsCurrFontContainGlyph(r)
	if err != nil || !has {
		return glyph{}, false, err
	}
	if err := s.pdf.SetCharSpacing(0); err != nil {
		return glyph{}, false, err
	}
	width, err := s.pdf.MeasureTextWidth(string(r))
	return glyph{face: face, width: width}, true, err
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
