package ledger

// Role is what a unit does for a task.
type Role string

// Lead is 牵头/主办, Support 责任/协办/配合, Undivided where the notice does not tell them apart.
const (
	Lead      Role = "lead"
	Support   Role = "support"
	Undivided Role = "undivided"
)

// UnitKind groups units for lists and ranking.
type UnitKind string

// Kinds of bodies a district has.
const (
	Bureau    UnitKind = "bureau"   // 区政府部门
	Party     UnitKind = "party"    // 区委部门、群团
	Town      UnitKind = "town"     // 镇、街道、乡
	Park      UnitKind = "park"     // 开发区、园区管委会
	Vertical  UnitKind = "vertical" // 垂管单位、市级派驻
	Company   UnitKind = "company"  // 国有企业、供电供水
	Court     UnitKind = "court"    // 法院、检察院
	OtherBody UnitKind = "other"
)

// Unit is a body that answers for tasks. A collective (各镇街) is a Unit with IsGroup set and Members.
type Unit struct {
	ID      int64    `json:"id"`
	Name    string   `json:"name"`
	Short   string   `json:"short"`
	Kind    UnitKind `json:"kind"`
	IsGroup bool     `json:"isGroup"`
	Sort    int      `json:"sort"`
	Aliases []Alias  `json:"aliases"`
	Members []Member `json:"members"` // of a group
	Liaison Liaison  `json:"liaison"`
	Active  bool     `json:"active"`
}

// Alias is another spelling of one unit. A proposed alias counts for nothing until a clerk confirmed it.
type Alias struct {
	ID        int64  `json:"id"`
	Name      string `json:"name"`
	Confirmed bool   `json:"confirmed"`
	Reason    string `json:"reason"` // why it was proposed, in words
}

// Member is one unit's time in a group; empty dates are open ends.
type Member struct {
	UnitID int64  `json:"unitId"`
	Name   string `json:"name"`
	From   string `json:"from"`
	To     string `json:"to"`
}

// Liaison is the one person a unit names for the office to call.
type Liaison struct {
	Name  string `json:"name"`
	Post  string `json:"post"`
	Phone string `json:"phone"`
}

// Leader is a person bound to a post for a time: a successor in the same post inherits the tasks by date.
type Leader struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
	Post string `json:"post"`
	From string `json:"from"`
	To   string `json:"to"`
	Sort int    `json:"sort"`
}
