package sheet

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

var dateLike = regexp.MustCompile(`^\d{1,4}[-/年]\d{1,2}|^\d{1,2}:\d{2}|^\d{1,2}月\d{1,2}日|^\d{1,2}-[A-Za-z]{3}`)

// monthLike begins a date, not a figure.
var monthLike = regexp.MustCompile(`^\d{1,2}月`)

// cellFigure reads a value cell from what it shows and what it holds. One that Excel turned into a date on its own (3-5)
// is no number.
func cellFigure(shown, held, name string) (reading, bool) {
	v, err := strconv.ParseFloat(held, 64)
	switch {
	case err != nil || math.IsNaN(v) || math.IsInf(v, 0):
		return parseFigure(shown, name)
	case shown != held && dateLike.MatchString(shown):
		return reading{}, false
	}
	return heldFigure(shown, v), true
}

// heldFigure adds to what a cell holds the unit of measure that its number format shows. A cell that Excel shows in percent
// holds the hundredth part, one that it shows in 万 ten thousand times as much; where the format only writes the sign or the
// unit behind the number, the cell holds what it shows.
func heldFigure(shown string, v float64) reading {
	plain := reading{value: ledger.Tidy(v)}
	r, ok := oneFigure(shown, "")
	if !ok || r.measure == "" || r.told || r.turn != 0 {
		return plain
	}
	scale := 1.0
	switch {
	case r.measure == "%":
		scale = 0.01
	case strings.HasPrefix(r.measure, "万"):
		scale = 1e4
	case strings.HasPrefix(r.measure, "亿"):
		scale = 1e8
	}
	digits := figure.FindStringSubmatch(figureSigns.Replace(squeeze(shown)))
	if digits == nil {
		return plain
	}
	_, decimals, _ := strings.Cut(digits[3], ".")
	rounded := 0.51 * math.Pow10(-len(decimals))
	switch {
	case math.Abs(r.value-v) <= rounded && math.Abs(r.value-v) <= math.Abs(r.value-v/scale):
		return reading{value: ledger.Tidy(v), measure: r.measure}
	case math.Abs(r.value-v/scale) <= rounded:
		return reading{value: ledger.Tidy(v / scale), measure: r.measure}
	}
	return plain
}
