package extract

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Page furniture is what pages carry at their edges: running heads, running feet and page numbers. The first line of
// a page may by chance say the same as that of another page, as cells of a table without rules do: only what most
// pages repeat at the same height, or what counts with the pages, is furniture.
const (
	furnitureBand = 0.12 // of the page's height at top and bottom
	furnitureRoom = 90.0 // points: the least height of the band
	furnitureRows = 2    // items at either end of the page
	furnitureNear = 4.0  // points within which a repeated line stands on every page
	furnitureMin  = 3    // pages that have to repeat it
	clearShare    = 0.4  // of all pages, where room is left towards the text
	closeShare    = 0.8  // of all pages, where it is not
)

var (
	dashedNumber = regexp.MustCompile(`^(?:[-—–－―_·•.~]+\d{1,4}[-—–－―_·•.~]+|第[\d一二三四五六七八九十百]+页(?:[,，/]*共[\d一二三四五六七八九十百]+页)?)$`)
	digits       = regexp.MustCompile(`\d+`)
)

// edgeLine is a line at the edge of a page.
type edgeLine struct {
	text   string  // without blanks
	bottom bool    // at the lower edge
	at     float64 // distance from the edge
	clear  bool    // room is left between it and the text
}

// furnitureKey names lines that may be the same furniture.
type furnitureKey struct {
	text   string
	bottom bool
}

// keys are the names of a line on a page: its text, and its text with the first number counted from the page.
func (l edgeLine) keys(page int) []furnitureKey {
	keys := []furnitureKey{{l.text, l.bottom}}
	if at := digits.FindStringIndex(l.text); at != nil {
		n, _ := strconv.Atoi(l.text[at[0]:at[1]])
		keys = append(keys, furnitureKey{fmt.Sprintf("%s\x00%d\x00%s", l.text[:at[0]], n-page, l.text[at[1]:]), l.bottom})
	}
	return keys
}

// dropFurniture removes page furniture.
func dropFurniture(sheets []pageSheet) {
	places := map[furnitureKey][]float64{}
	for n, s := range sheets {
		for i := range s.items {
			if line, ok := s.edgeLine(i); ok {
				for _, key := range line.keys(n) {
					places[key] = append(places[key], line.at)
				}
			}
		}
	}
	for n := range sheets {
		s := &sheets[n]
		var kept []pageItem
		for i := range s.items {
			line, ok := s.edgeLine(i)
			if !ok || !line.furniture(n, places, len(sheets)) {
				kept = append(kept, s.items[i])
			}
		}
		s.items = kept
	}
}

// edgeLine describes item i where it is a line at the edge of the page.
func (s *pageSheet) edgeLine(i int) (line edgeLine, ok bool) {
	item := s.items[i]
	if item.table != nil {
		return line, false
	}
	l := item.line
	band := max(furnitureRoom, furnitureBand*s.height)
	switch last := len(s.items) - 1; {
	case i < furnitureRows && l.y < band:
		line.at = l.y
		line.clear = i == last || s.items[i+1].top()-l.y > l.size
	case i > last-furnitureRows && s.height-l.y < band:
		line.bottom, line.at = true, s.height-l.y
		line.clear = i == 0 || item.top()-s.items[i-1].bottom() > l.size
	default:
		return line, false
	}
	line.text = strings.Join(strings.Fields(l.text()), "")
	return line, true
}

func (l edgeLine) furniture(page int, places map[furnitureKey][]float64, pages int) bool {
	if dashedNumber.MatchString(l.text) {
		return true
	}
	for i, key := range l.keys(page) {
		same := 0
		for _, at := range places[key] {
			if math.Abs(at-l.at) <= furnitureNear {
				same++
			}
		}
		share := closeShare
		if l.clear {
			share = clearShare
		}
		counts := i == 1 && l.clear && same > 1 // a number that counts with the pages
		often := same >= min(furnitureMin, max(2, pages)) && float64(same) >= share*float64(pages)
		if counts || often {
			return true
		}
	}
	return false
}
