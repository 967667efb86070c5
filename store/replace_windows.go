package store

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// passing says that the file is open elsewhere, perhaps only for the moment a virus scanner takes. Windows answers a
// rename onto an open file like one onto a protected file.
func passing(err error) bool {
	return errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}

// obstacles are the codes for what Windows answers.
var obstacles = map[windows.Errno]string{
	windows.ERROR_SHARING_VIOLATION:     "file_in_use",
	windows.ERROR_LOCK_VIOLATION:        "file_in_use",
	windows.ERROR_USER_MAPPED_FILE:      "file_in_use",
	windows.ERROR_ACCESS_DENIED:         "file_protected",
	windows.ERROR_WRITE_PROTECT:         "file_protected",
	windows.ERROR_NETWORK_ACCESS_DENIED: "file_protected",
	windows.ERROR_FILE_NOT_FOUND:        "place_missing",
	windows.ERROR_PATH_NOT_FOUND:        "place_missing",
	windows.ERROR_INVALID_DRIVE:         "place_missing",
	windows.ERROR_NOT_READY:             "place_missing",
	windows.ERROR_BAD_UNIT:              "place_missing",
	windows.ERROR_DEV_NOT_EXIST:         "place_missing",
	windows.ERROR_DEVICE_NOT_CONNECTED:  "place_missing",
	windows.ERROR_NO_SUCH_DEVICE:        "place_missing",
	windows.ERROR_IO_DEVICE:             "place_missing",
	windows.ERROR_BAD_NETPATH:           "place_missing",
	windows.ERROR_BAD_NET_NAME:          "place_missing",
	windows.ERROR_NETNAME_DELETED:       "place_missing",
	windows.ERROR_UNEXP_NET_ERR:         "place_missing",
	windows.ERROR_NETWORK_UNREACHABLE:   "place_missing",
	windows.ERROR_FILENAME_EXCED_RANGE:  "path_too_long",
	windows.ERROR_BUFFER_OVERFLOW:       "path_too_long",
	windows.ERROR_INVALID_NAME:          "name_refused",
	windows.ERROR_DIRECTORY:             "name_refused",
	windows.ERROR_DISK_FULL:             "disk_full",
	windows.ERROR_HANDLE_DISK_FULL:      "disk_full",
	windows.ERROR_DISK_QUOTA_EXCEEDED:   "disk_full",
}

func whyNot(path string, err error) string {
	var answer windows.Errno
	if !errors.As(err, &answer) || obstacles[answer] == "" {
		return "cannot_write"
	}
	if answer == windows.ERROR_ACCESS_DENIED && held(path) {
		return "file_in_use"
	}
	return obstacles[answer]
}

// held says that a program has the file open that lets nobody replace it, as Word, Excel and WPS do.
func held(path string) bool {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return false
	}
	const everybody = windows.FILE_SHARE_READ | windows.FILE_SHARE_WRITE | windows.FILE_SHARE_DELETE
	file, err := windows.CreateFile(name, windows.DELETE, everybody, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
	if err == nil {
		_ = windows.CloseHandle(file)
	}
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION)
}

// protected says that a file is there and may not be written.
func protected(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		f.Close()
	}
	return errors.Is(err, fs.ErrPermission)
}
