//go:build desktop || bindings

package desktop

import (
	"context"
	"path/filepath"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"ducha/app/ledger"
)

// Files answers for the system's own dialogs, which only a window has.
type Files struct{ ctx context.Context }

// Pick asks for one or several files; patterns like "*.docx;*.pdf". An empty list means the person cancelled.
func (f *Files) Pick(title, patterns string, many bool) ([]string, error) {
	dialog := runtime.OpenDialogOptions{Title: title, Filters: []runtime.FileFilter{{DisplayName: patterns, Pattern: patterns}}}
	if many {
		paths, err := runtime.OpenMultipleFilesDialog(f.ctx, dialog)
		if paths == nil {
			paths = []string{}
		}
		return paths, err
	}
	path, err := runtime.OpenFileDialog(f.ctx, dialog)
	if path == "" {
		return []string{}, err
	}
	return []string{path}, err
}

// PickFolder asks for a folder, "" when cancelled.
func (f *Files) PickFolder(title string) (string, error) {
	return runtime.OpenDirectoryDialog(f.ctx, runtime.OpenDialogOptions{Title: title, CanCreateDirectories: true})
}

// SaveAs asks where to save, "" when cancelled.
func (f *Files) SaveAs(title, name string) (string, error) {
	return runtime.SaveFileDialog(f.ctx, runtime.SaveDialogOptions{Title: title, DefaultFilename: name})
}

// Reveal opens a file in the person's own program for it, Word or WPS for a .docx, or the folder that is named. Code:
// cannot_open where the system has none.
func (f *Files) Reveal(path string) error {
	if err := openFile(path); err != nil {
		return ledger.Fail("cannot_open", "file", filepath.Base(path)).Because(err)
	}
	return nil
}

// Printers lists the system's printers; none is no error. Code: print_unavailable.
func (f *Files) Printers() ([]Printer, error) { return printers() }

// mostCopies keeps a slip of the finger from emptying the tray.
const mostCopies = 200

// Print sends a file to a printer. Codes: print_unavailable, no_printer, no_print_program, cannot_print.
func (f *Files) Print(job PrintJob) error {
	job.Copies = max(1, min(job.Copies, mostCopies))
	return printFile(job)
}
