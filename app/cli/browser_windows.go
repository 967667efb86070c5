package cli

import "golang.org/x/sys/windows"

// openBrowser is a convenience: the printed address works just as well. The shell is asked and not rundll32, which
// programs against viruses stop.
func openBrowser(url string) {
	if address, err := windows.UTF16PtrFromString(url); err == nil {
		_ = windows.ShellExecute(0, nil, address, nil, nil, windows.SW_SHOWNORMAL)
	}
}
