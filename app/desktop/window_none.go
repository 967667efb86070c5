//go:build !windows && (desktop || bindings)

package desktop

import (
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
)

// droppedOnPage: GTK takes dropped files itself; the page would open them.
const droppedOnPage = false

// engineMissing is known before only on Windows.
func engineMissing() error { return nil }

func windowsOptions() *windows.Options { return nil }

// oneWindow needs a message bus here that not every system has.
func oneWindow(*Files, string) *options.SingleInstanceLock { return nil }
