package store

import (
	"os"

	"golang.org/x/sys/windows"
)

// lockedByte lies far behind the content: Windows keeps others from reading what is locked, and they have to read
// who holds the lock.
const lockedByte = 1 << 30

// tryLock takes an exclusive lock on the open file or fails at once.
func tryLock(f *os.File) error {
	at := &windows.Overlapped{Offset: lockedByte}
	return windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, at)
}

// release lets go and removes the file. Removing fails where the next one has opened it already, which is as well.
func (l *lock) release() error {
	err := l.file.Close()
	_ = os.Remove(l.path)
	return err
}
