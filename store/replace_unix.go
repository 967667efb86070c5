//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"syscall"

	"golang.org/x/sys/unix"
)

// passing is about systems that refuse to rename what someone has open.
func passing(error) bool { return false }

// obstacles are the codes for what the system answers.
var obstacles = map[syscall.Errno]string{
	syscall.EACCES:       "file_protected",
	syscall.EPERM:        "file_protected",
	syscall.EROFS:        "file_protected",
	syscall.ENOENT:       "place_missing",
	syscall.ENODEV:       "place_missing",
	syscall.ENXIO:        "place_missing",
	syscall.EIO:          "place_missing", // a stick that was pulled out
	syscall.ESTALE:       "place_missing",
	syscall.EHOSTDOWN:    "place_missing",
	syscall.ENAMETOOLONG: "path_too_long",
	syscall.ENOSPC:       "disk_full",
	syscall.EDQUOT:       "disk_full",
}

func whyNot(_ string, err error) string {
	var answer syscall.Errno
	if errors.As(err, &answer) && obstacles[answer] != "" {
		return obstacles[answer]
	}
	return "cannot_write"
}

// protected says that a file is there and may not be written. It is not opened: closing it would let go SQLite's locks.
func protected(path string) bool { return errors.Is(unix.Access(path, unix.W_OK), fs.ErrPermission) }
