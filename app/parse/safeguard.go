package parse

import "regexp"

// safeguardTitle is how the last part of many plans is headed: demands on everyone, given out to nobody.
var safeguardTitle = regexp.MustCompile(`(保障措施|组织保障|工作保障|实施保障|组织领导|组织实施|工作要求|有关要求|推进机制|工作机制)$`)

// dropSafeguards leaves out what stands under such a heading without a note, or with a note of another make than those
// of the tasks before it.
func (r *reader) dropSafeguards() {
	labelled, others := 0, 0
	for i := range r.tasks {
		if r.tasks[i].isSafeguard() {
			continue
		}
		others++
		if r.tasks[i].labelled() {
			labelled++
		}
	}
	kept := r.tasks[:0]
	for _, t := range r.tasks {
		if others > 0 && t.isSafeguard() && (!t.duties.binds() || labelled*5 >= others*4 && !t.labelled()) {
			continue
		}
		kept = append(kept, t)
	}
	r.tasks = kept
}

func (t *task) isSafeguard() bool {
	return t.element.row == nil && len(t.section) > 0 && safeguardTitle.MatchString(squeeze(foldString(t.section[0])))
}

// labelled tells whether a label says who answers.
func (t *task) labelled() bool {
	for _, e := range t.duties.entries {
		if e.label != "" {
			return true
		}
	}
	return false
}
