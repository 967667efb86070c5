package sheet

import (
	"strings"
	"testing"
)

// TestLookAtFilledForm keeps a filled form for the eye when SHEET_OUT is set.
func TestLookAtFilledForm(t *testing.T) {
	f := openBytes(t, filledForm(t))
	set(t, f, map[string]any{"E8": strings.Repeat("柳溪河下游段完成清淤招标，施工队伍已进场。", 12)})
	keepFor(t, "filled.xlsx", save(t, f))
}
