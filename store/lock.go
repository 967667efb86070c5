package store

import (
	"encoding/json"
	"os"
	"strings"
	"time"
)

// lock is the operating system's lock on NAME.ducha.lock, held while a process may write. It dies with the process,
// so a file left behind by a crash locks nobody out.
type lock struct {
	file *os.File
	path string
}

// holding is the content of the lock file: who holds it.
type holding struct {
	Name  string `json:"name"`
	Host  string `json:"host"`
	PID   int    `json:"pid"`
	Since string `json:"since"`
}

func (h holding) String() string {
	parts := []string{}
	for _, p := range []string{h.Name, h.Host, h.Since} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " · ")
}

// acquire takes the ledger's lock. Where it cannot, it returns nil and who holds it, "" where that is unknown.
func acquire(ledgerPath, who string, now time.Time) (*lock, string) {
	path := ledgerPath + ".lock"
	// A holder that closes removes its file; we may then have locked a file without a name and have to try again.
	for range 10 {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, ""
		}
		if tryLock(f) != nil {
			f.Close()
			return nil, holderOf(path)
		}
		if stillThere(f, path) {
			l := &lock{file: f, path: path}
			l.sign(who, now)
			return l, ""
		}
		f.Close()
	}
	return nil, ""
}

func stillThere(f *os.File, path string) bool {
	mine, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(path)
	return err == nil && os.SameFile(mine, named)
}

// sign writes who holds the lock. The lock holds without it, so a full disk only costs the name.
func (l *lock) sign(who string, now time.Time) {
	host, _ := os.Hostname()
	data, err := json.Marshal(holding{Name: who, Host: host, PID: os.Getpid(), Since: now.Format("2006-01-02 15:04")})
	if err != nil {
		return
	}
	if l.file.Truncate(0) == nil {
		_, _ = l.file.WriteAt(data, 0)
	}
}

// holderOf reads who signed the lock file. The holder may be about to write it: a moment's patience.
func holderOf(path string) string {
	for range 5 {
		data, err := os.ReadFile(path)
		var h holding
		if err == nil && json.Unmarshal(data, &h) == nil {
			return h.String()
		}
		time.Sleep(20 * time.Millisecond)
	}
	return ""
}
