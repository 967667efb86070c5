package extract

import (
	"math"
	"regexp"
	"strings"
)

// Page furniture is what pages carry at their edges: running heads, running feet and page numbers.
const (
	furnitureBand = 0.12 // of the page's height at top and bottom
	furnitureRoom = 90.0 // points: the least height of the band
	furnitureRows = 2    // items at either end of the page
	furnitureNear = 4.0  // points within which a repeated line stands on every page
	furnitureMin  = 3    // pages that have to repeat it
)

var (
	pageNumber = regexp.MustCompile(`^(?:[-—–－―_·•.~\s]*\d{1,4}[-—–－―_·•.~\s]*|第\s*[\d一二三四五六七八九十百]+\s*页(?:[\s,，/]*共\s*[\d一二三四五六七八九十百]+\s*页)?|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d+(?:\s*of\s*\d+)?)$`)
	dashedOnly = regexp.MustCompile(`^[-—–－―_·•.~\s]+\d{1,4}[-—–－―_·•.~\s]+$|^第.*页$`)
	digits     = regexp.MustCompile(`\d+`)
)

// furnitureKey names a line by its text without digits and blanks, and by the edge it stands at.
type furnitureKey struct {
	text   string
	bottom bool
}

// dropFurniture removes lines at the edges of pages that other pages repeat at the same height, and page numbers.
// What stands among the text is never touched.
func dropFurniture(sheets []pdfSheet) {
	places := map[furnitureKey][]float64{}
	for _, s := range sheets {
		seen := map[furnitureKey]bool{}
		for i := range s.items {
			if key, at, ok := s.edgeLine(i); ok && !seen[key] {
				seen[key] = true
				places[key] = append(places[key], at)
			}
		}
	}
	for n := range sheets {
		s := &sheets[n]
		var kept []pdfItem
		for i := range s.items {
			key, at, ok := s.edgeLine(i)
			if !ok || !isFurniture(s.items[i].line.text(), at, places[key], len(sheets)) {
				kept = append(kept, s.items[i])
			}
		}
		s.items = kept
	}
}

// edgeLine describes item i where it is a line at the edge of the page. at is its distance from that edge.
func (s *pdfSheet) edgeLine(i int) (key furnitureKey, at float64, ok bool) {
	item := s.items[i]
	if item.table != nil {
		return key, 0, false
	}
	y := item.line.y
	switch band := max(furnitureRoom, furnitureBand*s.height); {
	case i < furnitureRows && y < band:
		at = y
	case i >= len(s.items)-furnitureRows && s.height-y < band:
		key.bottom, at = true, s.height-y
	default:
		return key, 0, false
	}
	key.text = digits.ReplaceAllString(strings.Join(strings.Fields(item.line.text()), ""), "#")
	return key, at, true
}

func isFurniture(text string, at float64, places []float64, pages int) bool {
	same := 0
	for _, p := range places {
		if math.Abs(p-at) <= furnitureNear {
			same++
		}
	}
	text = strings.TrimSpace(text)
	if pageNumber.MatchString(text) {
		return same > 1 || dashedOnly.MatchString(text)
	}
	return same >= furnitureMin || same == 2 && pages == 2
}
