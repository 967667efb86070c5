package extract

import (
	"encoding/binary"
	"unicode/utf16"
)

// bin is little-endian binary data. Its methods panic with errTruncated where they would read outside it, so that
// readers need no check at every step; readDOC turns that into an error.
type bin []byte

func (b bin) u8(at int) int {
	return int(b.cut(at, 1)[0])
}

func (b bin) u16(at int) int {
	return int(binary.LittleEndian.Uint16(b.cut(at, 2)))
}

func (b bin) u32(at int) int {
	return int(binary.LittleEndian.Uint32(b.cut(at, 4)))
}

func (b bin) cut(at, length int) bin {
	if at < 0 || length < 0 || at > len(b) || length > len(b)-at {
		panic(errTruncated)
	}
	return b[at : at+length]
}

// utf16z reads UTF-16 up to a zero or the end.
func (b bin) utf16z() string {
	var units []uint16
	for at := 0; at+2 <= len(b); at += 2 {
		u := binary.LittleEndian.Uint16(b[at:])
		if u == 0 {
			break
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units))
}

// cp1252 are the characters of the bytes 80-9F of compressed text.
var cp1252 = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

func fromCP1252(b byte) rune {
	if b >= 0x80 && b < 0xA0 {
		return cp1252[b-0x80]
	}
	return rune(b)
}
