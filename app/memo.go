package app

import (
	"sync"

	"ducha/app/ledger"
	"ducha/store"
)

// memo keeps what pages read again and again between two commands: loading a plan of 10,000 tasks takes longer than all
// that is made from it. Whatever changes the ledger moves the generation on and so forgets everything. What it hands
// out is shared and must not be changed; commands never use it. A ledger that somebody else writes is not remembered.
type memo struct {
	mu         sync.Mutex
	generation int
	years      map[int64]ledger.Year // by period
	statuses   map[int64]statuses    // by plan
	heat       map[int64]heatColumn  // by frozen period
}

// forget drops everything; it is called once a change is in the file.
func (m *memo) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.generation++
	m.years, m.statuses = nil, nil
}

// leave drops what only holds for the ledger that was open, frozen periods too.
func (m *memo) leave() {
	m.forget()
	m.mu.Lock()
	defer m.mu.Unlock()
	m.heat = nil
}

// frozenHeat is remembered until the ledger is left: nothing in a Snapshot changes.
func (m *memo) frozenHeat(period int64, load func() (heatColumn, error)) (heatColumn, error) {
	m.mu.Lock()
	column, known := m.heat[period]
	generation := m.generation
	m.mu.Unlock()
	if known {
		return column, nil
	}
	column, err := load()
	m.mu.Lock()
	defer m.mu.Unlock()
	if err != nil || generation != m.generation { // something changed meanwhile, perhaps the ledger itself
		return column, err
	}
	if m.heat == nil {
		m.heat = map[int64]heatColumn{}
	}
	m.heat[period] = column
	return column, nil
}

func (m *memo) now() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.generation
}

// remembered returns the value under a key, loading it at most once a generation. generation is the one that was read
// before the transaction began, so that an older state is never kept under a newer one.
func remembered[T any](m *memo, generation int, kept func(*memo) *map[int64]T, key int64, load func() (T, error)) (T, error) {
	m.mu.Lock()
	v, ok := (*kept(m))[key]
	ok = ok && generation == m.generation
	m.mu.Unlock()
	if ok {
		return v, nil
	}
	v, err := load()
	m.mu.Lock()
	defer m.mu.Unlock()
	if err == nil && generation == m.generation {
		if *kept(m) == nil {
			*kept(m) = map[int64]T{}
		}
		(*kept(m))[key] = v
	}
	return v, err
}

// reading is one look at the ledger by a page.
type reading struct {
	*store.Tx
	memo       *memo
	generation int // -1 where nothing is remembered
}

// year is the function year, remembered.
func (r reading) year(key string) (ledger.Year, error) {
	if r.generation < 0 {
		return year(r.Tx, key)
	}
	_, period, err := find(r.Tx, key)
	if err != nil {
		return ledger.Year{}, err
	}
	return remembered(r.memo, r.generation, func(m *memo) *map[int64]ledger.Year { return &m.years }, period.ID,
		func() (ledger.Year, error) { return year(r.Tx, period.Key) })
}

// statuses is the function statusTable, remembered.
func (r reading) statuses(y ledger.Year) (statuses, error) {
	if r.generation < 0 {
		return statusTable(r.Tx, y)
	}
	return remembered(r.memo, r.generation, func(m *memo) *map[int64]statuses { return &m.statuses }, y.Plan.ID,
		func() (statuses, error) { return statusTable(r.Tx, y) })
}
