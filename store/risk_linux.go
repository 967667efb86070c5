package store

import (
	"os"
	"slices"
)

// networkSystems are the file systems of /proc/mounts that live on another machine.
var networkSystems = []string{
	"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "webdav", "davfs", "fuse.davfs2", "fuse.sshfs",
	"fuse.gvfsd-fuse", "fuse.rclone", "fuse.smbnetfs", "glusterfs", "fuse.glusterfs", "ceph",
}

// onNetwork asks the kernel what file system the path is on.
func onNetwork(path string) bool {
	mounts, err := os.ReadFile("/proc/mounts")
	return err == nil && slices.Contains(networkSystems, mountedOn(path, string(mounts)))
}
