//go:build desktop || bindings

package desktop

import (
	"context"
	"os/exec"
	"path/filepath"
	goruntime "runtime"

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

// Reveal opens a file, or the folder it is in where the system has no program for it.
func (f *Files) Reveal(path string) error {
	command := map[string][]string{
		"windows": {"rundll32", "url.dll,FileProtocolHandler", path},
		"darwin":  {"open", path},
	}[goruntime.GOOS]
	if command == nil {
		command = []string{"xdg-open", path}
	}
	if err := exec.Command(command[0], command[1:]...).Start(); err != nil {
		return ledger.Fail("cannot_open", "file", filepath.Base(path)).Because(err)
	}
	return nil
}
