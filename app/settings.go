package app

import (
	"context"
	"regexp"
	"strconv"

	"ducha/app/ledger"
	"ducha/store"
)

// Settings answers for what an office decides once: its names, its words and its form.
type Settings struct{ *core }

// OfficeSettings are kept in the ledger, so they travel with it.
type OfficeSettings struct {
	Who        string          `json:"who"`        // the clerk at this desk
	Office     string          `json:"office"`     // 云岭区人民政府督查室
	Masthead   string          `json:"masthead"`   // 云岭政务督查
	Addressees string          `json:"addressees"` // 各镇人民政府…
	Limit      int             `json:"limit"`      // characters of a progress text
	Cadence    ledger.Cadence  `json:"cadence"`
	SchemeID   int64           `json:"schemeId"`
	Schemes    []ledger.Scheme `json:"schemes"`
}

// DefaultLimit is the length most notices ask for (一般不超过200字).
const DefaultLimit = 200

// Get returns the settings, with what the plan's issuer suggests where nothing was set.
func (s Settings) Get() (OfficeSettings, error) {
	var out OfficeSettings
	err := s.view(context.Background(), func(tx *store.Tx) (err error) {
		out, err = settings(tx)
		if out.Who == "" {
			out.Who = s.clerk()
		}
		return err
	})
	return out, err
}

func settings(tx *store.Tx) (OfficeSettings, error) {
	out := OfficeSettings{Limit: DefaultLimit, Cadence: ledger.Quarterly, Addressees: "各镇人民政府、街道办事处，区政府各部门、各直属机构"}
	schemes, err := tx.Schemes()
	if err != nil {
		return out, err
	}
	out.Schemes = schemes
	if len(schemes) > 0 {
		out.SchemeID = schemes[0].ID
	}
	plan, err := currentPlan(tx)
	if err != nil {
		return out, err
	}
	if plan != nil {
		out.Cadence, out.SchemeID = plan.Cadence, plan.SchemeID
		out.Office, out.Masthead = usualNames(plan.Issuer)
	}
	for key, field := range map[string]*string{"who": &out.Who, "office": &out.Office, "masthead": &out.Masthead, "addressees": &out.Addressees} {
		value, err := tx.Setting(key)
		if err != nil {
			return out, err
		}
		if value != "" {
			*field = value
		}
	}
	limit, err := tx.Setting("limit")
	if n, bad := strconv.Atoi(limit); bad == nil && n > 0 {
		out.Limit = n
	}
	return out, err
}

// Save keeps the settings; the cadence has its own command (Periods.SetCadence).
func (s Settings) Save(next OfficeSettings) error {
	err := s.do(context.Background(), "settings", func(tx *store.Tx) error {
		tx.SetSummary("修改设置")
		for _, kept := range [][2]string{{"who", next.Who}, {"office", next.Office}, {"masthead", next.Masthead},
			{"addressees", next.Addressees}, {"limit", strconv.Itoa(next.Limit)}} {
			if err := tx.SetSetting(kept[0], kept[1]); err != nil {
				return err
			}
		}
		plan, err := currentPlan(tx)
		if err != nil || plan == nil || plan.SchemeID == next.SchemeID {
			return err
		}
		if err := translate(tx, plan, next.SchemeID); err != nil {
			return err
		}
		plan.SchemeID = next.SchemeID
		return tx.SavePlan(plan)
	})
	if err == nil {
		s.name(next.Who)
	}
	return err
}

var (
	issuerOffice = regexp.MustCompile(`(?:办公室|办公厅)$`)
	issuerBody   = regexp.MustCompile(`(?:人民政府|管理委员会|管委会)$`)
	placeAbove   = regexp.MustCompile(`^(?:.+?省)?(?:.+?(?:市|自治州|盟|地区))?(..+)$`)
	placeName    = regexp.MustCompile(`^(..+?)(?:区|县|市|自治县|旗)$`)
	namedWhole   = regexp.MustCompile(`(?:开发区|新区|园区|示范区|试验区|高新区|自治县)$`)
)

// usualNames are the supervision office and its periodical as a district usually calls them, from the issuer of its
// notice: 山州市云岭区人民政府办公室 has 山州市云岭区人民政府督查室 and 云岭政务督查.
func usualNames(issuer string) (office, masthead string) {
	body, place := issuerOffice.ReplaceAllString(issuer, ""), placeOf(issuer)
	if place == "" {
		return "人民政府督查室", "政务督查"
	}
	if placeName.MatchString(body) {
		body += "人民政府"
	}
	return body + "督查室", place + "政务督查"
}

// placeOf is the district's own name without the level of government: 云岭 of 山州市云岭区人民政府办公室; "" where the issuer names none.
func placeOf(issuer string) string {
	place := issuerBody.ReplaceAllString(issuerOffice.ReplaceAllString(issuer, ""), "")
	if below := placeAbove.FindStringSubmatch(place); below != nil {
		place = below[1]
	}
	if name := placeName.FindStringSubmatch(place); name != nil && !namedWhole.MatchString(place) {
		place = name[1]
	}
	return place
}
