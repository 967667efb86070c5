package extract

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// odtStyle is what the reader needs of a paragraph or text style (OASIS ODF 1.3 part 3, 16.2).
type odtStyle struct {
	parent   string
	own      typeface // without what is inherited
	face     typeface // with it
	heading  int      // 1-9, 0: not said
	unlisted bool     // its headings are not numbered
}

// odtStyles are the styles of a document.
type odtStyles struct {
	styles   map[string]*odtStyle // by family/name
	fonts    map[string]string    // families of declared fonts
	defaults typeface             // of paragraphs
	style    *odtStyle            // open
}

func newODTStyles() odtStyles {
	return odtStyles{styles: map[string]*odtStyle{}, fonts: map[string]string{}}
}

// openStyle begins a style.
func (s *odtStyles) openStyle(t xml.StartElement) {
	s.style = &odtStyle{parent: attr(t, "parent-style-name"), heading: min(max(0, atoi(attr(t, "default-outline-level"), 0)), listLevels)}
	if m := headingName.FindStringSubmatch(attr(t, "display-name")); m != nil && s.style.heading == 0 {
		s.style.heading, _ = strconv.Atoi(m[1])
	}
	for _, a := range t.Attr {
		s.style.unlisted = s.style.unlisted || a.Name.Local == "list-style-name" && a.Value == ""
	}
	if t.Name.Local == "style" {
		s.styles[attr(t, "family")+"/"+attr(t, "name")] = s.style
	} else if attr(t, "family") != "paragraph" {
		s.style = nil
	}
}

// closeStyle ends it.
func (s *odtStyles) closeStyle(t xml.StartElement) {
	if s.style != nil && t.Name.Local == "default-style" {
		s.defaults = s.style.own
	}
	s.style = nil
}

// readFace reads text properties (16.29.29) of the open style.
func (s *odtStyles) readFace(t xml.StartElement) {
	if s.style != nil {
		s.style.own = s.faceOf(t)
	}
}

func (s *odtStyles) readFont(t xml.StartElement) {
	s.fonts[attr(t, "name")] = strings.Trim(attr(t, "font-family"), `'" `)
}

// faceOf reads what text properties say of Chinese characters.
func (s *odtStyles) faceOf(t xml.StartElement) (f typeface) {
	if weight := first(attr(t, "font-weight-asian"), attr(t, "font-weight")); weight != "" {
		f.bold = truth(weight == "bold" || atoi(weight, 0) >= 600)
	}
	if line := attr(t, "text-underline-style"); line != "" {
		f.under = truth(line != "none")
	}
	if line := first(attr(t, "text-line-through-style"), attr(t, "text-line-through-type")); line != "" {
		f.struck = truth(line != "none")
	}
	if display := attr(t, "display"); display != "" {
		f.hidden = truth(display == "none")
	}
	if f.font = s.font(attr(t, "font-name-asian"), attr(t, "font-family-asian")); f.font == "" {
		if western := s.font(attr(t, "font-name"), attr(t, "font-family")); !plainASCII(western) { // writers that keep one font for all
			f.font = western
		}
	}
	return f
}

func (s *odtStyles) font(name, family string) string {
	if declared := s.fonts[name]; declared != "" {
		return declared
	}
	return first(strings.Trim(family, `'" `), name)
}

func plainASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 0x7F }) < 0
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// styleOf returns a style with everything it inherits.
func (s *odtStyles) styleOf(family, name string) odtStyle {
	var out odtStyle
	for i := 0; i < maxStyleChain && name != ""; i++ {
		style := s.styles[family+"/"+name]
		if style == nil {
			break
		}
		out.own = out.own.over(style.own)
		if out.heading == 0 {
			out.heading = style.heading
		}
		out.unlisted = out.unlisted || style.unlisted
		name = style.parent
	}
	out.face = out.own.over(s.defaults)
	return out
}
