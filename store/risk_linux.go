package store

import (
	"os"
	"slices"
)

// onNetwork asks the kernel what file system the path is on.
func onNetwork(path string) bool {
	mounts, err := os.ReadFile("/proc/mounts")
	return err == nil && slices.Contains(networkSystems, mountedOn(path, string(mounts)))
}
