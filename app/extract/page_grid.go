package extract

import (
	"cmp"
	"slices"
)

// pageGrid is a rectangle cut by rules. Slots are the fields between neighbouring edges; spans are the cells that
// remain when slots without a rule between them are one.
type pageGrid struct {
	xs, ys []float64
	rules  []pageRule
	owner  []int // slot, row by row, to index in spans
	spans  []pageSpan
}

// pageSpan is a cell in slots, ends excluded.
type pageSpan struct{ row, rowEnd, col, colEnd int }

// joinRules makes one rule of those that lie on one line and touch.
func joinRules(rules []pageRule) []pageRule {
	if len(rules) > maxPageObjects {
		return nil
	}
	rules = slices.Clone(rules)
	slices.SortFunc(rules, func(a, b pageRule) int {
		if a.horizontal() != b.horizontal() {
			if a.horizontal() {
				return -1
			}
			return 1
		}
		if a.horizontal() {
			return cmp.Or(cmp.Compare(a.y0, b.y0), cmp.Compare(a.x0, b.x0))
		}
		return cmp.Or(cmp.Compare(a.x0, b.x0), cmp.Compare(a.y0, b.y0))
	})
	var out []pageRule
	for _, r := range rules {
		if !extendRule(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// extendRule lengthens one of the last rules by r. The look back is short: rules come sorted.
func extendRule(rules []pageRule, r pageRule) bool {
	const back = 400
	for i := len(rules) - 1; i >= max(0, len(rules)-back); i-- {
		o := &rules[i]
		if o.horizontal() != r.horizontal() {
			return false
		}
		if r.horizontal() {
			if r.y0-o.y0 > ruleSkew {
				return false
			}
			if r.x0 <= o.x1+ruleNear && r.x1 >= o.x0-ruleNear {
				o.x0, o.x1 = min(o.x0, r.x0), max(o.x1, r.x1)
				return true
			}
			continue
		}
		if r.x0-o.x0 > ruleSkew {
			return false
		}
		if r.y0 <= o.y1+ruleNear && r.y1 >= o.y0-ruleNear {
			o.y0, o.y1 = min(o.y0, r.y0), max(o.y1, r.y1)
			return true
		}
	}
	return false
}

// connectedRules groups rules that meet at right angles. Lines that meet no other, such as underlines and the red
// line of a letterhead, are in no group.
func connectedRules(rules []pageRule) [][]pageRule {
	if len(rules) > maxRules {
		return nil
	}
	sets := newDisjointSets(len(rules))
	met := make([]bool, len(rules))
	for i, h := range rules {
		if !h.horizontal() {
			continue
		}
		for j, v := range rules {
			if !v.horizontal() && h.meets(v) {
				sets.unite(i, j)
				met[i], met[j] = true, true
			}
		}
	}
	index := map[int]int{}
	var groups [][]pageRule
	for i, r := range rules {
		if !met[i] {
			continue
		}
		root := sets.find(i)
		if _, ok := index[root]; !ok {
			index[root] = len(groups)
			groups = append(groups, nil)
		}
		groups[index[root]] = append(groups[index[root]], r)
	}
	return groups
}

// meets reports whether a horizontal rule touches a vertical one.
func (r pageRule) meets(v pageRule) bool {
	return v.x0 >= r.x0-ruleNear && v.x0 <= r.x1+ruleNear && r.y0 >= v.y0-ruleNear && r.y0 <= v.y1+ruleNear
}

type disjointSets []int

func newDisjointSets(n int) disjointSets {
	s := make(disjointSets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s disjointSets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s disjointSets) unite(i, j int) {
	a, b := s.find(i), s.find(j)
	s[max(a, b)] = min(a, b)
}

// newPageGrid makes a grid of connected rules; nil where they cut nothing, as a frame around text.
func newPageGrid(rules []pageRule) *pageGrid {
	g := &pageGrid{rules: rules}
	for _, r := range rules {
		// A side that is not ruled ends where the rules across it end.
		if r.horizontal() {
			g.ys = append(g.ys, r.y0)
		} else {
			g.xs = append(g.xs, r.x0)
		}
	}
	left, top, right, bottom := boundsOf(rules)
	g.xs = edges(append(g.xs, left, right))
	g.ys = edges(append(g.ys, top, bottom))
	if len(g.xs)*len(g.ys) > maxGridSlots || len(g.xs) > maxColumns {
		return nil
	}
	g.dropIdleEdges()
	if len(g.xs) < 2 || len(g.ys) < 2 || len(g.xs)+len(g.ys) < 5 {
		return nil
	}
	g.uniteSlots()
	if len(g.spans) < 2 {
		return nil
	}
	return g
}

func boundsOf(rules []pageRule) (left, top, right, bottom float64) {
	left, top, right, bottom = rules[0].x0, rules[0].y0, rules[0].x1, rules[0].y1
	for _, r := range rules {
		left, right = min(left, r.x0), max(right, r.x1)
		top, bottom = min(top, r.y0), max(bottom, r.y1)
	}
	return left, top, right, bottom
}

// edges sorts values and makes one of those that lie together.
func edges(values []float64) []float64 {
	slices.Sort(values)
	var out []float64
	for _, v := range values {
		if len(out) == 0 || v-out[len(out)-1] > ruleNear {
			out = append(out, v)
		}
	}
	return out
}

// dropIdleEdges removes edges along which no slot is closed: lines inside a cell, such as underlines.
func (g *pageGrid) dropIdleEdges() {
	ys, xs := g.ys, g.xs
	g.ys = slices.DeleteFunc(slices.Clone(ys), func(y float64) bool {
		return y != ys[0] && y != ys[len(ys)-1] && !slices.ContainsFunc(pairs(xs), func(s [2]float64) bool { return g.ruledAcross(y, s) })
	})
	ys = g.ys
	g.xs = slices.DeleteFunc(slices.Clone(xs), func(x float64) bool {
		return x != xs[0] && x != xs[len(xs)-1] && !slices.ContainsFunc(pairs(ys), func(s [2]float64) bool { return g.ruledDown(x, s) })
	})
}

func pairs(edges []float64) [][2]float64 {
	out := make([][2]float64, 0, len(edges))
	for i := 1; i < len(edges); i++ {
		out = append(out, [2]float64{edges[i-1], edges[i]})
	}
	return out
}

// ruled is the share of a slot's side that has to be drawn.
const ruled = 0.5

func (g *pageGrid) ruledAcross(y float64, side [2]float64) bool {
	drawn := 0.0
	for _, r := range g.rules {
		if r.horizontal() && r.y0 > y-ruleNear && r.y0 < y+ruleNear+0.01 {
			drawn = max(drawn, min(r.x1, side[1])-max(r.x0, side[0]))
		}
	}
	return drawn > ruled*(side[1]-side[0])
}

func (g *pageGrid) ruledDown(x float64, side [2]float64) bool {
	drawn := 0.0
	for _, r := range g.rules {
		if !r.horizontal() && r.x0 > x-ruleNear && r.x0 < x+ruleNear+0.01 {
			drawn = max(drawn, min(r.y1, side[1])-max(r.y0, side[0]))
		}
	}
	return drawn > ruled*(side[1]-side[0])
}

// uniteSlots finds the cells. A cell is a rectangle: slots that together have another shape, because a line is
// missing in the file, are filled up to one.
func (g *pageGrid) uniteSlots() {
	rows, cols := len(g.ys)-1, len(g.xs)-1
	sets := newDisjointSets(rows * cols)
	across, down := pairs(g.xs), pairs(g.ys)
	for r := range rows {
		for c := range cols {
			if c+1 < cols && !g.ruledDown(g.xs[c+1], down[r]) {
				sets.unite(r*cols+c, r*cols+c+1)
			}
			if r+1 < rows && !g.ruledAcross(g.ys[r+1], across[c]) {
				sets.unite(r*cols+c, (r+1)*cols+c)
			}
		}
	}
	for g.fillRectangles(sets, rows, cols) {
	}
	g.nameOwners(sets, rows, cols)
}

// fillRectangles unites every set with all slots of its bounding rectangle; false when nothing changed.
func (g *pageGrid) fillRectangles(sets disjointSets, rows, cols int) bool {
	changed := false
	for root, s := range spansOf(sets, rows, cols) {
		for r := s.row; r < s.rowEnd; r++ {
			for c := s.col; c < s.colEnd; c++ {
				if sets.find(r*cols+c) != sets.find(root) {
					sets.unite(r*cols+c, root)
					changed = true
				}
			}
		}
	}
	return changed
}

func spansOf(sets disjointSets, rows, cols int) map[int]pageSpan {
	out := map[int]pageSpan{}
	for r := range rows {
		for c := range cols {
			root := sets.find(r*cols + c)
			s, ok := out[root]
			if !ok {
				s = pageSpan{r, r + 1, c, c + 1}
			}
			out[root] = pageSpan{min(s.row, r), max(s.rowEnd, r+1), min(s.col, c), max(s.colEnd, c+1)}
		}
	}
	return out
}

// nameOwners numbers the cells in the order of reading.
func (g *pageGrid) nameOwners(sets disjointSets, rows, cols int) {
	spans := spansOf(sets, rows, cols)
	index := map[int]int{}
	g.owner = make([]int, rows*cols)
	for slot := range g.owner {
		root := sets.find(slot)
		if _, ok := index[root]; !ok {
			index[root] = len(g.spans)
			g.spans = append(g.spans, spans[root])
		}
		g.owner[slot] = index[root]
	}
}
