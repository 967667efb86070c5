package app

import (
	"testing"

	"ducha/app/ledger"
)

// A term that a draft's own sentences set follows them; one that is printed beside them stays.
func TestATermOfTheTextFollowsTheText(t *testing.T) {
	pipes := ledger.Draft{Text: "6月底前完成供水管网改造10公里。", Deadline: "6月底前"}
	road := ledger.Draft{Text: "新建城区道路3条。"}
	joined := pipes
	joinDraft(&joined, road, 2024)
	if joined.Deadline != "" || joined.Text != pipes.Text+road.Text {
		t.Errorf("joined: %+v", joined)
	}
	joined.Reread(pipes.Text, 2024)
	if joined.Deadline != "6月底前" {
		t.Errorf("split off again: %+v", joined)
	}
	column := ledger.Draft{Text: "新建城区道路3条。", Deadline: "10月底前"}
	joinDraft(&column, pipes, 2024)
	if column.Deadline != "10月底前" {
		t.Errorf("the column's: %+v", column)
	}
	joinDraft(&road, ledger.Draft{Text: "新建桥梁1座。", Deadline: "10月底前"}, 2024)
	if road.Deadline != "10月底前" {
		t.Errorf("the second one's column: %+v", road)
	}
	bridge := ledger.Draft{Text: "新建桥梁1座。"}
	joinDraft(&bridge, pipes, 2024)
	if bridge.Deadline != "" {
		t.Errorf("the term of one sentence alone: %+v", bridge)
	}
}
