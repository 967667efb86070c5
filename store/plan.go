package store

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"

	"ducha/app/ledger"
)

const planColumns = `SELECT id, title, issuer, doc_no, date, year, file_name, file_hash, cadence, coalesce(scheme_id, 0) FROM plan `

func readPlan(scan func(...any) error) (p ledger.Plan, err error) {
	err = scan(&p.ID, &p.Title, &p.Issuer, &p.DocNo, &p.Date, &p.Year, &p.FileName, &p.FileHash, &p.Cadence, &p.SchemeID)
	return p, err
}

// Plans returns all plans, the newest year last.
func (t *Tx) Plans() ([]ledger.Plan, error) {
	return list(t, readPlan, planColumns+`ORDER BY year, id`)
}

// Plan returns one plan. Code: plan_missing.
func (t *Tx) Plan(id int64) (*ledger.Plan, error) {
	p, err := one(t, readPlan, planColumns+`WHERE id = ?`, id)
	return present(p, err, "plan_missing")
}

// SavePlan inserts (ID 0, then set) or updates a plan. An empty cadence becomes quarterly. Code: plan_missing.
func (t *Tx) SavePlan(p *ledger.Plan) error {
	orDefault(&p.Cadence, ledger.Quarterly)
	args := []any{p.Title, p.Issuer, p.DocNo, p.Date, p.Year, p.FileName, p.FileHash, p.Cadence, orNull(p.SchemeID)}
	if p.ID != 0 {
		return wrap("save plan", t.touch("plan_missing", `UPDATE plan SET title = ?, issuer = ?, doc_no = ?, date = ?,
			year = ?, file_name = ?, file_hash = ?, cadence = ?, scheme_id = ? WHERE id = ?`, append(args, p.ID)...))
	}
	id, err := t.insert(`INSERT INTO plan (title, issuer, doc_no, date, year, file_name, file_hash, cadence, scheme_id)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, args...)
	p.ID = id
	return wrap("save plan", err)
}

// SaveFile keeps a file byte for byte under its SHA-256 (hex) with what was read from it. A file that is already
// there stays as it is. Files are never changed and never deleted, undo does not reach them.
func (t *Tx) SaveFile(hash, name string, data []byte, src *ledger.Source) error {
	packed, err := pack(src)
	if err != nil {
		return fmt.Errorf("save file: %w", err)
	}
	if data == nil {
		data = []byte{}
	}
	_, err = t.exec(`INSERT INTO file (hash, name, at, source, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING`,
		hash, name, t.now(), packed, data)
	t.unlogged = true
	return wrap("save file", err)
}

// File returns a kept file. Code: file_missing.
func (t *Tx) File(hash string) (name string, data []byte, err error) {
	found, err := t.get([]any{&name, &data}, `SELECT name, data FROM file WHERE hash = ?`, hash)
	if err == nil && !found {
		err = ledger.Fail("file_missing", "hash", hash)
	}
	return name, data, err
}

// FileName names a kept file without reading it, "" where there is none.
func (t *Tx) FileName(hash string) (name string, err error) {
	_, err = t.get([]any{&name}, `SELECT name FROM file WHERE hash = ?`, hash)
	return name, wrap("find file", err)
}

// Source returns the text read from a kept file. Code: file_missing, also where the file was kept without its text.
func (t *Tx) Source(hash string) (*ledger.Source, error) {
	var packed []byte
	found, err := t.get([]any{&packed}, `SELECT source FROM file WHERE hash = ?`, hash)
	if err != nil {
		return nil, fmt.Errorf("load source: %w", err)
	}
	if !found || packed == nil {
		return nil, ledger.Fail("file_missing", "hash", hash)
	}
	src := &ledger.Source{}
	return src, wrap("load source", unpack(packed, src))
}

// pack is gzip of v as JSON; the same v gives the same bytes. A nil pointer gives nil.
func pack[T any](v *T) ([]byte, error) {
	if v == nil {
		return nil, nil
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if err := json.NewEncoder(z).Encode(v); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// unpackLimit bounds what a hostile ledger can make us inflate.
const unpackLimit = 512 << 20

func unpack(data []byte, v any) error {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return json.NewDecoder(io.LimitReader(z, unpackLimit)).Decode(v)
}

// wrap names what failed; errors with a code stay readable through it.
func wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, err)
}
