package ledger

// BulletinState is the way of a bulletin from the desk to the units: draft → approved by the head → issued.
type BulletinState string

// Praise and naming need the head's approval before they leave the office (国务院令733, article 21).
const (
	BulletinDraft    BulletinState = "draft"
	BulletinApproved BulletinState = "approved"
	BulletinIssued   BulletinState = "issued"
)

// Bulletin is one printed paper on one frozen period (通报).
type Bulletin struct {
	ID         int64             `json:"id"`
	PeriodID   int64             `json:"periodId"`
	State      BulletinState     `json:"state"`
	Masthead   string            `json:"masthead"` // 云岭政务督查
	Number     string            `json:"number"`   // 9 → 第9期; "" until issued
	Date       string            `json:"date"`     // 2006-01-02
	Office     string            `json:"office"`   // 云岭区人民政府督查室
	Addressees string            `json:"addressees"`
	ApprovedBy string            `json:"approvedBy"`
	ApprovedAt string            `json:"approvedAt"`
	Edits      map[string]string `json:"edits"`  // paragraph key → the clerk's own words
	Charts     bool              `json:"charts"` // a chart of the sections in 总体情况
}
