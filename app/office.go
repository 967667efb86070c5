// Package app is what the window, the browser and the command line can ask for: one bound struct a subject, whose
// methods are use cases. It owns no format and no SQL: it calls extract, parse, sheet, report and store, and puts
// what they say together. Everything that crosses to the UI is a DTO of this package or a noun of package ledger.
package app

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"

	"ducha/app/ledger"
	"ducha/store"
)

// Office is what a door holds: the bound subjects over one open ledger.
type Office struct{ *core }

// core is the one open ledger and what all subjects share. Its methods are unexported, so that a subject that embeds it
// binds its own use cases and nothing else.
type core struct {
	opening sync.Mutex // one ledger is opened at a time
	mu      sync.Mutex
	store   *store.Store
	clock   func() time.Time
	who     string                       // the system user
	named   string                       // the clerk as the open ledger names him, ""
	news    func(event string, data any) // progress to the UI; never nil
	works   map[*work]bool               // under way
	home    string                       // folder for preferences and the outbox
	usual   string                       // where a new ledger goes
	memo    memo
	sample  func(ctx context.Context, dir string, progress func(done, total int, at string)) (string, error)
}

// Place is where Desk.Open makes a ledger that has no name yet.
func (o *Office) Place() string { return o.usual }

// Options wire an Office to its door.
type Options struct {
	Who   string                       // name written into the log; default: the system user
	Clock func() time.Time             // default: time.Now
	News  func(event string, data any) // default: dropped
	Home  string                       // default: the user's configuration folder + /ducha
	// Ledger is where a new ledger goes when the person starts one; default: DefaultLedger.
	Ledger string
	// Sample makes the made-up district in a folder and returns its ledger's path; nil where the door has none.
	Sample func(ctx context.Context, dir string, progress func(done, total int, at string)) (string, error)
}

// New makes an Office without an open ledger.
func New(o Options) *Office {
	office := &core{clock: o.Clock, who: o.Who, news: o.News, home: o.Home, usual: cmp.Or(o.Ledger, DefaultLedger()), sample: o.Sample, works: map[*work]bool{}}
	if office.clock == nil {
		office.clock = time.Now
	}
	if office.who == "" {
		office.who = systemUser()
	}
	if office.news == nil {
		office.news = func(string, any) {}
	}
	if office.home == "" {
		base, err := os.UserConfigDir()
		if err != nil {
			base = os.TempDir()
		}
		office.home = filepath.Join(base, "ducha")
	}
	return &Office{office}
}

// SetNews names the receiver of progress once the door is open.
func (o *Office) SetNews(news func(event string, data any)) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.news = news
}

// open returns the ledger or the error every page knows how to show.
func (o *core) open() (*store.Store, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.store == nil {
		return nil, ledger.Fail("no_ledger_open")
	}
	return o.store, nil
}

// do runs one command on the open ledger in one transaction.
func (o *core) do(ctx context.Context, name string, f func(*store.Tx) error) error {
	s, err := o.open()
	if err != nil {
		return err
	}
	defer o.memo.forget()
	ctx, end := o.cancellable(ctx, "command")
	defer end()
	return stopped(ctx, s.Do(ctx, store.Command{Name: name, Who: o.clerk()}, f))
}

// stopped words what a cancelled job ran into: wherever it was, nothing of it stays.
func stopped(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ledger.Fail("cancelled").Because(err)
	}
	return err
}

// view runs one read of the open ledger.
func (o *core) view(ctx context.Context, f func(*store.Tx) error) error {
	s, err := o.open()
	if err != nil {
		return err
	}
	return stopped(ctx, s.View(ctx, f))
}

// look is view for pages that read a whole year; what it loads is remembered until the next command.
func (o *core) look(f func(reading) error) error {
	generation := o.memo.now()
	s, err := o.open()
	if err != nil {
		return err
	}
	if !s.Writable() {
		generation = -1
	}
	return s.View(context.Background(), func(tx *store.Tx) error { return f(reading{tx, &o.memo, generation}) })
}

// clerk is the name written into the log and under findings: the ledger's setting, else the system user.
func (o *core) clerk() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return cmp.Or(o.named, o.who)
}

// name remembers the clerk's name as the ledger has it.
func (o *core) name(clerk string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.named = clerk
}

func (o *core) today() string { return o.clock().Format(time.DateOnly) }

func (o *core) now() string { return o.clock().Format(time.RFC3339) }
