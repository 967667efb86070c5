package extract

import "strings"

// typeface is what a style or a run says of its type; nil and "" leave it to the next one in line.
type typeface struct {
	bold   *bool
	under  *bool // underlined
	hidden *bool
	struck *bool
	font   string // the font of Chinese characters
}

// over fills what f leaves open from base.
func (f typeface) over(base typeface) typeface {
	if f.bold == nil {
		f.bold = base.bold
	}
	if f.under == nil {
		f.under = base.under
	}
	if f.hidden == nil {
		f.hidden = base.hidden
	}
	if f.struck == nil {
		f.struck = base.struck
	}
	if f.font == "" {
		f.font = base.font
	}
	return f
}

func (f typeface) strong() bool    { return isTrue(f.bold) || isTrue(f.under) || isHeiti(f.font) }
func (f typeface) invisible() bool { return isTrue(f.hidden) }

func isTrue(b *bool) bool { return b != nil && *b }

// heitiNames are the parts by which fonts of the kind 黑体 are named. 微软雅黑 and 等线 are none: they are what
// screens show by default.
var heitiNames = []string{"黑体", "simhei", "heiti", "方正黑", "方正大黑", "方正粗黑", "中黑", "大黑", "特黑", "粗黑",
	"bold", "heavy"}

// isHeiti reports whether a font is 黑体 or a bold cut sold as a font of its own.
func isHeiti(font string) bool {
	if font == "" {
		return false
	}
	font = strings.ToLower(font)
	for _, name := range heitiNames {
		if strings.Contains(font, name) {
			return true
		}
	}
	return false
}
