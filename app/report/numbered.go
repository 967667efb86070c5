package report

import (
	"maps"

	"ducha/app/ledger"
)

// numberedWording is that of the periodical under the title of a document.
var numberedWording = titled(bulletinWording, "{office}|关于{period}|{work}重点任务|落实情况的通报")

func titled(wording map[string]string, title string) map[string]string {
	out := maps.Clone(wording)
	out["title"] = title
	return out
}

// NumberedBulletinPaper is the bulletin as a document with a number of its own (云政督字〔2024〕9号) instead of an issue
// of the periodical. Figures, wording and annexes are those of Bulletin; so are its refusals.
func NumberedBulletinPaper(s ledger.Snapshot, b ledger.Bulletin, stamp Stamp) (*Paper, error) {
	w := newWriter(s, b)
	stamp.Office = w.office()
	w.pen = newPen(KindNumbered, stamp, s)
	title := w.pen.title("title", nil)
	w.pen.stamp.Date = b.Date
	return w.bulletin(title, func() []Block { return w.pen.documentHead(title) }, w.pen.sealed())
}
