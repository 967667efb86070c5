// Ducha keeps a district government's promises on track: it imports the notice that splits the annual work report,
// tracks every task through the year and prints the papers. This file is wiring only.
package main

import (
	"os"

	"ducha/app/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
