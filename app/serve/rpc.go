package serve

import (
	"bytes"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"net/url"
	"reflect"

	"ducha/app/ledger"
)

// dispatcher finds the exported methods of the bound structs, exactly those the window binds.
type dispatcher struct{ methods map[string]reflect.Value }

func newDispatcher(subjects []any) *dispatcher {
	d := &dispatcher{map[string]reflect.Value{}}
	for _, subject := range subjects {
		v := reflect.ValueOf(subject)
		for n := range v.NumMethod() {
			if bound(v.Method(n).Type()) {
				d.methods[v.Elem().Type().Name()+"/"+v.Type().Method(n).Name] = v.Method(n)
			}
		}
	}
	return d
}

var errorType = reflect.TypeFor[error]()

// bound says whether a method is a use case that the UI can call: it answers with an error, or with a value and an error.
func bound(t reflect.Type) bool {
	return t.NumOut() >= 1 && t.NumOut() <= 2 && t.Out(t.NumOut()-1) == errorType
}

const maxCall = 32 << 20

// call runs POST /rpc/Subject/Method with a JSON array of arguments.
func (s *Server) call(w http.ResponseWriter, r *http.Request) {
	method, ok := s.rpc.methods[r.PathValue("subject")+"/"+r.PathValue("method")]
	if !ok {
		writeError(w, ledger.Fail("no_such_method", "method", r.PathValue("method")))
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxCall))
	if err != nil {
		writeError(w, ledger.Fail("bad_call").Because(err))
		return
	}
	args, err := arguments(method.Type(), body)
	if err != nil {
		writeError(w, ledger.Fail("bad_call").Because(err))
		return
	}
	out := method.Call(args)
	if err, _ := out[len(out)-1].Interface().(error); err != nil {
		writeError(w, err)
		return
	}
	if len(out) == 1 {
		writeJSON(w, nil)
		return
	}
	writeJSON(w, out[0].Interface())
}

// arguments decodes the JSON array into the method's parameters; missing ones are zero values.
func arguments(t reflect.Type, body []byte) ([]reflect.Value, error) {
	var raw []json.RawMessage
	if len(bytes.TrimSpace(body)) > 0 {
		if err := json.Unmarshal(body, &raw); err != nil {
			return nil, err
		}
	}
	if len(raw) > t.NumIn() {
		return nil, errors.New("too many arguments")
	}
	args := make([]reflect.Value, t.NumIn())
	for n := range args {
		v := reflect.New(t.In(n))
		if n < len(raw) {
			if err := json.Unmarshal(raw[n], v.Interface()); err != nil {
				return nil, err
			}
		}
		args[n] = v.Elem()
	}
	return args, nil
}

func writeJSON(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		log.Printf("write answer: %v", err)
	}
}

// writeError sends code and parameters; what is no ledger.Error is logged and shown as internal.
func writeError(w http.ResponseWriter, err error) {
	var e *ledger.Error
	if !errors.As(err, &e) {
		log.Printf("call: %v", err)
		e = ledger.Fail("internal")
	}
	status := http.StatusUnprocessableEntity
	if e.Code == "not_allowed" {
		status = http.StatusForbidden
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(e)
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

func escape(name string) string { return url.PathEscape(name) }
