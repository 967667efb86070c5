package report

import (
	"strings"

	"ducha/app/ledger"
)

var numberedWording = map[string]string{
	"title": "{office}|关于{period}|{work}重点任务|落实情况的通报",
}

// NumberedBulletinPaper is the bulletin as a document with a number of its own (云政督字〔2024〕9号) instead of an issue
// of the periodical. Figures, wording and annexes are those of Bulletin; so are its refusals.
func NumberedBulletinPaper(s ledger.Snapshot, b ledger.Bulletin, stamp Stamp) (*Paper, error) {
	w, p := newWriter(s, b), newPen(KindNumbered, stamp, s)
	p.stamp.Office = w.office()
	p.facts["office"] = plain(w.office())
	title := p.title("title", nil)
	paper, err := w.bulletin(func() []Block { return append(p.documentHead(title), w.basis()) })
	if err != nil {
		return nil, err
	}
	paper.Title, paper.Layout = strings.Join(title, ""), p.layout()
	return paper, nil
}
