package app

import (
	"cmp"
	"context"
	"os/user"
	"strings"
)

// Step is one beat of long work: what the UI's progress line shows.
type Step struct {
	Job   string `json:"job"`
	Done  int    `json:"done"`
	Total int    `json:"total"`
	At    string `json:"at"`
}

// job starts cancellable work under a name. The returned report sends progress; end must be called.
func (o *core) job(name string) (ctx context.Context, report func(done, total int, at string), end func()) {
	ctx, over := o.cancellable(context.Background(), name)
	o.mu.Lock()
	news := o.news
	o.mu.Unlock()
	report = func(done, total int, at string) { news("progress", Step{name, done, total, at}) }
	end = func() {
		over()
		news("progress", Step{name, 1, 1, ""})
	}
	return ctx, report, end
}

// work is under way and can be called off by its name.
type work struct {
	name string
	stop context.CancelFunc
}

// cancellable lets work be stopped by a name until end is called. Every command goes by "command" too, so that
// whichever takes long can be called off.
func (o *core) cancellable(ctx context.Context, name string) (_ context.Context, end func()) {
	ctx, cancel := context.WithCancel(ctx)
	w := &work{name, cancel}
	o.mu.Lock()
	o.works[w] = true
	o.mu.Unlock()
	return ctx, func() {
		o.mu.Lock()
		delete(o.works, w)
		o.mu.Unlock()
		cancel()
	}
}

// cancel stops all work of this name; its commands roll back whole.
func (o *core) cancel(name string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for w := range o.works {
		if w.name == name {
			w.stop()
		}
	}
}

// systemUser is the name of whoever is logged in, without the PC or domain that Windows puts before it.
func systemUser() string {
	u, err := user.Current()
	if err != nil {
		return "本机"
	}
	name := cmp.Or(u.Name, u.Username)
	return name[strings.LastIndexByte(name, '\\')+1:]
}
