package app

import "testing"

func TestUsualNames(t *testing.T) {
	for issuer, want := range map[string][2]string{
		"云岭区人民政府办公室":         {"云岭区人民政府督查室", "云岭政务督查"},
		"山州市云岭区人民政府":         {"山州市云岭区人民政府督查室", "云岭政务督查"},
		"南江省山州市市中区人民政府办公室":   {"南江省山州市市中区人民政府督查室", "市中政务督查"},
		"山州市人民政府办公厅":         {"山州市人民政府督查室", "山州政务督查"},
		"云岭县":                {"云岭县人民政府督查室", "云岭政务督查"},
		"云岭经济开发区管理委员会办公室":    {"云岭经济开发区管理委员会督查室", "云岭经济开发区政务督查"},
		"津市市人民政府":            {"津市市人民政府督查室", "津市政务督查"},
		"山州土家族自治州云岭县人民政府办公室": {"山州土家族自治州云岭县人民政府督查室", "云岭政务督查"},
		"": {"人民政府督查室", "政务督查"},
	} {
		if office, masthead := usualNames(issuer); [2]string{office, masthead} != want {
			t.Errorf("%s: %s, %s; want %s", issuer, office, masthead, want)
		}
	}
}
