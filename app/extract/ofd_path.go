package extract

import (
	"strconv"
	"strings"
)

// path takes the lines of a path object (GB/T 33190-2016, 9.1): it is stroked unless it says otherwise and filled only
// where it says so.
func (p *ofdPage) path(n *node, m pageMatrix, param string) error {
	stroked := n.get("Stroke") != "false" && !unprinted(p.resources.colour(n, "StrokeColor", param))
	filled := n.get("Fill") == "true" && !unprinted(p.resources.colour(n, "FillColor", param))
	if !stroked && !filled {
		return nil
	}
	shapes, err := p.shapes(n.kid("AbbreviatedData").words(), m)
	if err != nil {
		return err
	}
	p.draw(shapes, filled, stroked)
	return nil
}

// ofdOperands are how many numbers each operator of a path takes (9.3, table 37); its last two are where it ends.
var ofdOperands = map[byte]int{'M': 2, 'S': 2, 'L': 2, 'Q': 4, 'B': 6, 'A': 7, 'C': 0}

// shapes lists the closed and open outlines of a path, curves as their end points.
func (p *ofdPage) shapes(data string, m pageMatrix) ([][]pagePoint, error) {
	var shapes [][]pagePoint
	var open []pagePoint
	var operator byte
	var operands [7]float64
	have := 0
	for len(data) > 0 {
		if err := p.count(); err != nil {
			return nil, err
		}
		word := data[:wordEnd(data)]
		if data = strings.TrimLeft(data[len(word):], pathBlanks); word == "" {
			continue
		}
		if _, known := ofdOperands[word[0]]; known {
			operator, have = word[0], 0
		} else {
			v, err := strconv.ParseFloat(word, 64)
			if err != nil || operator == 0 || ofdOperands[operator] == 0 {
				continue
			}
			operands[have] = finite(v)
			have++
		}
		if have < ofdOperands[operator] {
			continue
		}
		have = 0
		switch {
		case operator == 'C' && len(open) > 1:
			open = append(open, open[0])
		case operator == 'C':
		default:
			if operator == 'M' || operator == 'S' {
				shapes, open = append(shapes, open), nil
			}
			last := ofdOperands[operator]
			open = append(open, m.apply(pagePoint{operands[last-2], operands[last-1]}))
		}
	}
	return append(shapes, open), nil
}

const pathBlanks = " \t\r\n,"

// wordEnd is where the first word of path data ends: an operator needs no blank around it.
func wordEnd(data string) int {
	for i := range len(data) {
		_, operator := ofdOperands[data[i]]
		switch {
		case operator && i == 0:
			return 1
		case operator, strings.IndexByte(pathBlanks, data[i]) >= 0:
			return i
		}
	}
	return len(data)
}
