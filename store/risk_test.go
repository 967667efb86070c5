package store

import "testing"

func TestRisk(t *testing.T) {
	for path, want := range map[string]string{
		`\\server\share\台账.ducha`: RiskNetwork, `//server/share/a.ducha`: RiskNetwork, `\\?\UNC\server\share\a.ducha`: RiskNetwork,
		"/home/a/OneDrive/a.ducha": RiskSync, "/home/a/OneDrive - 云岭区政府/a.ducha": RiskSync, "/d/我的坚果云/台账/a.ducha": RiskSync,
		"/d/Nutstore/a.ducha": RiskSync, "/d/Dropbox/a.ducha": RiskSync, "/d/百度网盘/a.ducha": RiskSync, "/d/BaiduSyncdisk/a.ducha": RiskSync,
		"/d/微云同步盘/a.ducha": RiskSync, "/d/iCloudDrive/a.ducha": RiskSync, `C:\Users\a\WPS云盘\a.ducha`: RiskSync,
		"/home/a/OneDriver/a.ducha": "", "/home/a/文档/督查台账/a.ducha": "", `\\?\C:\台账\a.ducha`: "", "/home/a/微云岭/a.ducha": "",
	} {
		if got := Risk(path); got != want {
			t.Errorf("Risk(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestMountedOn(t *testing.T) {
	const mounts = "/dev/sda / ext4 rw 0 0\n//nas/a /mnt/share\\040one cifs rw 0 0\nnas:/b /mnt nfs4 rw 0 0\nbroken\n"
	for path, want := range map[string]string{
		"/home/a.ducha": "ext4", "/mnt/a.ducha": "nfs4", "/mnt/share one/a.ducha": "cifs", "/mnt/share one": "cifs", "/mntx/a": "ext4",
	} {
		if got := mountedOn(path, mounts); got != want {
			t.Errorf("mountedOn(%q) = %q, want %q", path, got, want)
		}
	}
}
