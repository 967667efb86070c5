// Package serve opens the browser's door: the same UI and the same bound methods over HTTP on the loopback address. It
// holds no rules; it checks token, Host and Origin and passes calls on.
package serve

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"ducha/app"
	"ducha/app/ledger"
)

// Server answers one office on one loopback port.
type Server struct {
	office *app.Office
	ui     fs.FS
	token  string
	host   string
	rpc    *dispatcher
	news   *broadcast
}

// New makes a server for an office; ui holds the built frontend, nil where the program was built without it.
func New(office *app.Office, ui fs.FS) (*Server, error) {
	secret := make([]byte, 16)
	if _, err := rand.Read(secret); err != nil {
		return nil, fmt.Errorf("make token: %w", err)
	}
	s := &Server{office: office, ui: ui, token: hex.EncodeToString(secret), rpc: newDispatcher(office.Subjects()), news: newBroadcast()}
	office.SetNews(s.news.send)
	return s, nil
}

// Listen binds 127.0.0.1; port 0 takes a free one.
func (s *Server) Listen(port int) (net.Listener, error) {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, ledger.Fail("cannot_listen", "port", fmt.Sprint(port)).Because(err)
	}
	s.host = listener.Addr().String()
	return listener, nil
}

// URL is what to open: it carries the token in the part that browsers never send.
func (s *Server) URL() string { return "http://" + s.host + "/#token=" + s.token }

// Serve answers until ctx ends.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	go sweep(s.office.Inbox(), time.Now())
	server := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// Handler routes the UI, the calls, uploads, downloads and news.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /rpc/{subject}/{method}", s.guard(s.call))
	mux.HandleFunc("POST /upload", s.guard(s.upload))
	mux.HandleFunc("GET /outbox/{name}", s.guard(s.download))
	mux.HandleFunc("GET /events", s.guard(s.events))
	mux.HandleFunc("GET /", s.page)
	return s.local(mux)
}

// local refuses every request that does not name this loopback address, so that no web page elsewhere can reach in by
// rebinding a name, and adds the headers that keep the page to itself.
func (s *Server) local(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, port, _ := net.SplitHostPort(s.host)
		host, origin := r.Host, r.Header.Get("Origin")
		if host != s.host && host != "localhost:"+port {
			http.Error(w, "wrong host", http.StatusForbidden)
			return
		}
		if origin != "" && origin != "http://"+host {
			http.Error(w, "wrong origin", http.StatusForbidden)
			return
		}
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

// guard asks for the token: in a header, or in the address where a browser cannot set headers (downloads, news).
func (s *Server) guard(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token := r.Header.Get("X-Ducha-Token")
		if token == "" && r.Method == http.MethodGet {
			token = r.URL.Query().Get("token")
		}
		if !same(token, s.token) {
			writeError(w, ledger.Fail("not_allowed"))
			return
		}
		next(w, r)
	}
}

// page serves the UI; every unknown path is the UI's own business.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	if s.ui == nil {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, "<!doctype html><meta charset=utf-8><title>督查台账</title><p>这个程序编译时没有带界面。请用 <code>make ducha</code> 编译完整的程序；命令行照常可用。</p>")
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	if _, err := fs.Stat(s.ui, name); err != nil {
		http.NotFound(w, r)
		return
	}
	http.ServeFileFS(w, r, s.ui, name)
}

const maxUpload = 200 << 20

// upload keeps a dropped file in the inbox and answers with its path, which the calls then name.
func (s *Server) upload(w http.ResponseWriter, r *http.Request) {
	name := filepath.Base(filepath.Clean("/" + r.URL.Query().Get("name")))
	if name == "/" || name == "." {
		writeError(w, ledger.Fail("cannot_read", "file", name))
		return
	}
	path, err := s.keep(name, r.ContentLength, http.MaxBytesReader(w, r.Body, maxUpload))
	if err != nil {
		writeError(w, err)
		return
	}
	// A returned form is in time by the file's own date, which an upload would lose.
	if ms, err := strconv.ParseInt(r.URL.Query().Get("modified"), 10, 64); err == nil && ms > 0 {
		modified := time.UnixMilli(ms)
		if err := os.Chtimes(path, modified, modified); err != nil {
			writeError(w, ledger.Fail("cannot_write", "file", name).Because(err))
			return
		}
	}
	writeJSON(w, map[string]string{"path": path})
}

// keep writes what is uploaded into a folder of its own; size is -1 where nobody told it. Codes: file_too_large, cannot_write.
func (s *Server) keep(name string, size int64, body io.Reader) (string, error) {
	tooLarge := ledger.Fail("file_too_large", "file", name, "limit", "200 MB")
	if size > maxUpload {
		return "", tooLarge
	}
	if err := os.MkdirAll(s.office.Inbox(), 0o755); err != nil {
		return "", ledger.Fail("cannot_write", "file", name).Because(err)
	}
	folder, err := os.MkdirTemp(s.office.Inbox(), uploadFolder)
	if err != nil {
		return "", ledger.Fail("cannot_write", "file", name).Because(err)
	}
	path := filepath.Join(folder, name)
	err = app.WriteAtomic(path, func(f io.Writer) error {
		_, err := io.Copy(f, body)
		return err
	})
	if err == nil {
		return path, nil
	}
	if cutShort := new(http.MaxBytesError); errors.As(err, &cutShort) {
		err = tooLarge.Because(err)
	}
	return "", errors.Join(err, os.RemoveAll(folder))
}

// uploadFolder begins the name of every upload's own folder; keepUpload is how long one may be needed: a file is read as
// soon as it is there, a backup once the clerk has looked at it.
const (
	uploadFolder = "up-"
	keepUpload   = 3 * 24 * time.Hour
)

// sweep removes old uploads from the inbox. What cannot be removed is left for the next time.
func sweep(inbox string, now time.Time) {
	entries, _ := os.ReadDir(inbox) // none yet is nothing to sweep
	for _, e := range entries {
		if info, err := e.Info(); err == nil && strings.HasPrefix(e.Name(), uploadFolder) && now.Sub(info.ModTime()) > keepUpload {
			_ = os.RemoveAll(filepath.Join(inbox, e.Name()))
		}
	}
}

// download hands an export out once it is whole.
func (s *Server) download(w http.ResponseWriter, r *http.Request) {
	name := filepath.Base(r.PathValue("name"))
	how := "attachment"
	if r.URL.Query().Has("show") { // to print it, not to keep it
		how = "inline"
		w.Header().Set("Content-Security-Policy", "default-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'")
	}
	w.Header().Set("Content-Disposition", how+"; filename*=UTF-8''"+escape(name))
	http.ServeFileFS(w, r, os.DirFS(s.office.Outbox()), name)
}
