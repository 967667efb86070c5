package report

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/signintech/gopdf"
)

// The faces are fetched at build time (build/assets); a program built without them still compiles and says
// fonts_unavailable when asked for a PDF.
//
//go:embed all:fonts
var fontFiles embed.FS

// bundled are the openly licensed faces, each complete for the rare characters of names. The family name is ours,
// because a subset of a face with a reserved name must not carry it.
var bundled = map[string]string{
	"DuchaSong":    "NotoSerifSC-Bold.ttf.gz",
	"DuchaHei":     "NotoSansSC-Medium.ttf.gz",
	"DuchaKai":     "LXGWWenKai-Regular.ttf.gz",
	"DuchaNumeral": "Tinos-Regular.ttf.gz",
}

// chains say which faces a role tries, character by character: the PC's own official font, then ours.
var chains = map[Role]struct{ own, ours []string }{
	Song:    {[]string{"FZXBSJW.TTF", "FZXBSJW.ttf", "方正小标宋简体.ttf"}, []string{"DuchaSong", "DuchaKai", "DuchaHei"}},
	Hei:     {[]string{"simhei.ttf", "SimHei.ttf"}, []string{"DuchaHei", "DuchaSong", "DuchaKai"}},
	Kai:     {[]string{"楷体_GB2312.ttf", "simkai.ttf", "SIMKAI.TTF"}, []string{"DuchaKai", "DuchaSong", "DuchaHei"}},
	Fang:    {[]string{"仿宋_GB2312.ttf", "simfang.ttf", "SIMFANG.TTF"}, []string{"DuchaKai", "DuchaSong", "DuchaHei"}},
	Numeral: {[]string{"times.ttf", "TIMES.TTF"}, []string{"DuchaNumeral", "DuchaKai"}},
}

const maxFontBytes = 64 << 20

// library holds the faces by name: one of ours, or a path of the PC's own. Unpacking one takes a tenth of a second and
// more, so each is read once a process, several at a time where they are asked for together.
var library = struct {
	sync.Mutex
	container gopdf.FontContainer
	faces     map[string]*face
}{faces: map[string]*face{}}

// face is one font file, read when first asked for.
type face struct {
	once   sync.Once
	data   []byte
	usable bool

	sync.Mutex                  // of what follows
	meter      *gopdf.GoPdf     // only measures
	widths     map[rune]float64 // −1 where the face lacks the character
}

// useFace makes a face ready by name and says whether it can be used.
func useFace(name string) bool { return faceOf(name).usable }

func faceOf(name string) *face {
	library.Lock()
	f := library.faces[name]
	if f == nil {
		f = &face{}
		library.faces[name] = f
	}
	library.Unlock()
	f.once.Do(func() { f.load(name) })
	return f
}

func (f *face) load(name string) {
	data, err := readFace(name)
	if err != nil {
		return
	}
	f.data = data
	f.usable = library.container.AddTTFFontDataWithOption(family(name), data, gopdf.TtfOption{}) == nil
}

// Warm reads in the background the faces that every paper needs, so that the first one printed does not wait for them. The
// channel it returns is closed when they are there.
func Warm(options ...Option) <-chan struct{} {
	var o pdfOptions
	for _, option := range options {
		option(&o)
	}
	done := make(chan struct{})
	var all sync.WaitGroup
	for _, role := range []Role{Fang, Song, Hei, Numeral} {
		all.Go(func() {
			for _, name := range facesOf(role, o.bundled) {
				if useFace(name) {
					return
				}
			}
		})
	}
	go func() {
		all.Wait()
		close(done)
	}()
	return done
}

// family is the name a face carries inside a PDF: plain letters, whatever the file is called.
func family(name string) string {
	if _, ours := bundled[name]; ours {
		return name
	}
	return fmt.Sprintf("Own%08x", crc32.ChecksumIEEE([]byte(name)))
}

func readFace(name string) ([]byte, error) {
	file, ours := bundled[name]
	if !ours {
		return readBounded(os.Open(name))
	}
	packed, err := fontFiles.ReadFile("fonts/" + file)
	if err != nil {
		return nil, err
	}
	return unpack(packed)
}

// unpack knows the size of what it unpacks from the last four bytes of the gzip file.
func unpack(packed []byte) ([]byte, error) {
	if len(packed) < 18 {
		return nil, io.ErrUnexpectedEOF
	}
	size := binary.LittleEndian.Uint32(packed[len(packed)-4:])
	if size > maxFontBytes {
		return nil, io.ErrShortBuffer
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	out := make([]byte, size)
	_, err = io.ReadFull(r, out)
	return out, err
}

func readBounded(r io.ReadCloser, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	return io.ReadAll(io.LimitReader(r, maxFontBytes))
}

// fontFolders are where Windows, 麒麟, 统信 and WPS keep fonts.
func fontFolders() []string {
	out := []string{}
	if root := os.Getenv("WINDIR"); root != "" {
		out = append(out, filepath.Join(root, "Fonts"))
	}
	if local := os.Getenv("LOCALAPPDATA"); local != "" {
		out = append(out, filepath.Join(local, "Microsoft", "Windows", "Fonts"))
	}
	return append(out, "/usr/share/fonts/wps-office", "/usr/share/fonts/windows", "/usr/share/fonts/truetype/windows")
}

// facesOf lists a role's faces, best first.
func facesOf(role Role, bundledOnly bool) []string {
	chain := chains[role]
	if bundledOnly {
		return chain.ours
	}
	out := []string{}
	for _, file := range chain.own {
		for _, folder := range fontFolders() {
			path := filepath.Join(folder, file)
			if info, err := os.Stat(path); err == nil && info.Size() <= maxFontBytes {
				out = append(out, path)
			}
		}
	}
	return append(out, chain.ours...)
}
