package report

import (
	"fmt"
	"math"
)

// hatchPitch is how far the lines of a hatch stand apart, mm.
const hatchPitch = 1.1

// hatch covers an area with the lines of a pattern.
func (s *sketch) hatch(x, y, w, h float64, hatch Hatch, colour string) {
	switch hatch {
	case Rising:
		s.slanted(x, y, w, h, hatchPitch, true, colour)
	case Falling:
		s.slanted(x, y, w, h, hatchPitch, false, colour)
	case Crossed:
		s.slanted(x, y, w, h, 1.4*hatchPitch, true, colour)
		s.slanted(x, y, w, h, 1.4*hatchPitch, false, colour)
	case Ruled:
		for at := hatchPitch; at < h; at += hatchPitch {
			s.stroke(x, y+at, x+w, y+at, hatchThick, colour)
		}
	case Upright:
		for at := hatchPitch; at < w; at += hatchPitch {
			s.stroke(x+at, y, x+at, y+h, hatchThick, colour)
		}
	case Speckled:
		s.speckled(x, y, w, h, colour)
	}
}

// slanted draws lines of 45° clipped to the area.
func (s *sketch) slanted(x, y, w, h, pitch float64, rising bool, colour string) {
	pitch *= math.Sqrt2
	for from := -h + pitch/2; from < w; from += pitch {
		a, b := math.Max(0, from), math.Min(w, from+h)
		ya, yb := a-from, b-from
		if rising {
			ya, yb = h-ya, h-yb
		}
		s.stroke(x+a, y+ya, x+b, y+yb, hatchThick, colour)
	}
}

func (s *sketch) speckled(x, y, w, h float64, colour string) {
	const dot = 0.35
	odd := false
	for dy := hatchPitch / 2; dy < h-dot; dy += hatchPitch {
		from := hatchPitch / 2
		if odd {
			from = hatchPitch
		}
		odd = !odd
		for dx := from; dx < w-dot; dx += hatchPitch {
			s.area(x+dx, y+dy, dot, dot, colour)
		}
	}
}

// tint mixes a colour with white; share is how much of the colour is left. An unreadable colour is grey.
func tint(colour string, share float64) string {
	r, g, b, ok := rgb(colour)
	if !ok {
		r, g, b = 0x60, 0x60, 0x60
	}
	mixed := func(v uint8) int { return int(255 - (255-float64(v))*share + 0.5) }
	return fmt.Sprintf("#%02X%02X%02X", mixed(r), mixed(g), mixed(b))
}
