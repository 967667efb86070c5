package serve

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"ducha/app"
)

// door is a real listener's stand-in with the same checks.
func door(t *testing.T) (*Server, *httptest.Server) {
	t.Helper()
	office := app.New(app.Options{Home: t.TempDir()})
	s, err := New(office, fstest.MapFS{"index.html": {Data: []byte("<title>督查台账</title>")}})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { s.Handler().ServeHTTP(w, r) }))
	s.host = strings.TrimPrefix(server.URL, "http://")
	t.Cleanup(func() {
		server.Close()
		office.Desk().Close()
	})
	return s, server
}

func post(t *testing.T, url, token, body string, header map[string]string) (int, string) {
	t.Helper()
	req, err := http.NewRequest(http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("X-Ducha-Token", token)
	for k, v := range header {
		if k == "Host" {
			req.Host = v
		}
		req.Header.Set(k, v)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(text)
}

func TestCallsNeedTokenHostAndOrigin(t *testing.T) {
	s, server := door(t)
	url := server.URL + "/rpc/Desk/State"
	if code, body := post(t, url, s.token, "[]", nil); code != 200 || !strings.Contains(body, `"open":false`) {
		t.Errorf("a proper call: %d %s", code, body)
	}
	if code, _ := post(t, url, "guess", "[]", nil); code != http.StatusForbidden {
		t.Errorf("wrong token: %d", code)
	}
	if code, _ := post(t, url, s.token, "[]", map[string]string{"Host": "evil.example"}); code != http.StatusForbidden {
		t.Errorf("wrong host: %d", code)
	}
	if code, _ := post(t, url, s.token, "[]", map[string]string{"Origin": "http://evil.example"}); code != http.StatusForbidden {
		t.Errorf("wrong origin: %d", code)
	}
}

func TestErrorsCarryCodeAndParameters(t *testing.T) {
	s, server := door(t)
	code, body := post(t, server.URL+"/rpc/Tasks/Export", s.token, `[""]`, nil)
	var got struct{ Code string }
	if err := json.Unmarshal([]byte(body), &got); err != nil || code != 422 || got.Code != "no_ledger_open" {
		t.Errorf("%d %s", code, body)
	}
	for _, call := range []string{"Desk/Nothing", "Office/SetNews", "Desk/open"} {
		if _, body := post(t, server.URL+"/rpc/"+call, s.token, `[]`, nil); !strings.Contains(body, "no_such_method") {
			t.Errorf("%s: %s", call, body)
		}
	}
	for _, args := range []string{`[1]`, `{`, `["a","b","c"]`} {
		if _, body := post(t, server.URL+"/rpc/Desk/Open", s.token, args, nil); !strings.Contains(body, "bad_call") {
			t.Errorf("%s: %s", args, body)
		}
	}
}

func TestUploadKeepsTheNameAndNothingElseOfThePath(t *testing.T) {
	s, server := door(t)
	_, body := post(t, server.URL+"/upload?name=..%2F..%2Fetc%2F通知.txt", s.token, "内容", nil)
	var got struct{ Path string }
	if err := json.Unmarshal([]byte(body), &got); err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	if filepath.Base(got.Path) != "通知.txt" || !strings.HasPrefix(got.Path, s.office.Inbox()) {
		t.Errorf("kept at %s", got.Path)
	}
	if data, err := os.ReadFile(got.Path); err != nil || !bytes.Equal(data, []byte("内容")) {
		t.Errorf("%q %v", data, err)
	}
}

// A file over the limit is refused in words, whether its size is told beforehand or only found out.
func TestUploadOverTheLimit(t *testing.T) {
	s, _ := door(t)
	for name, request := range map[string]*http.Request{
		"told":   httptest.NewRequest(http.MethodPost, "/upload?name=a.docx", strings.NewReader("short")),
		"untold": httptest.NewRequest(http.MethodPost, "/upload?name=a.docx", io.LimitReader(zeros{}, maxUpload+1)),
	} {
		request.Host = s.host
		request.Header.Set("X-Ducha-Token", s.token)
		if name == "told" {
			request.ContentLength = maxUpload + 1
		}
		answer := httptest.NewRecorder()
		s.Handler().ServeHTTP(answer, request)
		if !strings.Contains(answer.Body.String(), "file_too_large") {
			t.Errorf("%s: %s", name, answer.Body)
		}
	}
	if left, err := os.ReadDir(s.office.Inbox()); err == nil && len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

// Uploads have been read once the calls that name them are over; old ones are swept when the door opens again.
func TestOldUploadsAreSwept(t *testing.T) {
	office := app.New(app.Options{Home: t.TempDir()})
	for name, age := range map[string]time.Duration{"up-old": 2 * keepUpload, "up-new": time.Hour, "own": 2 * keepUpload} {
		folder := filepath.Join(office.Inbox(), name)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "通知.docx"), []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
		at := time.Now().Add(-age)
		if err := os.Chtimes(folder, at, at); err != nil {
			t.Fatal(err)
		}
	}
	sweep(office.Inbox(), time.Now())
	left := []string{}
	entries, err := os.ReadDir(office.Inbox())
	for _, e := range entries {
		left = append(left, e.Name())
	}
	if err != nil || !slices.Equal(left, []string{"own", "up-new"}) {
		t.Errorf("left %v, %v", left, err)
	}
}

func TestDownloadsStayInTheOutbox(t *testing.T) {
	s, server := door(t)
	if err := app.WriteAtomic(filepath.Join(s.office.Outbox(), "表.xlsx"), func(w io.Writer) error { _, err := w.Write([]byte("x")); return err }); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]int{"/outbox/%E8%A1%A8.xlsx?token=" + s.token: 200, "/outbox/%E8%A1%A8.xlsx": 403, "/outbox/..%2Frecent.json?token=" + s.token: 400} {
		res, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != want {
			t.Errorf("%s: %d, want %d", path, res.StatusCode, want)
		}
	}
}

func TestPageNeedsNoTokenAndHasItsHeaders(t *testing.T) {
	_, server := door(t)
	res, err := http.Get(server.URL + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != 200 || !strings.Contains(res.Header.Get("Content-Security-Policy"), "default-src 'self'") {
		t.Errorf("%d %v", res.StatusCode, res.Header)
	}
}
