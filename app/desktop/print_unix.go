//go:build !windows

package desktop

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"ducha/app/ledger"
)

// printers asks CUPS. Codes: print_unavailable where the system has no printing at all.
func printers() ([]Printer, error) {
	out := []Printer{}
	if _, err := exec.LookPath("lp"); err != nil {
		return out, ledger.Fail("print_unavailable").Because(err)
	}
	usual := ""
	if line, err := cups("lpstat", "-d"); err == nil {
		_, usual, _ = strings.Cut(line, ": ")
	}
	list, err := cups("lpstat", "-e")
	if err != nil {
		return out, nil // no printer, or nobody serves them: both read "no printer"
	}
	for _, name := range strings.Fields(list) {
		out = append(out, Printer{name, name == usual})
	}
	return out, nil
}

// printFile hands a file to CUPS. Codes: print_unavailable, no_printer, cannot_print.
func printFile(job PrintJob) error {
	list, err := printers()
	if err != nil {
		return err
	}
	if len(list) == 0 {
		return ledger.Fail("no_printer")
	}
	args := []string{"-n", strconv.Itoa(job.Copies), "-o", "sides=one-sided"}
	if job.Duplex {
		args[3] = "sides=two-sided-long-edge"
	}
	if job.Printer != "" {
		args = append(args, "-d", job.Printer)
	}
	if job.Sheet != "" {
		args = append(args, "-o", "media="+job.Sheet)
	}
	if text, err := cups("lp", append(args, "--", job.Path)...); err != nil {
		return ledger.Fail("cannot_print", "file", filepath.Base(job.Path), "reason", text).Because(err)
	}
	return nil
}

// cups runs one of its commands in plain English, so that its answers can be read.
func cups(program string, args ...string) (string, error) {
	command := exec.Command(program, args...)
	command.Env = append(os.Environ(), "LC_ALL=C")
	text, err := command.CombinedOutput()
	return strings.TrimSpace(string(text)), err
}
