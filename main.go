// Ducha keeps a district government's promises on track: it imports the notice that splits the annual work report,
// tracks every task through the year and prints the papers. This file is wiring only.
package main

import (
	"embed"
	"io/fs"
	"os"

	"ducha/app/cli"
	"ducha/app/desktop"
)

//go:embed all:frontend/dist
var dist embed.FS

func main() {
	tell := desktop.Teller() // first: it may join a console
	os.Exit(cli.Run(os.Args[1:], cli.Door{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Tell: tell,
		UI: builtUI(), Window: desktop.Open, HasWindow: desktop.HasWindow}))
}

// builtUI is the frontend, nil where the program was built without it.
func builtUI() fs.FS {
	ui, err := fs.Sub(dist, "frontend/dist")
	if err != nil {
		return nil
	}
	if _, err := fs.Stat(ui, "index.html"); err != nil {
		return nil
	}
	return ui
}
