package desktop

// Printer is one printer of the system.
type Printer struct {
	Name  string `json:"name"`
	Usual bool   `json:"usual"` // what the system prints on unless told otherwise
}

// PrintJob is what to print and how. An empty Printer is the usual one; Sheet is A4, A3, A2, A1 or "" for the printer's
// own choice. Copies and both sides are asked of the printer where the system lets us.
type PrintJob struct {
	Path    string `json:"path"`
	Printer string `json:"printer"`
	Copies  int    `json:"copies"`
	Duplex  bool   `json:"duplex"`
	Sheet   string `json:"sheet"`
}
