// Package cli is the command line: one file a group of commands. It parses flags, calls the use cases of package app
// and prints; it holds no rules of its own.
package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"ducha/app/extract"
	"ducha/app/parse"
	"ducha/app/parse/quantity"
)

// Run executes one command and returns the process's exit code.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		return 2
	}
	switch args[0] {
	case "import":
		return dryImport(args[1:], stdout, stderr)
	case "indicators":
		return indicators(stdin, stdout)
	}
	return 2
}

func dryImport(args []string, stdout, stderr io.Writer) int {
	file := args[len(args)-1]
	data, err := os.ReadFile(file)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	src, err := extract.Read(context.Background(), filepath.Base(file), data)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	enc := json.NewEncoder(stdout)
	enc.SetEscapeHTML(false)
	enc.Encode(parse.Read(src))
	return 0
}

func indicators(stdin io.Reader, stdout io.Writer) int {
	in := bufio.NewScanner(stdin)
	in.Buffer(nil, 1<<20)
	enc := json.NewEncoder(stdout)
	enc.SetEscapeHTML(false)
	for in.Scan() {
		enc.Encode(quantity.Find(in.Text()))
	}
	return 0
}
