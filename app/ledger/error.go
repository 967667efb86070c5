package ledger

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

// Error is what every door shows a person: a code for machines, whose words live in the UI's locale file, and the
// parameters those words need. Err is the cause, for the log only.
type Error struct {
	Code   string            `json:"code"`
	Params map[string]string `json:"params"`
	Err    error             `json:"-"`
}

// Fail makes an Error from a code and key, value pairs: Fail("file_too_large", "file", name, "limit", "200 MB").
func Fail(code string, pairs ...string) *Error {
	e := &Error{Code: code, Params: map[string]string{}}
	for i := 0; i+1 < len(pairs); i += 2 {
		e.Params[pairs[i]] = pairs[i+1]
	}
	return e
}

// Because returns the error with its cause attached.
func (e *Error) Because(err error) *Error {
	e.Err = err
	return e
}

func (e *Error) Error() string {
	keys := make([]string, 0, len(e.Params))
	for k := range e.Params {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	parts := make([]string, 0, len(keys))
	for _, k := range keys {
		parts = append(parts, fmt.Sprintf("%s=%s", k, e.Params[k]))
	}
	text := e.Code
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

func (e *Error) Unwrap() error { return e.Err }

// CodeOf returns the code of the first Error in err's chain, "" for nil and "internal" for anything else.
func CodeOf(err error) string {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return "internal"
}
