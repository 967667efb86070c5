package ledger

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Presets are the schemes a new ledger starts with. No national standard fixes words, colours or thresholds, so every
// one of them may be edited (docs/decisions). The colours are those of frontend/src/ui/tokens.css, contrast ≥ 4.5:1.
func Presets() []Scheme {
	return []Scheme{
		{Key: "pace", Name: "序时制", Tolerance: 5, Classes: []Class{
			{Key: "done", Meaning: Done, Word: "已完成", Letter: "完", Light: "#1F6B47", Dark: "#6FC297", Hint: "全部目标达到，有佐证"},
			{Key: "ahead", Meaning: Ahead, Word: "超序时", Letter: "超", Light: "#1F5C94", Dark: "#7FB4E3", Hint: "每项指标高出序时 5 点以上"},
			{Key: "on", Meaning: OnTrack, Word: "达序时", Letter: "达", Light: "#4C6472", Dark: "#A3BAC7", Hint: "每项指标与序时相差不到 5 点"},
			{Key: "behind", Meaning: Behind, Word: "未达序时", Letter: "欠", Light: "#A34D00", Dark: "#EBA95A", Hint: "任一指标低于序时 5 点以上"},
			{Key: "none", Meaning: NotBegun, Word: "未启动", Letter: "未", Light: "#7A3B69", Dark: "#D79BC6", Hint: "没有开工，也没有前期"},
			{Key: "na", Meaning: NotRated, Word: "不计", Letter: "–", Light: "#6E6860", Dark: "#A09A90", Hint: "年度指标，本期不评"},
		}},
		{Key: "lights", Name: "红黄绿", Tolerance: 10, Severe: 30, Classes: []Class{
			{Key: "done", Meaning: Done, Word: "已完成", Letter: "完", Light: "#1F5C94", Dark: "#7FB4E3", Hint: "全部目标达到，有佐证"},
			{Key: "green", Meaning: OnTrack, Word: "绿灯", Letter: "绿", Light: "#1F6B47", Dark: "#6FC297", Hint: "达到序时，或落后不到 10 点"},
			{Key: "yellow", Meaning: Behind, Word: "黄灯", Letter: "黄", Light: "#8A5A00", Dark: "#EBA95A", Hint: "落后序时 10 至 30 点"},
			{Key: "red", Meaning: Behind, Word: "红灯", Letter: "红", Light: "#A8231B", Dark: "#F0877D", Hint: "落后序时 30 点以上"},
			{Key: "none", Meaning: NotBegun, Word: "未启动", Letter: "未", Light: "#7A3B69", Dark: "#D79BC6", Hint: "没有开工，也没有前期"},
			{Key: "na", Meaning: NotRated, Word: "不计", Letter: "–", Light: "#6E6860", Dark: "#A09A90", Hint: "年度指标，本期不评"},
		}},
		{Key: "custom", Name: "自定义（四档）", Tolerance: 5, Classes: []Class{
			{Key: "done", Meaning: Done, Word: "完成", Letter: "完", Light: "#1F6B47", Dark: "#6FC297", Hint: "全部目标达到"},
			{Key: "on", Meaning: OnTrack, Word: "正常推进", Letter: "正", Light: "#4C6472", Dark: "#A3BAC7", Hint: "按计划推进"},
			{Key: "behind", Meaning: Behind, Word: "进展滞后", Letter: "滞", Light: "#A34D00", Dark: "#EBA95A", Hint: "落后于计划"},
			{Key: "none", Meaning: NotBegun, Word: "尚未启动", Letter: "未", Light: "#7A3B69", Dark: "#D79BC6", Hint: "没有开工，也没有前期"},
			{Key: "na", Meaning: NotRated, Word: "不计", Letter: "–", Light: "#6E6860", Dark: "#A09A90", Hint: "本期不评"},
		}},
	}
}

// The surfaces a status colour has to be read on (frontend/src/ui/tokens.css), and the contrast it needs (WCAG AA).
const (
	lightSurface, darkSurface = "#FFFFFF", "#232120"
	readable                  = 4.5
)

// CheckScheme refuses a scheme that could not be judged or read: no name, a tolerance out of range, a key or word
// twice, a word missing, a class for what every scheme needs missing, or a colour below 4.5:1 on its surface.
func CheckScheme(s Scheme) error {
	if strings.TrimSpace(s.Name) == "" {
		return Fail("scheme_name")
	}
	if s.Tolerance < 0 || s.Tolerance > 50 || s.Severe < 0 || s.Severe > 100 || (s.Severe > 0 && s.Severe <= s.Tolerance) {
		return Fail("scheme_lines")
	}
	keys, words := map[string]bool{}, map[string]bool{}
	for _, c := range s.Classes {
		switch {
		case c.Key == "" || keys[c.Key]:
			return Fail("scheme_key", "key", c.Key)
		case strings.TrimSpace(c.Word) == "" || strings.TrimSpace(c.Letter) == "":
			return Fail("scheme_word", "key", c.Key)
		case words[c.Word]:
			return Fail("scheme_word_twice", "word", c.Word)
		}
		if err := checkColour(c.Word, c.Light, lightSurface); err != nil {
			return err
		}
		if err := checkColour(c.Word, c.Dark, darkSurface); err != nil {
			return err
		}
		keys[c.Key], words[c.Word] = true, true
	}
	for _, m := range []Meaning{Done, OnTrack, Behind, NotBegun, NotRated} {
		if s.First(m).Key == "" {
			return Fail("scheme_meaning", "meaning", string(m))
		}
	}
	return nil
}

func checkColour(word, colour, surface string) error {
	if ratio := contrast(colour, surface); ratio < readable {
		return Fail("scheme_colour", "word", word, "colour", colour, "ratio", Number(math.Floor(10*ratio)/10, 1))
	}
	return nil
}

// contrast is the WCAG ratio of two #RRGGBB colours, 0 where one cannot be read.
func contrast(a, b string) float64 {
	la, okA := luminance(a)
	lb, okB := luminance(b)
	if !okA || !okB {
		return 0
	}
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func luminance(hex string) (float64, bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	if err != nil || len(hex) != 7 {
		return 0, false
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(n>>(16-8*i)&0xFF) / 255
		if c <= 0.03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum, true
}

// Number prints a value the way papers do: no trailing zeros, at most decimals places.
func Number(v float64, decimals int) string {
	scale := math.Pow10(decimals)
	text := strconv.FormatFloat(math.Round(v*scale)/scale, 'f', decimals, 64) // half away from zero, as people round
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return text
}

// TargetText prints a target as a short phrase: 标准厂房 ≥ 20 万平方米, 规上工业增加值增长约 8%, 能耗下降 2.5%.
func TargetText(i Indicator) string {
	op := map[Op]string{AtLeast: "≥", AtMost: "≤", About: "约"}[i.Op]
	grow := ""
	if i.Kind == Growth {
		grow = growthWord(i.Falls())
	}
	return strings.TrimSpace(fmt.Sprintf("%s%s %s%s%s", i.Name, grow, op, Number(i.Value, 4), i.Unit))
}
