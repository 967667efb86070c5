package extract

import (
	"strconv"
	"strings"
)

// ofdResources are what the objects of pages refer to by identifier (GB/T 33190-2016, 7.9).
type ofdResources struct {
	faces  map[string]*pageFace
	params map[string]*node // sets of drawing parameters
	units  map[string]*node // drawings that are used several times
}

func newOFDResources() ofdResources {
	return ofdResources{faces: map[string]*pageFace{}, params: map[string]*node{}, units: map[string]*node{}}
}

// add adds the resources of one part.
func (r ofdResources) add(res *node) {
	for _, group := range res.children() {
		for _, k := range group.kids {
			switch id := k.get("ID"); k.name {
			case "Font":
				r.faces[id] = faceOfFont(k)
			case "DrawParam":
				r.params[id] = k
			case "CompositeGraphicUnit":
				r.units[id] = k
			}
		}
	}
}

// faceOfFont is the face of a font (11.1, table 44).
func faceOfFont(font *node) *pageFace {
	face := &pageFace{weight: normalWeight, bold: font.get("Bold") == "true"}
	for _, name := range []string{font.get("FontName"), font.get("FamilyName")} {
		name = strings.ToLower(name)
		face.bold = face.bold || strings.Contains(name, "bold") || strings.Contains(name, "heavy")
		face.heiti = face.heiti || isHeiti(name) || printedHeiti(name)
	}
	return face
}

const normalWeight = 400 // of a text that names none (11.2, table 45)

// face is the face of a text object. Outlined type is how bold is printed where the font has no bold cut.
func (r ofdResources) face(text *node) *pageFace {
	face := pageFace{weight: normalWeight}
	if own := r.faces[text.get("Font")]; own != nil {
		face = *own
	}
	if w, err := strconv.Atoi(text.get("Weight")); err == nil && w > 0 {
		face.weight = min(w, 1000)
	}
	face.bold = face.bold || text.get("Stroke") == "true" && text.get("Fill") != "false"
	return &face
}

const ofdMaxRelatives = 16 // drawing parameters based on others

// colour finds the colour of an object: its own, or that of the drawing parameters it or its layer names, which may be
// based on others (8.2); nil where nobody names one.
func (r ofdResources) colour(object *node, name, param string) *node {
	if own := object.kid(name); own != nil {
		return own
	}
	if own := object.get("DrawParam"); own != "" {
		param = own
	}
	for range ofdMaxRelatives {
		set := r.params[param]
		if set == nil {
			return nil
		}
		if c := set.kid(name); c != nil {
			return c
		}
		param = set.get("Relative")
	}
	return nil
}

// unprinted reports whether a colour cannot be seen on paper (8.3.2): nothing of it is laid on, or it is white.
func unprinted(colour *node) bool {
	const light, dark = 250, 5
	if colour == nil {
		return false
	}
	if colour.get("Alpha") == "0" {
		return true
	}
	var channels []float64
	for _, word := range strings.Fields(clip(colour.get("Value"))) {
		v, err := strconv.ParseFloat(word, 64)
		if strings.HasPrefix(word, "#") {
			var hex int64
			hex, err = strconv.ParseInt(word[1:], 16, 32)
			v = float64(hex)
		}
		if err != nil {
			return false
		}
		channels = append(channels, v)
	}
	switch len(channels) {
	case 1, 3: // grey, RGB
		return lowest(channels) >= light
	case 4: // CMYK
		return -lowest([]float64{-channels[0], -channels[1], -channels[2], -channels[3]}) <= dark
	}
	return false
}

func lowest(values []float64) float64 {
	low := values[0]
	for _, v := range values {
		low = min(low, v)
	}
	return low
}
