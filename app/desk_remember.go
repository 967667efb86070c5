package app

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"ducha/app/ledger"
)

// What a PC remembers of a ledger without the ledger knowing: the page, filters and columns as they were left, and what
// is typed into a form and not saved yet. It is kept beside the list of recent files and not in the browser, whose
// address, and with it what it keeps, changes with every start.

// Bounds of the file: the ledgers used last, how many keys each may have and how long they are, and what one may keep.
const (
	rememberedLedgers = 20
	rememberedKeys    = 200
	rememberedKey     = 200
	rememberedValue   = 64 << 10
)

// habits is the file: scope → key → JSON of the UI. The scope is a ledger's path, "" for the PC as a whole.
type habits struct {
	Order  []string                     `json:"order"` // ledgers, used last first
	Values map[string]map[string]string `json:"values"`
}

var habitsLock sync.Mutex

func (o *core) habitsFile() string { return filepath.Join(o.home, "remembered.json") }

// habits reads the file; one that is missing or damaged is a fresh start.
func (o *core) habits() habits {
	out := habits{}
	data, err := os.ReadFile(o.habitsFile())
	if err == nil && json.Unmarshal(data, &out) != nil {
		out = habits{}
	}
	if out.Values == nil {
		out.Values = map[string]map[string]string{}
	}
	return out
}

// Remembered returns what this PC remembers of the open ledger and of itself; with no ledger open only the latter.
func (d Desk) Remembered() (map[string]string, error) {
	habitsLock.Lock()
	defer habitsLock.Unlock()
	known, out := d.habits(), map[string]string{}
	maps.Copy(out, known.Values[""])
	if s, err := d.open(); err == nil {
		maps.Copy(out, known.Values[s.Path()])
	}
	return out, nil
}

// Remember keeps one value for the open ledger, or for every ledger of this PC; "" is let go.
func (d Desk) Remember(key, value string, everywhere bool) error {
	if key == "" || len(key) > rememberedKey || len(value) > rememberedValue {
		return ledger.Fail("bad_call")
	}
	scope := ""
	if !everywhere {
		s, err := d.open()
		if err != nil {
			return err
		}
		scope = s.Path()
	}
	habitsLock.Lock()
	defer habitsLock.Unlock()
	known := d.habits()
	if _, there := known.Values[scope][key]; !there && value != "" && len(known.Values[scope]) >= rememberedKeys {
		return ledger.Fail("bad_call")
	}
	known.put(scope, key, value)
	data, err := json.Marshal(known)
	if err != nil {
		return err
	}
	return WriteAtomic(d.habitsFile(), bytesWriter(data))
}

// put keeps a value and lets go of the ledgers that were used longest ago.
func (h *habits) put(scope, key, value string) {
	if h.Values[scope] == nil {
		h.Values[scope] = map[string]string{}
	}
	h.Values[scope][key] = value
	if value == "" {
		delete(h.Values[scope], key)
	}
	if scope == "" {
		return
	}
	h.Order = slices.DeleteFunc(h.Order, func(s string) bool { return s == scope })
	h.Order = slices.Insert(h.Order, 0, scope)
	for len(h.Order) > rememberedLedgers {
		last := h.Order[len(h.Order)-1]
		delete(h.Values, last)
		h.Order = h.Order[:len(h.Order)-1]
	}
}
