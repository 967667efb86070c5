//go:build desktop || bindings

package desktop

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"sync"
	"time"

	"ducha/app"
)

// start opens the ledger while the system makes the window, and puts the first answer into the page: a page that has it
// draws once, and a call costs a round trip between three processes.
type start struct {
	open  chan struct{} // closed once the ledger is open or was refused
	ready chan struct{} // closed once first is known
	first []byte        // JSON of app.First, nil where there is none
	once  sync.Once
	dark  bool // the theme the window was last looked at in
}

// firstWait is how long the page waits for what it shows first; a ledger that takes longer is asked by the page itself,
// which draws its frame meanwhile.
const firstWait = 250 * time.Millisecond

func newStart() *start {
	return &start{open: make(chan struct{}), ready: make(chan struct{})}
}

func (s *start) run(office *app.Office, file string) {
	defer close(s.ready)
	openFirst(office, file)
	close(s.open)
	first, err := office.Desk().First()
	if err != nil {
		return // the page asks again and says why not
	}
	if s.first, err = json.Marshal(first); err != nil {
		log.Printf("first answer: %v", err)
	}
}

// openFirst opens the named ledger or the last one. One that cannot be opened leaves the welcome page.
func openFirst(office *app.Office, file string) {
	desk := office.Desk()
	if file == "" && office.Place() == app.DefaultLedger() { // another file was named for the ledger to come
		if recent, err := desk.Recent(); err == nil && len(recent) > 0 {
			file = recent[0]
		}
	}
	if file == "" {
		return
	}
	if _, err := desk.Open(file); err != nil {
		log.Printf("open ledger: %v", err)
	}
}

// page holds the first page back until the ledger is open, so that no call meets an empty desk, and writes the first
// answer behind it. Later loads of the page, for which that would be old, ask for themselves.
func (s *start) page(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		first := false
		if r.URL.Path == "/" {
			s.once.Do(func() { first = true })
		}
		if !first {
			next.ServeHTTP(w, r)
			return
		}
		<-s.open
		if s.dark {
			next.ServeHTTP(darkPage{w}, r)
		} else {
			next.ServeHTTP(w, r)
		}
		select {
		case <-s.ready:
			if s.first != nil { // JSON of this kind holds no "<"
				fmt.Fprintf(w, `<script type="application/json" id="first">%s</script>`, s.first)
			}
		case <-time.After(firstWait):
		}
	})
}

// darkPage serves the page in the dark theme: it is painted once before its script could say so.
type darkPage struct{ http.ResponseWriter }

func (p darkPage) Write(page []byte) (int, error) {
	if _, err := p.ResponseWriter.Write(bytes.Replace(page, []byte(`data-theme="light"`), []byte(`data-theme="dark"`), 1)); err != nil {
		return 0, err
	}
	return len(page), nil
}
