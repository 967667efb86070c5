//go:build desktop

package desktop

import (
	"os"

	"golang.org/x/sys/windows"
)

// Teller shows words in a box of their own. It is nil where the program was started from a console, which it then joins:
// Windows gives none to programs that have a window, and the commands would print nowhere.
func Teller() func(text string) {
	if printable() || joinConsole() {
		return nil
	}
	return func(text string) {
		words, err := windows.UTF16PtrFromString(text)
		if err != nil {
			return
		}
		title, _ := windows.UTF16PtrFromString(title)
		_, _ = windows.MessageBox(0, words, title, windows.MB_OK|windows.MB_ICONINFORMATION|windows.MB_SETFOREGROUND)
	}
}

// printable says that what is printed arrives somewhere: in a file, a pipe, or the console of a program built for one.
func printable() bool {
	out, err := windows.GetStdHandle(windows.STD_OUTPUT_HANDLE)
	if err != nil {
		return false
	}
	kind, err := windows.GetFileType(out)
	return err == nil && kind != windows.FILE_TYPE_UNKNOWN
}

var attachConsole = windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole")

// joinConsole makes the console of whoever started the program its own; a double click has none.
func joinConsole() bool {
	const parent = ^uintptr(0) // ATTACH_PARENT_PROCESS
	if ok, _, _ := attachConsole.Call(parent & 0xFFFFFFFF); ok == 0 {
		return false
	}
	out, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return false
	}
	os.Stdout, os.Stderr = out, out
	if in, err := os.OpenFile("CONIN$", os.O_RDWR, 0); err == nil {
		os.Stdin = in
	}
	return true
}
