//go:build desktop || bindings

package desktop

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"log"
	"runtime/debug"
	"time"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"ducha/app"
	"ducha/app/ledger"
)

// HasWindow says whether this program was built with a window.
const HasWindow = true

// warmAfter lets the first page have the machine to itself.
const warmAfter = 4 * time.Second

// startGC lets the heap of a program that starts grow to what it needs anyway, instead of being searched on the way.
const startGC, usualGC = 400, 100

// The colours of the window until its page is drawn: --bg of tokens.css.
var lightGround, darkGround = options.NewRGB(0xF5, 0xF3, 0xEF), options.NewRGB(0x1B, 0x19, 0x17)

// Open shows the window on the office and returns when it was closed. ui is the built frontend; file is the ledger to
// open, "" for the last one. Codes: no_ui, no_webview where the PC has no engine for it.
func Open(office *app.Office, ui fs.FS, file string) error {
	if ui == nil && !generating {
		return ledger.Fail("no_ui")
	}
	if err := engineMissing(); err != nil && !generating {
		return err
	}
	files, size, begun, ground := &Files{}, windowSize{Width: usualWidth, Height: usualHeight}, newStart(), lightGround
	if !generating {
		debug.SetGCPercent(startGC)
		prepare()
		size, begun.dark = rememberedSize(office), rememberedDark(office)
		go begun.run(office, file)
	}
	if begun.dark {
		ground = darkGround
	}
	return wails.Run(&options.App{
		Title:              title,
		Width:              size.Width,
		Height:             size.Height,
		WindowStartState:   size.state(),
		MinWidth:           minWidth,
		MinHeight:          minHeight,
		BackgroundColour:   ground,
		AssetServer:        &assetserver.Options{Assets: ui, Middleware: begun.page},
		DragAndDrop:        &options.DragAndDrop{EnableFileDrop: true, DisableWebViewDrop: !droppedOnPage},
		Windows:            windowsOptions(),
		SingleInstanceLock: oneWindow(files, file),
		// Drawn without the graphics card, as Wails does by default: drivers of office PCs are the usual reason for a blank
		// window, and setting one up takes longer than drawing these pages ever does.
		Linux:          &linux.Options{ProgramName: "ducha", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
		ErrorFormatter: formatError,
		OnStartup: func(ctx context.Context) {
			files.ctx = ctx
			office.SetNews(func(event string, data any) { runtime.EventsEmit(ctx, event, data) })
		},
		OnDomReady:    func(context.Context) { time.AfterFunc(warmAfter, settle) },
		OnBeforeClose: func(ctx context.Context) bool { rememberSize(ctx, office); return false },
		OnShutdown:    func(context.Context) { <-begun.open; closeLedger(office) },
		Bind:          append(office.Subjects(), files),
	})
}

// settle does what can wait until the first page is seen.
func settle() {
	debug.SetGCPercent(usualGC)
	app.Warm()
}

// rememberedDark is true where the window was last looked at in the dark theme.
func rememberedDark(office *app.Office) bool {
	known, err := office.Desk().Remembered()
	return err == nil && known["theme"] == `"dark"`
}

func closeLedger(office *app.Office) {
	if err := office.Desk().Close(); err != nil {
		log.Printf("close ledger: %v", err)
	}
}

// formatError sends code and parameters to the UI; anything else is logged and shown as internal.
func formatError(err error) any {
	var e *ledger.Error
	if !errors.As(err, &e) {
		log.Printf("call: %v", err)
		e = ledger.Fail("internal")
	}
	text, _ := json.Marshal(e)
	return string(text)
}
