package desktop

import (
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"

	"ducha/app/ledger"
)

const printerKey = `Software\Microsoft\Windows NT\CurrentVersion\`

// printers are those of the person at the PC, as every Windows lists them in the registry.
func printers() ([]Printer, error) {
	out := []Printer{}
	devices, err := registry.OpenKey(registry.CURRENT_USER, printerKey+"Devices", registry.QUERY_VALUE)
	if err != nil {
		return out, nil // nobody has ever installed one
	}
	defer devices.Close()
	names, err := devices.ReadValueNames(0)
	if err != nil {
		return out, ledger.Fail("print_unavailable").Because(err)
	}
	slices.Sort(names)
	usual := usualPrinter()
	for _, name := range names {
		out = append(out, Printer{name, name == usual})
	}
	return out, nil
}

func usualPrinter() string {
	key, err := registry.OpenKey(registry.CURRENT_USER, printerKey+"Windows", registry.QUERY_VALUE)
	if err != nil {
		return ""
	}
	defer key.Close()
	device, _, err := key.GetStringValue("Device") // name,winspool,port
	if err != nil {
		return ""
	}
	name, _, _ := strings.Cut(device, ",")
	return name
}

// printFile asks the program that opens such files to print it. Copies and sides are that program's to ask.
func printFile(job PrintJob) error {
	verb, argument := "print", ""
	if job.Printer != "" {
		verb, argument = "printto", `"`+strings.ReplaceAll(job.Printer, `"`, "")+`"`
	}
	words := make([]*uint16, 3)
	for i, text := range []string{verb, job.Path, argument} {
		p, err := windows.UTF16PtrFromString(text)
		if err != nil {
			return ledger.Fail("cannot_print", "file", filepath.Base(job.Path)).Because(err)
		}
		words[i] = p
	}
	if err := windows.ShellExecute(0, words[0], words[1], words[2], nil, windows.SW_HIDE); err != nil {
		return ledger.Fail("no_print_program", "file", filepath.Base(job.Path)).Because(err)
	}
	return nil
}
