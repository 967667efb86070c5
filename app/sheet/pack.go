package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"sort"
)

// pack is the zip writer given to excelize. excelize walks a map of its streamed sheets, so their order in the file
// would change from run to run; pack keeps compressed entries back and writes them sorted by name. It compresses at
// the fastest level: sheets still shrink to a tenth, in half the time.
type pack struct {
	out     io.Writer
	entries []*entry
	edit    func(name string, content []byte) []byte // nil, or a last change of a part before it is packed
}

func newPack(w io.Writer) *pack { return &pack{out: w} }

// entry collects one part of the file.
type entry struct {
	name string
	raw  bytes.Buffer
}

func (e *entry) Write(b []byte) (int, error) { return e.raw.Write(b) }

// Create starts a part.
func (p *pack) Create(name string) (io.Writer, error) {
	e := &entry{name: name}
	p.entries = append(p.entries, e)
	return e, nil
}

// AddFS is part of the interface excelize asks for; nothing here uses it.
func (p *pack) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes all parts.
func (p *pack) Close() error {
	sort.SliceStable(p.entries, func(i, j int) bool { return partRank(p.entries[i].name) < partRank(p.entries[j].name) })
	a, err := newArchive(p.out)
	if err != nil {
		return err
	}
	for _, e := range p.entries {
		content := e.raw.Bytes()
		if p.edit != nil {
			content = p.edit(e.name, content)
		}
		if err := a.add(e.name, content, 0); err != nil {
			return err
		}
	}
	return a.Close()
}

// partRank puts the content types first, where strict readers look for them.
func partRank(name string) string {
	if name == "[Content_Types].xml" {
		return ""
	}
	return name
}

// archive writes a zip file with one compressor for all its files: making one costs as much as a small sheet.
type archive struct {
	*zip.Writer
	fw     *flate.Writer
	packed bytes.Buffer
}

func newArchive(w io.Writer) (*archive, error) {
	a := &archive{Writer: zip.NewWriter(w)}
	fw, err := flate.NewWriter(&a.packed, flate.BestSpeed)
	a.fw = fw
	return a, err
}

// add compresses one file with a fixed date (1980-01-01, the first a zip can hold), so that equal content gives equal
// bytes. flags are the general purpose bits of the header.
func (a *archive) add(name string, content []byte, flags uint16) error {
	a.packed.Reset()
	a.fw.Reset(&a.packed)
	if _, err := a.fw.Write(content); err != nil {
		return err
	}
	if err := a.fw.Close(); err != nil {
		return err
	}
	w, err := a.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, Flags: flags, ModifiedDate: 1<<5 | 1,
		CRC32: crc32.ChecksumIEEE(content), CompressedSize64: uint64(a.packed.Len()), UncompressedSize64: uint64(len(content))})
	if err != nil {
		return err
	}
	_, err = w.Write(a.packed.Bytes())
	return err
}
