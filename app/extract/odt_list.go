package extract

import (
	"encoding/xml"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// odtLists are the lists of a document: how they print numbers (OASIS ODF 1.3 part 3, 16.30) and where they stand (5.3).
type odtLists struct {
	listStyles map[string]*listInstance
	counters   *counters
	open       *odtList          // the innermost open list, nil for none
	byID       map[string]string // lists by identifier
	byStyle    map[string]string // the last list of every style
	begun      int
}

// odtList is an open list.
type odtList struct {
	style   string
	key     string // of its counters: lists that go on with another one have its key
	level   int    // 0 for the outermost
	waiting bool   // the item's first paragraph has still to come
	start   string // the number of the item, "" for the next one
}

func newODTLists() odtLists {
	return odtLists{listStyles: map[string]*listInstance{}, counters: newCounters(), byID: map[string]string{}, byStyle: map[string]string{}}
}

const outlineList = "outline" // the key of the numbers of headings

// readListStyle reads a list style, or that of headings.
func (x *odt) readListStyle(t xml.StartElement) error {
	in := &listInstance{levels: map[int]*listLevel{}}
	name := attr(t, "name")
	if t.Name.Local == "outline-style" {
		name = outlineList
	}
	x.listStyles[name] = in
	var level *listLevel
	for open := 1; open > 0; {
		token, err := x.next()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.EndElement:
			open--
		case xml.StartElement:
			open++
			switch t.Name.Local {
			case "list-level-style-number", "outline-level-style", "list-level-style-bullet":
				level = x.listLevel(t)
				in.levels[atoi(attr(t, "level"), 0)-1] = level
			case "list-level-label-alignment":
				if level != nil {
					level.bare = attr(t, "label-followed-by") == "nothing"
				}
			}
		}
	}
	return nil
}

// odtFormats are the number formats by the first character of their names (20.382; the Chinese ones are of LibreOffice and WPS).
var odtFormats = map[rune]string{'1': "decimal", 'a': "lowerLetter", 'A': "upperLetter", 'i': "lowerRoman", 'I': "upperRoman", '一': "chineseCounting", '〇': "ideographDigital",
	'壹': "chineseLegalSimplified", '①': "decimalEnclosedCircle", '甲': "ideographTraditional", '子': "ideographZodiac", '１': "decimalFullWidth", '⑴': "decimalEnclosedParen",
	'⒈': "decimalEnclosedFullstop", '㊀': "ideographEnclosedCircle", '㈠': "decimal"}

// listLevel reads one level: its format, what stands around the number, how many higher levels stand before it.
func (x *odt) listLevel(t xml.StartElement) *listLevel {
	lv := &listLevel{start: atoi(attr(t, "start-value"), 1), restart: -1, face: x.styleOf("text", attr(t, "style-name")).own}
	if t.Name.Local == "list-level-style-bullet" {
		lv.format, lv.text = "bullet", attr(t, "bullet-char")
		return lv
	}
	for _, r := range attr(t, "num-format") {
		if lv.format = odtFormats[r]; lv.format == "" {
			lv.format = "decimal"
		}
		break
	}
	if lv.format == "" { // no number is printed
		return lv
	}
	level := atoi(attr(t, "level"), 1)
	lv.text = attr(t, "num-list-format")
	if lv.text == "" {
		shown := make([]string, 0, listLevels)
		for i := max(1, level-atoi(attr(t, "display-levels"), 1)+1); i <= level; i++ {
			shown = append(shown, "%"+strconv.Itoa(i)+"%")
		}
		lv.text = attr(t, "num-prefix") + strings.Join(shown, ".") + attr(t, "num-suffix")
	}
	for i := listLevels + 1; i > 0; i-- {
		lv.text = strings.ReplaceAll(lv.text, "%"+strconv.Itoa(i)+"%", "%"+strconv.Itoa(i))
	}
	return lv
}

// list reads a list with the lists in it.
func (x *odt) list(t xml.StartElement) ([]ledger.Block, error) {
	outer := x.open
	defer func() { x.open = outer }()
	l := x.openList(t, outer)
	var blocks []ledger.Block
	for {
		token, err := x.next()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			return blocks, nil
		case xml.StartElement:
			l.waiting, l.start = t.Name.Local == "list-item", attr(t, "start-value")
			x.open = l
			inner, err := x.story(t.Name.Local)
			if err != nil {
				return nil, err
			}
			blocks = append(blocks, inner...)
		}
	}
}

// openList begins a list: inside of an item it is a level of the list around it, else it begins anew or goes on with an
// earlier one (19.780, 19.781).
func (x *odt) openList(t xml.StartElement, outer *odtList) *odtList {
	l := &odtList{style: attr(t, "style-name")}
	if outer != nil {
		l.key, l.level, l.style = outer.key, outer.level+1, first(l.style, outer.style)
		return l
	}
	l.key = x.byID[attr(t, "continue-list")]
	if l.key == "" && attr(t, "continue-numbering") == "true" {
		l.key = x.byStyle[l.style]
	}
	if l.key == "" {
		x.begun++
		l.key = "list" + strconv.Itoa(x.begun)
	}
	x.byStyle[l.style] = l.key
	if id := attr(t, "id"); id != "" {
		x.byID[id] = l.key
	}
	return l
}

// label counts a paragraph and returns its printed number: that of its list item, or of its heading.
func (x *odt) label(t xml.StartElement, style odtStyle) (string, *listLevel) {
	l := x.open
	if l == nil && t.Name.Local == "h" && !style.unlisted && attr(t, "is-list-header") != "true" {
		l = &odtList{style: outlineList, key: outlineList, level: atoi(attr(t, "outline-level"), 1) - 1, waiting: true}
		if attr(t, "restart-numbering") == "true" {
			l.start = first(attr(t, "start-value"), "1")
		}
	}
	if l == nil || !l.waiting || l.level < 0 || l.level >= listLevels {
		return "", nil
	}
	l.waiting = false
	in := x.listStyles[l.style]
	if in == nil || in.levels[l.level] == nil {
		return "", nil
	}
	use := listInstance{list: l.key, id: l.key, levels: in.levels}
	if start, err := strconv.Atoi(l.start); err == nil {
		x.counters.set(l.key, l.level, start)
	}
	return x.counters.next(&use, l.level), in.levels[l.level]
}
