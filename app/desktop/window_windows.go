//go:build desktop || bindings

package desktop

import (
	"os"
	"path/filepath"

	"github.com/wailsapp/go-webview2/webviewloader"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"ducha/app/ledger"
)

// oldestEngine is the first WebView2 that Wails works with; left to itself it would ask to download a newer one.
const oldestEngine = "94.0.992.31"

// droppedOnPage: WebView2 tells of dropped files by the page, which must not be kept from them.
const droppedOnPage = true

// prepare has nothing to do where the system brings the window's engine along.
func prepare() {}

// engineMissing says that this PC has no WebView2 or one that is too old: Windows 10 of offices that never update.
func engineMissing() error {
	version, err := webviewloader.GetAvailableCoreWebView2BrowserVersionString("")
	if err != nil || version == "" {
		return ledger.Fail("no_webview").Because(err)
	}
	if order, err := webviewloader.CompareBrowserVersions(version, oldestEngine); err != nil || order < 0 {
		return ledger.Fail("no_webview").Because(err)
	}
	return nil
}

// windowsOptions keep what the engine stores out of the roaming profile, whatever the program's file is called.
func windowsOptions() *windows.Options {
	out := &windows.Options{Messages: windows.DefaultMessages()}
	out.Messages.Error = title
	out.Messages.WebView2ProcessCrash = "窗口的网页组件意外退出了，已保存的都在。请重新打开督查台账。"
	if dir, err := os.UserCacheDir(); err == nil {
		out.WebviewUserDataPath = filepath.Join(dir, "ducha", "webview")
	}
	return out
}

// oneWindow brings the window that is there to the front when the program is started once more; a ledger that is named
// gets a window of its own.
func oneWindow(files *Files, file string) *options.SingleInstanceLock {
	if file != "" {
		return nil
	}
	return &options.SingleInstanceLock{UniqueId: "ducha", OnSecondInstanceLaunch: func(options.SecondInstanceData) {
		if files.ctx != nil {
			runtime.WindowUnminimise(files.ctx)
			runtime.Show(files.ctx)
		}
	}}
}
