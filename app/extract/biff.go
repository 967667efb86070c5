package extract

import (
	"math"
	"unicode/utf16"
)

// biffRecord is a record of a BIFF stream with the CONTINUE records that go on with it. Its methods read on and panic
// with errTruncated where the record ends.
type biffRecord struct {
	kind   int
	chunks []bin
	chunk  int
	at     int
}

// biffFontRun is a change of font inside a string, at a UTF-16 unit.
type biffFontRun struct{ at, font int }

// record reads the record at a position of the stream and returns where the next one begins; false at the end.
func (x *xls) record(at int) (r *biffRecord, next int, ok bool) {
	const head = 4
	if at < 0 || at+head > len(x.stream) {
		return nil, 0, false
	}
	r = &biffRecord{kind: x.stream.u16(at)}
	for {
		length := x.stream.u16(at + 2)
		r.chunks = append(r.chunks, x.stream.cut(at+head, length))
		at += head + length
		if at+head > len(x.stream) || x.stream.u16(at) != recContinue {
			return r, at, true
		}
	}
}

// settle moves to the chunk that holds the next byte; false at the end of the record.
func (r *biffRecord) settle() bool {
	for r.chunk < len(r.chunks) && r.at >= len(r.chunks[r.chunk]) {
		r.chunk++
		r.at = 0
	}
	return r.chunk < len(r.chunks)
}

func (r *biffRecord) u8() int {
	if !r.settle() {
		panic(errTruncated)
	}
	v := int(r.chunks[r.chunk][r.at])
	r.at++
	return v
}

func (r *biffRecord) u16() int {
	low := r.u8()
	return low | r.u8()<<8
}

func (r *biffRecord) u32() int {
	low := r.u16()
	return low | r.u16()<<16
}

func (r *biffRecord) u64() uint64 {
	low := uint64(r.u32())
	return low | uint64(r.u32())<<32
}

// left counts the bytes of the chunk that were not read.
func (r *biffRecord) left() int {
	if !r.settle() {
		return 0
	}
	return len(r.chunks[r.chunk]) - r.at
}

// skip passes over n bytes, of several chunks where need be.
func (r *biffRecord) skip(n int) {
	for n > 0 {
		if !r.settle() {
			panic(errTruncated)
		}
		step := min(n, len(r.chunks[r.chunk])-r.at)
		r.at += step
		n -= step
	}
}

// text reads a string of n characters.
func (r *biffRecord) text(n int) string {
	units, _ := r.rich(n)
	return decodeUTF16(units)
}

// rich reads a string of n UTF-16 units with its changes of font (MS-XLS 2.5.293). Where a CONTINUE record cuts the
// characters, it begins with the flag anew.
func (r *biffRecord) rich(n int) ([]uint16, []biffFontRun) {
	const wideFlag, extFlag, richFlag = 1, 4, 8
	flags := r.u8()
	changes, ext := 0, 0
	if flags&richFlag != 0 {
		changes = r.u16()
	}
	if flags&extFlag != 0 {
		ext = r.u32()
	}
	units := make([]uint16, 0, min(n, 4096))
	wide := flags&wideFlag != 0
	for range n {
		if r.chunk < len(r.chunks) && r.at >= len(r.chunks[r.chunk]) {
			wide = r.u8()&wideFlag != 0
		}
		if wide {
			units = append(units, uint16(r.u16()))
		} else {
			units = append(units, uint16(r.u8()))
		}
	}
	runs := make([]biffFontRun, 0, min(changes, 64))
	for range changes {
		runs = append(runs, biffFontRun{at: r.u16(), font: r.u16()})
	}
	r.skip(ext)
	return units, runs
}

// face reads a FONT record.
func (r *biffRecord) face() face {
	const bold, struck = 600, 0x8
	r.skip(2) // height
	flags := r.u16()
	r.skip(2) // colour
	weight := r.u16()
	r.skip(6) // escapement, underline, family, character set, unused
	name := r.text(r.u8())
	return face{strong: weight >= bold || isHeiti(name), struck: flags&struck != 0}
}

// rkValue decodes a number packed in 30 bits (MS-XLS 2.5.217).
func rkValue(rk int) float64 {
	const hundredth, integer = 1, 2
	v := math.Float64frombits(uint64(uint32(rk)&^3) << 32)
	if rk&integer != 0 {
		v = float64(int32(uint32(rk)) >> 2)
	}
	if rk&hundredth != 0 {
		v /= 100
	}
	return v
}

func decodeUTF16(units []uint16) string { return string(utf16.Decode(units)) }
