//go:build !windows && (desktop || bindings)

package desktop

import (
	"os/exec"
	"runtime"
	"time"
)

// openingTime is how long a system may take to say that it has no program for a file.
const openingTime = 3 * time.Second

func openFile(path string) error {
	command := "xdg-open"
	if runtime.GOOS == "darwin" {
		command = "open"
	}
	opening := exec.Command(command, path)
	opening.Env = environment()
	if err := opening.Start(); err != nil {
		return err
	}
	answer := make(chan error, 1)
	go func() { answer <- opening.Wait() }()
	select {
	case err := <-answer:
		return err
	case <-time.After(openingTime): // the program itself is running
		return nil
	}
}
