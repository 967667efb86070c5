//go:build !desktop && !bindings

package desktop

import (
	"io/fs"

	"ducha/app"
	"ducha/app/ledger"
)

// HasWindow says whether this program was built with a window.
const HasWindow = false

// Open answers that this program was built without a window.
func Open(*app.Office, fs.FS, string) error { return ledger.Fail("no_window") }
