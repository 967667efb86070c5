package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
)

// broadcast passes news (progress of long work) on to every open page.
type broadcast struct {
	mu    sync.Mutex
	pages map[chan string]bool
}

func newBroadcast() *broadcast { return &broadcast{pages: map[chan string]bool{}} }

// send never waits: a page that does not keep up misses a beat of progress, nothing else.
func (b *broadcast) send(event string, data any) {
	text, err := json.Marshal(data)
	if err != nil {
		return
	}
	message := fmt.Sprintf("event: %s\ndata: %s\n\n", event, text)
	b.mu.Lock()
	defer b.mu.Unlock()
	for page := range b.pages {
		select {
		case page <- message:
		default:
		}
	}
}

func (b *broadcast) join() chan string {
	page := make(chan string, 64)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.pages[page] = true
	return page
}

func (b *broadcast) leave(page chan string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.pages, page)
}

// events is the stream of server-sent events.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	page := s.news.join()
	defer s.news.leave(page)
	fmt.Fprint(w, ": open\n\n")
	flusher.Flush()
	for {
		select {
		case <-r.Context().Done():
			return
		case message := <-page:
			fmt.Fprint(w, message)
			flusher.Flush()
		}
	}
}
