package store

import (
	"errors"
	"os"
	"time"

	"ducha/app/ledger"
)

// Replace gives a finished temporary file its name, in the place of a file that has it. A virus scanner may hold either
// for a moment: where the system has such moments it is asked again.
func Replace(temp, path string) error {
	err := os.Rename(temp, path)
	for wait := 10 * time.Millisecond; err != nil && passing(err) && wait < time.Second; wait *= 2 {
		time.Sleep(wait)
		err = os.Rename(temp, path)
	}
	return err
}

// CannotWrite says why a file could not be written, in words that tell the person what to do about it; an error that
// has its words already stays. Codes: file_in_use, file_protected, is_folder, place_missing, path_too_long,
// name_refused, disk_full, cannot_write.
func CannotWrite(path string, err error) error {
	var known *ledger.Error
	if errors.As(err, &known) {
		return err
	}
	if info, statErr := os.Stat(path); statErr == nil && info.IsDir() {
		return ledger.Fail("is_folder", "file", path).Because(err)
	}
	return ledger.Fail(whyNot(path, err), "file", path).Because(err)
}
