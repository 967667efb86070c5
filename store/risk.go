package store

import (
	"path/filepath"
	"strings"
)

// The codes of Risk.
const (
	RiskNetwork = "network_share" // locks and write order cannot be relied on
	RiskSync    = "cloud_sync"    // another PC's copy may replace the file, or half of it
)

// syncFolders are what sync programs call their folders, small letters: a part of the path that is or begins with one.
var syncFolders = []string{
	"onedrive", "dropbox", "icloud", "icloud drive", "iclouddrive", "com~apple~clouddocs", "google drive", "googledrive",
	"我的坚果云", "坚果云", "nutstore", "nutstorefiles", "百度网盘", "百度云", "baidunetdisk", "baidusyncdisk", "baiduyundownload",
	"微云", "微云同步盘", "weiyun", "腾讯微云", "阿里云盘", "adrive", "天翼云盘", "天翼云", "ecloud", "和彩云", "移动云盘", "mcloud",
	"115sync", "360云盘", "360安全云盘", "wps云盘", "wps网盘", "wpsdrive", "金山云盘", "亿方云", "fangcloud", "seafile", "nextcloud", "owncloud",
	"syncthing", "synologydrive", "box sync",
}

// Risk says why a ledger should not be kept at path: RiskNetwork, RiskSync, or "" where nothing speaks against it.
func Risk(path string) string {
	if abs, err := filepath.Abs(path); err == nil && !isUNC(path) {
		path = abs
	}
	if isUNC(path) || onNetwork(path) {
		return RiskNetwork
	}
	for _, part := range strings.FieldsFunc(strings.ToLower(path), func(r rune) bool { return r == '/' || r == '\\' }) {
		if isSyncFolder(part) {
			return RiskSync
		}
	}
	return ""
}

// isSyncFolder knows "OneDrive" and "OneDrive - 云岭区政府", not "OneDriver".
func isSyncFolder(part string) bool {
	for _, name := range syncFolders {
		rest, found := strings.CutPrefix(part, name)
		if found && (rest == "" || strings.ContainsAny(rest[:1], " -_(.（")) {
			return true
		}
	}
	return false
}

// isUNC knows \\server\share and //server/share, not the long-path form \\?\C:\.
func isUNC(path string) bool {
	p := strings.ReplaceAll(path, "/", `\`)
	if rest, long := strings.CutPrefix(p, `\\?\`); long {
		return strings.HasPrefix(strings.ToUpper(rest), `UNC\`)
	}
	return strings.HasPrefix(p, `\\`) && !strings.HasPrefix(p, `\\.\`)
}

// mountedOn returns the file system of the longest mount point above path, from the text of /proc/mounts.
func mountedOn(path, mounts string) string {
	best, system := -1, ""
	for _, line := range strings.Split(mounts, "\n") {
		fields := strings.Fields(line)
		if len(fields) < 3 {
			continue
		}
		point := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`).Replace(fields[1])
		if len(point) > best && (path == point || strings.HasPrefix(path, strings.TrimSuffix(point, "/")+"/")) {
			best, system = len(point), fields[2]
		}
	}
	return system
}
