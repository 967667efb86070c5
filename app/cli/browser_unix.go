//go:build !windows

package cli

import (
	"os/exec"
	"runtime"
)

// openBrowser is a convenience: the printed address works just as well.
func openBrowser(url string) {
	name := "xdg-open"
	if runtime.GOOS == "darwin" {
		name = "open"
	}
	_ = exec.Command(name, url).Start()
}
