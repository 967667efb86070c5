//go:build !windows

package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// tryLock takes an exclusive lock on the open file or fails at once.
func tryLock(f *os.File) error { return unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) }

// release removes the file while the lock still holds, then lets go.
func (l *lock) release() error { return errors.Join(os.Remove(l.path), l.file.Close()) }
