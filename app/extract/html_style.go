package extract

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// styleSheet holds the rules with simple selectors: "p", ".title", "p.title". Rules with other selectors are left
// out.
type styleSheet map[string]typeface

const maxStyleRules = 5000

var (
	cssComment  = regexp.MustCompile(`(?s)/\*.*?\*/|<!--|-->`)
	cssAt       = regexp.MustCompile(`@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})`) // @media, @font-face, @import
	cssRule     = regexp.MustCompile(`([^{}]+)\{([^{}]*)\}`)
	cssSelector = regexp.MustCompile(`^[\w-]*(?:\.[\w-]+)?$`)
)

func readStyleSheets(page *html.Node) styleSheet {
	sheet := styleSheet{}
	for n := range page.Descendants() {
		if n.DataAtom != atom.Style || n.FirstChild == nil {
			continue
		}
		css := cssComment.ReplaceAllString(n.FirstChild.Data, "")
		css = cssAt.ReplaceAllString(css, "")
		for _, rule := range cssRule.FindAllStringSubmatch(css, maxStyleRules) {
			face := declarations(rule[2])
			for selector := range strings.SplitSeq(rule[1], ",") {
				selector = strings.ToLower(strings.TrimSpace(selector))
				if cssSelector.MatchString(selector) {
					sheet[selector] = face.over(sheet[selector])
				}
			}
		}
	}
	return sheet
}

// declarations reads the declarations of a style attribute or of a rule.
func declarations(css string) (f typeface) {
	for d := range strings.SplitSeq(css, ";") {
		name, value, _ := strings.Cut(d, ":")
		value = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(value, "!important", "")))
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "font-weight":
			f.bold = boldness(value)
		case "font-family":
			first, _, _ := strings.Cut(value, ",")
			f.font = strings.Trim(first, `"' `)
		case "font": // bold 16px 黑体
			if strings.Contains(value, "bold") {
				f.bold = boldness("bold")
			}
			if isHeiti(value) {
				f.font = "黑体"
			}
		case "text-decoration", "text-decoration-line":
			f.under, f.struck = truth(strings.Contains(value, "underline")), truth(strings.Contains(value, "line-through"))
		case "display":
			f.hidden = truth(value == "none")
		case "visibility":
			f.hidden = truth(value == "hidden" || value == "collapse")
		case "mso-hide":
			f.hidden = truth(value == "all")
		}
	}
	return f
}

func boldness(value string) *bool {
	switch value {
	case "bold", "bolder":
		return truth(true)
	case "normal", "lighter":
		return truth(false)
	}
	weight, err := strconv.Atoi(value)
	if err != nil {
		return nil
	}
	return truth(weight >= 600)
}

func truth(b bool) *bool { return &b }

// boldElements are bold unless a style says otherwise.
var boldElements = map[atom.Atom]bool{
	atom.B: true, atom.Strong: true, atom.Th: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
}

// face returns the type of an element: style attribute, style sheet, the element's own nature, its parent.
func (w *htmlWalker) face(n *html.Node, parent typeface) typeface {
	css, _ := attribute(n, "style")
	face := declarations(css)
	classes, _ := attribute(n, "class")
	for class := range strings.FieldsSeq(strings.ToLower(classes)) {
		face = face.over(w.sheet[n.Data+"."+class]).over(w.sheet["."+class])
	}
	face = face.over(w.sheet[n.Data])
	if name, ok := attribute(n, "face"); ok && n.DataAtom == atom.Font {
		face = face.over(typeface{font: name})
	}
	if boldElements[n.DataAtom] {
		face = face.over(typeface{bold: truth(true)})
	}
	if n.DataAtom == atom.U {
		face = face.over(typeface{under: truth(true)})
	}
	if n.DataAtom == atom.S || n.DataAtom == atom.Strike {
		face = face.over(typeface{struck: truth(true)})
	}
	if n.DataAtom == atom.A {
		face.under = truth(false) // the line under a link marks nothing else
	}
	if _, ok := attribute(n, "hidden"); ok {
		face.hidden = truth(true)
	}
	return face.over(parent)
}
