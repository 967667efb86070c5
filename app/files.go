package app

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"ducha/app/ledger"
	"ducha/app/sheet"
	"ducha/store"
)

// Saved says where an export went. URL is set only where the caller named no path, as the browser door does: the file
// then waits in the outbox.
type Saved struct {
	Path  string   `json:"path"`
	URL   string   `json:"url"`
	Files []string `json:"files"`
	Count int      `json:"count"`
	Note  string   `json:"note"` // code of something left out, ""
}

// Documents is the person's documents folder, or the home folder where there is none.
func Documents() string {
	if info, err := os.Stat(movedDocuments()); err == nil && info.IsDir() {
		return movedDocuments()
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, name := range []string{"Documents", "文档"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name)
		}
	}
	return home
}

// Outbox is the folder of exports that wait to be downloaded.
func (o *Office) Outbox() string { return o.outbox() }

// Inbox is the folder of files that were uploaded.
func (o *Office) Inbox() string { return filepath.Join(o.home, "inbox") }

func (o *core) outbox() string { return filepath.Join(o.home, "outbox") }

// save writes an export whole or not at all: to a temporary file in the same folder, then renamed. An empty path
// means the outbox under the given name.
func (o *core) save(path, name string, write func(io.Writer) error) (Saved, error) {
	saved := Saved{Path: path, Files: []string{}, Count: 1}
	if path == "" {
		saved.Path = filepath.Join(o.outbox(), name)
		saved.URL = outboxURL(name)
	}
	if err := WriteAtomic(saved.Path, write); err != nil {
		return Saved{}, err
	}
	saved.Files = append(saved.Files, saved.Path)
	return saved, nil
}

// outboxURL is where the browser door hands a file of the outbox out.
func outboxURL(name string) string { return "/outbox/" + url.PathEscape(name) }

// saveFiles writes several files into dir; dir "" makes one zip of them in the outbox. A dir that is named and bundled
// gets the zip beside the files.
func (o *core) saveFiles(dir, zip string, bundled bool, files []sheet.NamedFile) (Saved, error) {
	saved := Saved{Path: dir, Files: []string{}, Count: len(files)}
	if dir == "" || bundled {
		path := ""
		if dir != "" {
			path = filepath.Join(dir, zip)
		}
		whole, err := o.save(path, zip, func(w io.Writer) error { return sheet.Zip(w, files) })
		if err != nil {
			return Saved{}, err
		}
		whole.Count = len(files)
		saved = whole
		if dir == "" {
			return whole, nil
		}
	}
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		if err := WriteAtomic(path, bytesWriter(f.Data)); err != nil {
			return saved, err
		}
		saved.Files = append(saved.Files, path)
	}
	return saved, nil
}

// WriteAtomic writes a file so that a reader sees either the old one or the whole new one. Codes: those of store.CannotWrite.
func WriteAtomic(path string, write func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return store.CannotWrite(path, err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".ducha-*.tmp")
	if err != nil {
		return store.CannotWrite(path, err)
	}
	defer os.Remove(tmp.Name())
	if err := write(tmp); err != nil {
		tmp.Close()
		return err
	}
	if err := tmp.Sync(); err != nil {
		tmp.Close()
		return store.CannotWrite(path, err)
	}
	if err := tmp.Close(); err != nil {
		return store.CannotWrite(path, err)
	}
	if err := store.Replace(tmp.Name(), path); err != nil {
		return store.CannotWrite(path, err)
	}
	return nil
}

// maxFile bounds every file that is read: no office paper is larger.
const maxFile = 200 << 20

func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, ledger.Fail("cannot_read", "file", filepath.Base(path)).Because(err)
	}
	if info.IsDir() {
		return nil, ledger.Fail("is_folder", "file", filepath.Base(path))
	}
	if info.Size() > maxFile {
		return nil, ledger.Fail("file_too_large", "file", filepath.Base(path), "limit", "200 MB")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, ledger.Fail("cannot_read", "file", filepath.Base(path)).Because(err)
	}
	return data, nil
}

func bytesWriter(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// hashOf names a file by its content: SHA-256, hex.
func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
