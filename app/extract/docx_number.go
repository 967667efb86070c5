package extract

import "strconv"

// readNumbering reads list definitions and their uses (ECMA-376 17.9).
func (d *docx) readNumbering(n *node) {
	d.lists = map[string]*listInstance{}
	abstract := map[string]*node{}
	for _, k := range n.children() {
		if k.name == "abstractNum" {
			abstract[k.get("abstractNumId")] = k
		}
	}
	uses := map[string]*node{}
	for _, k := range n.children() {
		if k.name == "num" {
			uses[k.get("numId")] = k
		}
	}
	for id, use := range uses {
		def := use.kid("abstractNumId").val()
		if link := abstract[def].kid("numStyleLink").val(); link != "" { // a list style defines the levels
			if style := d.styles[link]; style != nil && uses[style.numID] != nil {
				def = uses[style.numID].kid("abstractNumId").val()
			}
		}
		d.lists[id] = d.listUse(id, def, abstract[def], use)
	}
}

func (d *docx) listUse(id, def string, abstract, use *node) *listInstance {
	in := &listInstance{id: id, list: def, levels: map[int]*listLevel{}, overrides: map[int]int{}}
	for _, l := range abstract.children() {
		if l.name == "lvl" {
			in.levels[atoi(l.get("ilvl"), -1)] = d.listLevel(l)
		}
	}
	for _, o := range use.kids {
		if o.name != "lvlOverride" {
			continue
		}
		level := atoi(o.get("ilvl"), -1)
		if l := o.kid("lvl"); l != nil {
			in.levels[level] = d.listLevel(l)
		}
		if s := o.kid("startOverride"); s != nil {
			in.overrides[level] = atoi(s.val(), 1)
		}
	}
	return in
}

func (d *docx) listLevel(l *node) *listLevel {
	return &listLevel{
		format:  l.kid("numFmt").val(),
		text:    l.kid("lvlText").val(),
		start:   atoi(l.kid("start").val(), 0),
		restart: atoi(l.kid("lvlRestart").val(), -1),
		legal:   isTrue(l.kid("isLgl").on()),
		bare:    l.kid("suff").val() == "nothing",
		style:   l.kid("pStyle").val(),
		face:    d.face(l.kid("rPr")),
	}
}

func atoi(s string, otherwise int) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return otherwise
}

// number computes the automatic number of a paragraph, as its reader sees it, and the type it is printed in.
func (d *docx) number(ppr *node, styleID string, style docxStyle) (label string, level *listLevel) {
	num, lv := style.numID, style.level
	if own := ppr.kid("numPr"); own != nil {
		if v := own.kid("numId").val(); v != "" {
			num = v
		}
		if v := own.kid("ilvl").val(); v != "" {
			lv = v
		}
	}
	list := d.lists[num]
	if list == nil || num == "0" { // 0 takes a style's number away
		return "", nil
	}
	at := atoi(lv, -1)
	if lv == "" {
		at = d.linkedLevel(list, styleID)
	}
	return d.counters.next(list, at), list.levels[at]
}

// linkedLevel finds the level that names the paragraph's style or one it is based on.
func (d *docx) linkedLevel(list *listInstance, styleID string) int {
	for i := 0; i < maxStyleChain && styleID != "" && d.styles[styleID] != nil; i++ {
		for at := range listLevels {
			if l := list.levels[at]; l != nil && l.style == styleID {
				return at
			}
		}
		styleID = d.styles[styleID].based
	}
	return 0
}
