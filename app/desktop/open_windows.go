//go:build desktop || bindings

package desktop

import (
	"runtime"

	"golang.org/x/sys/windows"
)

// openFile asks the shell itself: rundll32, which others ask, knows only names in the code page of the PC.
func openFile(path string) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE) == nil { // some programs hook into the shell by COM
		defer windows.CoUninitialize()
	}
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, nil, name, nil, nil, windows.SW_SHOWNORMAL)
}
