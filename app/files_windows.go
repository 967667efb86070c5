package app

import "golang.org/x/sys/windows"

// movedDocuments is where Windows has the documents folder: offices move it off the system disk. "" where it does not say.
func movedDocuments() string {
	path, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return ""
	}
	return path
}
