package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// Words and signs around a figure that tell how it is to be read.

// figureSigns are written in several ways.
var figureSigns = strings.NewReplacer("％", "%", "﹪", "%", "−", "-", "。", ".", "￥", "", "¥", "", "m3", "m³", "m2", "m²", "ug", "μg")

var (
	// minus is a sign in words: 负1.2.
	minus = regexp.MustCompile(`负(\d)`)
	// spaced are two figures with a blank between, which are one only where it parts thousands: 1 200.
	spaced          = regexp.MustCompile(`\d\s+\d`)
	spacedThousands = regexp.MustCompile(`^\D*\d{1,3}(?:[ \x{a0}\x{3000}]\d{3})+(?:\D|$)`)
	// fromTo tells what was before and what is now: 由31个增至46个.
	fromTo = regexp.MustCompile(`^(?:由|从)?(?:上期|上季度?|年初)?的?\d[\d.,]*[^\d]{0,4}?(?:增至|增加到|增加至|增长到|提高到|提高至|提升到|提升至|上升到|上升至|扩大到|降至|降到|下降到|降低到|→|⇒|->|—>|-->)(\d.*)$`)
	// reached says behind the unit of measure that what is counted was reached: 5处均已建成.
	reached = regexp.MustCompile(`(?:均|都|全部|已)*(?:建成|完成|完工|竣工|投用|投入使用|投运|到位|落实)$`)
	// asOf dates a figure that counts from the beginning of the year.
	asOf = regexp.MustCompile(`^\s*(?:截[至止]到?(?:目前|(?:\d{4}年)?\d{1,2}月(?:份|底|末|\d{1,2}日)?|[一二三四]季度末?|季度?末)|(?:\d{4}年)?1月?[-—－~～至]{1,2}\d{1,2}月(?:份|底)?|前三季度|上半年|年初(?:至今|以来)|今年以来)[,，:：\s]*`)
)

// cutAsOf takes such a date off the front of a text.
func cutAsOf(text string) (rest string, dated bool) {
	at := asOf.FindStringIndex(text)
	if at == nil || at[1] == len(text) {
		return text, false
	}
	return text[at[1]:], true
}

// withoutNoun takes off a unit of measure the thing that is counted, where the indicator's name holds it: 座水库 of 小型水库.
func withoutNoun(measure, name string) string {
	const fewest = 2 // characters of a noun
	letters := []rune(measure)
	for n := 1; n+fewest <= len(letters); n++ {
		if strings.Contains(name, string(letters[n:])) {
			return string(letters[:n])
		}
	}
	return measure
}

var (
	compound  = regexp.MustCompile(`(\d+)亿(\d{1,4}(?:\.\d+)?)万`)
	tenK      = regexp.MustCompile(`(\d+)万(\d{1,4}(?:\.\d+)?)万`)
	thousandK = regexp.MustCompile(`(\d+)万(?:(\d)千|(\d{3,4}))([^\d.%]|$)`)
	hundreds  = regexp.MustCompile(`^(\d+)千(?:(\d)百)?([个人户名家亩件套处万元]|$)`)
)

// joined writes a figure told in two steps as one: 11亿5000万元 is 11.5亿元, 1万4600万元 14600万元, 2万8千亩 2.8万亩, 1千5百个
// 1500个.
func joined(text string) string {
	if m := hundreds.FindStringSubmatch(text); m != nil && len(m[1]) < 7 {
		return strconv.Itoa(int(number(m[1]))*1000+int(number(m[2]))*100) + text[len(m[0])-len(m[3]):]
	}
	for _, way := range []struct {
		form    *regexp.Regexp
		whole   float64 // of which the first part counts so many
		part    float64
		measure string
	}{{compound, 1, 1e-4, "亿"}, {tenK, 1e4, 1, "万"}, {thousandK, 1, 1e-4, "万"}} {
		m := way.form.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		group := func(n int) float64 {
			if 2*n >= len(m) || m[2*n] < 0 {
				return 0
			}
			v, _ := strconv.ParseFloat(text[m[2*n]:m[2*n+1]], 64)
			return v
		}
		whole, part, end := group(1), group(2), m[1]
		if way.form == thousandK {
			part, end = 1000*group(2)+group(3), m[8]
		}
		return text[:m[0]] + strconv.FormatFloat(ledger.Tidy(whole*way.whole+part*way.part), 'f', -1, 64) + way.measure + text[end:]
	}
	return text
}
