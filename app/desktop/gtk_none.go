//go:build !linux && !windows && (desktop || bindings)

package desktop

import "os"

// prepare has nothing to do where the system brings the window's engine along.
func prepare() {}

func environment() []string { return os.Environ() }
