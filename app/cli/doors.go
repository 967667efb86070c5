package cli

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"

	"ducha/app"
	"ducha/app/serve"
)

// serveUI opens the browser's door until the process is told to stop.
func serveUI(s *session, args []string) error {
	port := s.flags.Int("port", 0, "端口，0 为任选")
	quiet := s.flags.Bool("no-browser", false, "不打开浏览器")
	if _, err := s.parse(args); err != nil {
		return err
	}
	office := s.office()
	s.openKnown(office)
	server, err := serve.New(office, s.UI)
	if err != nil {
		return err
	}
	listener, err := server.Listen(*port)
	if err != nil {
		return err
	}
	fmt.Fprintln(s.Stdout, server.URL())
	if !*quiet {
		openBrowser(server.URL())
	}
	go app.Warm()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err = server.Serve(ctx, listener)
	if closeErr := office.Desk().Close(); err == nil {
		err = closeErr
	}
	return err
}

// openKnown opens the ledger that was named or is the default, if the file is there; else the page welcomes.
func (s *session) openKnown(office *app.Office) {
	if _, err := os.Stat(s.db); err != nil {
		return
	}
	if _, err := office.Desk().Open(s.db); err != nil {
		fmt.Fprintln(s.Stderr, s.errorText(err))
	}
}

// openBrowser is a convenience: the printed address works just as well.
func openBrowser(url string) {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	case "darwin":
		name = "open"
	}
	_ = exec.Command(name, args...).Start()
}

func openWindow(s *session, args []string) error {
	if _, err := s.parse(args); err != nil {
		return err
	}
	file := ""
	if _, err := os.Stat(s.db); err == nil {
		file = s.db
	}
	return s.Window(s.office(), s.UI, file)
}
