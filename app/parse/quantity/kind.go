package quantity

import (
	"strings"

	"ducha/app/ledger"
)

// opOf applies section 3 of the rules: a word behind the figure is stronger than one before it, and 力争 weakest.
func opOf(n number, e effect, strive bool) ledger.Op {
	switch {
	case n.suffix == roughly, e.roughly && n.suffix == noSuffix:
		return ledger.About
	case n.suffix == orLess:
		return ledger.AtMost
	case n.suffix == orMore:
		return ledger.AtLeast
	case e.atMost:
		return ledger.AtMost
	case e.atLeast, n.over, strive:
		return ledger.AtLeast
	}
	return ledger.Exactly
}

// kindOf applies section 5 of the rules: the first that fits.
func kindOf(n number, e effect, name string, stock, governed bool) ledger.Kind {
	switch {
	case e.growth, e.change && n.class == percent, strings.HasSuffix(n.unit, "倍") && !e.reach && !e.stock:
		return ledger.Growth
	case n.class == percent && !strings.HasSuffix(n.unit, "点"):
		return ledger.Level
	case n.class == percent:
		return ledger.Growth
	case stock, e.stock, e.reach, strings.HasSuffix(name, "保有量") && !e.work:
		return ledger.Level
	case n.class == clock:
		return ledger.Level
	case governed, e.work:
		return ledger.New
	case indicatorEnds.ends(name), strings.Contains(name, "利用外资"), strings.Contains(name, "使用外资"), strings.Contains(name, "实际使用内资"), strings.Contains(name, "实际利用内资"):
		return ledger.Level
	}
	return ledger.New
}
