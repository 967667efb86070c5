package report

import (
	"strconv"
	"strings"
)

// rgb reads #RRGGBB; ok is false for anything else.
func rgb(hex string) (r, g, b uint8, ok bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	if err != nil || len(hex) != 7 || hex[0] != '#' {
		return 0, 0, 0, false
	}
	return uint8(n >> 16), uint8(n >> 8), uint8(n), true
}

// wordColour is a colour as WordprocessingML writes it: RRGGBB, "" where it cannot be read.
func wordColour(hex string) string {
	if _, _, _, ok := rgb(hex); !ok {
		return ""
	}
	return strings.ToUpper(hex[1:])
}
