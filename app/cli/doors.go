package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"ducha/app"
	"ducha/app/ledger"
	"ducha/app/serve"
)

// serveUI opens the browser's door until the process is told to stop.
func serveUI(s *session, args []string) error {
	port := s.flags.Int("port", 0, "端口，0 为任选")
	quiet := s.flags.Bool("no-browser", false, "不打开浏览器")
	if _, err := s.parse(args); err != nil {
		return err
	}
	return s.serve(*port, func(url string, _ func()) {
		fmt.Fprintln(s.Stdout, url)
		if !*quiet {
			s.Browse(url)
		}
	})
}

// serve opens the browser's door, hands its address and how to stop it to opened, and returns when it was stopped.
func (s *session) serve(port int, opened func(url string, stop func())) error {
	office := s.office()
	s.openKnown(office)
	server, err := serve.New(office, s.UI)
	if err != nil {
		return err
	}
	listener, err := server.Listen(port)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	opened(server.URL(), stop)
	go app.Warm()
	err = server.Serve(ctx, listener)
	if closeErr := office.Desk().Close(); err == nil {
		err = closeErr
	}
	return err
}

// serveInstead goes on in the browser where the PC has no engine for the window. What is told stays on the screen
// until the person has done: there is no other sign of a running program.
func (s *session) serveInstead(why error) error {
	return s.serve(0, func(url string, stop func()) {
		s.Browse(url)
		if s.Tell == nil {
			fmt.Fprintln(s.Stderr, s.errorText(why)+"\n"+url)
			return
		}
		go func() {
			s.Tell(s.errorText(why) + "。\n\n浏览器没有自己打开的，请在浏览器里打开：\n" + url + "\n\n用完以后关闭这个提示，督查台账就会退出。")
			stop()
		}()
	})
}

// openKnown opens the ledger that was named or is the default, if the file is there; else the page welcomes.
func (s *session) openKnown(office *app.Office) {
	if _, err := os.Stat(s.db); err != nil {
		return
	}
	if _, err := office.Desk().Open(s.db); err != nil {
		s.complain(s.errorText(err))
	}
}

func openWindow(s *session, args []string) error {
	if _, err := s.parse(args); err != nil {
		return err
	}
	file := ""
	if _, err := os.Stat(s.db); err == nil {
		file = s.db
	}
	err := s.Window(s.office(), s.UI, file)
	if ledger.CodeOf(err) == "no_webview" {
		return s.serveInstead(err)
	}
	return err
}
