package parse

import "testing"

func BenchmarkRead120(b *testing.B) {
	s := shapes()[0]
	src := textSource(s.render(madePlan(120, 1), s.print))
	for b.Loop() {
		Read(src)
	}
}
