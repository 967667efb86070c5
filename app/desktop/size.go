//go:build desktop || bindings

package desktop

import (
	"context"
	"encoding/json"
	"log"

	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"ducha/app"
)

// windowSize is how the window was left, in the units of the screen.
type windowSize struct {
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
}

const sizeKey = "window"

// The smallest window that shows a page, and the usual one.
const (
	minWidth, minHeight     = 1100, 640
	usualWidth, usualHeight = 1366, 768
)

func (s windowSize) state() options.WindowStartState {
	if s.Maximised {
		return options.Maximised
	}
	return options.Normal
}

// rememberedSize is the size the window was last closed with, the usual one where it never was.
func rememberedSize(office *app.Office) windowSize {
	usual := windowSize{Width: usualWidth, Height: usualHeight}
	known, err := office.Desk().Remembered()
	if err != nil {
		return usual
	}
	var last windowSize
	if json.Unmarshal([]byte(known[sizeKey]), &last) != nil || last.Width < minWidth || last.Height < minHeight {
		return usual
	}
	return last
}

// rememberSize keeps the size of the closing window; that of a maximised one would be the screen's, so the size before stays.
func rememberSize(ctx context.Context, office *app.Office) {
	if runtime.WindowIsMinimised(ctx) {
		return
	}
	now := windowSize{Maximised: runtime.WindowIsMaximised(ctx)}
	if now.Width, now.Height = runtime.WindowGetSize(ctx); now.Maximised {
		before := rememberedSize(office)
		now.Width, now.Height = before.Width, before.Height
	}
	text, err := json.Marshal(now)
	if err == nil {
		err = office.Desk().Remember(sizeKey, string(text), true)
	}
	if err != nil {
		log.Printf("remember window size: %v", err)
	}
}
