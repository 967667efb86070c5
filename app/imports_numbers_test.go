package app_test

import (
	"slices"
	"strings"
	"testing"

	"ducha/app"
	"ducha/app/ledger"
)

func taken(v app.ImportView) (near, far []string) {
	for _, item := range v.Items {
		for _, p := range item.Problems {
			if p.Code == "number_taken" {
				near = append(near, item.Draft.No)
			}
		}
	}
	for _, p := range v.Problems {
		if p.Code == "number_taken" {
			far = append(far, p.Message)
		}
	}
	return near, far
}

const addition = `云岭区人民政府办公室
关于追加2024年重点任务的通知
云政办发〔2024〕21号

各镇人民政府、街道办事处，区政府各部门：
现将追加的任务印发给你们，请认真落实。

云岭区人民政府办公室
2024年5月6日

`

func TestNumbersThatTheLedgerHasAreToldBeforeAndWhenConfirmed(t *testing.T) {
	b := planned(t)
	view := b.amended(addition + `二、民生实事
4. 新建社区食堂12处。〔牵头领导：陆见山；牵头单位：区民政局；责任单位：区财政局〕
三、追加任务
1. 改造城市书房6处。〔牵头领导：陆见山；牵头单位：区文化和旅游局；责任单位：区财政局〕
6. 新增公共停车位800个。〔牵头领导：程望川；牵头单位：区城市管理局；责任单位：区财政局〕
`)
	if view.Relation != ledger.Adds {
		t.Fatalf("%s", view.Relation)
	}
	near, far := taken(view)
	if !slices.Equal(near, []string{"4"}) || len(far) != 1 || !strings.Contains(far[0], "第 1 项") {
		t.Errorf("near %v, far %v", near, far)
	}
	again, err := b.Imports().SaveItem(view.ID, view.Items[0]) // its other doubts are settled; this one holds
	b.must(err)
	if near, _ := taken(again); len(near) != 1 || len(again.Items[0].Problems) != 1 {
		t.Errorf("settled without a new number: %+v", again.Items[0].Problems)
	}
	view, err = b.Imports().Confirm(view.ID, nil)
	b.must(err)
	if !slices.Equal(view.Shared, []string{"4", "1"}) || !strings.Contains(b.state().Undo, "其中第 4、1 项与其他任务同号") {
		t.Errorf("%v, undo offers %q", view.Shared, b.state().Undo)
	}
	b.sound()
}

func TestNumberingAnewInEverySectionIsNoDoubt(t *testing.T) {
	b := newBench(t)
	first := b.amended(head + strings.NewReplacer("3. ", "1. ", "4. ", "2. ", "5. ", "3. ").Replace(tasks))
	if near, far := taken(first); len(near)+len(far) > 0 {
		t.Errorf("the first notice: %v %v", near, far)
	}
	first, err := b.Imports().Confirm(first.ID, nil)
	b.must(err)
	if len(first.Shared) > 0 {
		t.Errorf("told apart by section: %v", first.Shared)
	}
	second := b.amended(addition + "三、追加任务\n1. 改造城市书房6处。〔牵头领导：陆见山；牵头单位：区文化和旅游局；责任单位：区财政局〕\n2. 新增公共停车位800个。〔牵头领导：程望川；牵头单位：区城市管理局；责任单位：区财政局〕\n")
	if near, far := taken(second); len(near)+len(far) > 0 {
		t.Errorf("numbers begin anew in every section: %v %v", near, far)
	}
	second, err = b.Imports().Confirm(second.ID, nil)
	b.must(err)
	if len(second.Shared) > 0 {
		t.Errorf("%v", second.Shared)
	}
}

// A correction without the second task moves the others up by one: their numbers are taken by tasks that move as well.
func TestACorrectionMayMoveNumbers(t *testing.T) {
	b := planned(t)
	moved := strings.NewReplacer("2. 实施技改项目60个以上。〔牵头领导：程望川；牵头单位：区工业和信息化局；责任单位：区财政局〕\n", "", "3. ", "2. ", "4. ", "3. ", "5. ", "4. ", "3号", "9号").Replace(head + tasks)
	view := b.amended(moved)
	if near, far := taken(view); view.Relation != ledger.Corrects || len(near)+len(far) > 0 {
		t.Errorf("%s %v %v", view.Relation, near, far)
	}
	view, err := b.Imports().Take(view.ID, nil, nil)
	b.must(err)
	keys := []int{}
	for _, item := range view.Items {
		if item.State == ledger.ItemPending {
			keys = append(keys, item.Key)
		}
	}
	view, err = b.Imports().Take(view.ID, keys, []int64{view.Amends.Gone[0].ID})
	b.must(err)
	if len(view.Shared) > 0 {
		t.Errorf("%v", view.Shared)
	}
}
