package extract

import (
	"bytes"
	"compress/gzip"
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/emscripten"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// The PDF engine is PDFium compiled to WebAssembly. It is fetched at build time and not kept in git: without it
// every PDF is refused with pdf_unavailable.
//
//go:embed all:assets
var pdfAssets embed.FS

const (
	pdfEngineFile  = "assets/pdfium.wasm.gz"
	pdfMemoryPages = 8192 // of 64 KiB: 512 MiB
	pdfMaxEngine   = 64 << 20
)

var errNoPDFEngine = errors.New("program built without the PDF engine")

// pdfRuntime is the compiled engine, shared by all reads. Each read gets an instance with a memory of its own, so
// that one hostile file cannot spoil the next.
type pdfRuntime struct {
	runtime wazero.Runtime
	module  wazero.CompiledModule
}

var loadPDFRuntime = sync.OnceValues(func() (*pdfRuntime, error) {
	code, err := pdfEngineCode()
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	if cache := pdfCache(); cache != nil {
		if r, err := newPDFRuntime(ctx, code, cache); err == nil {
			return r, nil
		}
	}
	return newPDFRuntime(ctx, code, nil)
})

// pdfTurn lets one read at a time use the engine: its memory may grow to the cap.
var pdfTurn = make(chan struct{}, 1)

func pdfEngineCode() ([]byte, error) {
	packed, err := pdfAssets.ReadFile(pdfEngineFile)
	if err != nil {
		return nil, errNoPDFEngine
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(z, pdfMaxEngine))
}

func newPDFRuntime(ctx context.Context, code []byte, cache wazero.CompilationCache) (*pdfRuntime, error) {
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(pdfMemoryPages).WithCloseOnContextDone(true)
	if cache != nil {
		config = config.WithCompilationCache(cache)
	}
	r := wazero.NewRuntimeWithConfig(ctx, config)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, r); err != nil {
		return nil, fmt.Errorf("prepare pdf engine: %w", err)
	}
	module, err := r.CompileModule(ctx, code)
	if err != nil {
		return nil, fmt.Errorf("compile pdf engine: %w", err)
	}
	if err := exportPDFHost(ctx, r, module); err != nil {
		return nil, fmt.Errorf("prepare pdf engine: %w", err)
	}
	return &pdfRuntime{runtime: r, module: module}, nil
}

// pdfCache keeps the machine code between starts, which saves a second; nil where no folder can be written.
func pdfCache() wazero.CompilationCache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "ducha", "wazero"))
	if err != nil {
		return nil
	}
	return cache
}

// exportPDFHost gives the engine what its C library asks of the host: no files, no time zone.
func exportPDFHost(ctx context.Context, r wazero.Runtime, module wazero.CompiledModule) error {
	host := r.NewHostModuleBuilder("env")
	exporter, err := emscripten.NewFunctionExporterForModule(module)
	if err != nil {
		return err
	}
	exporter.ExportFunctions(host)
	done := map[string]bool{}
	for _, f := range module.ImportedFunctions() {
		from, name, _ := f.Import()
		if from != "env" || strings.HasPrefix(name, "invoke_") || name == "_emscripten_throw_longjmp" || done[name] {
			continue
		}
		done[name] = true
		host.NewFunctionBuilder().
			WithGoModuleFunction(pdfHostFunction(name, len(f.ResultTypes()) > 0), f.ParamTypes(), f.ResultTypes()).
			Export(name)
	}
	_, err = host.Instantiate(ctx)
	return err
}

func pdfHostFunction(name string, answers bool) api.GoModuleFunc {
	switch name {
	case "emscripten_resize_heap":
		return growPDFHeap
	case "emscripten_date_now":
		return func(_ context.Context, _ api.Module, stack []uint64) {
			stack[0] = api.EncodeF64(float64(time.Now().UnixMilli()))
		}
	case "_abort_js", "__assert_fail":
		return func(context.Context, api.Module, []uint64) { panic("pdfium: " + name) }
	}
	const notImplemented = uint64(math.MaxUint32 - 51) // -ENOSYS
	return func(_ context.Context, _ api.Module, stack []uint64) {
		if answers {
			stack[0] = notImplemented
		}
	}
}

func growPDFHeap(_ context.Context, m api.Module, stack []uint64) {
	const page = 64 << 10
	want, have := uint32(stack[0]), m.Memory().Size()
	stack[0] = 1
	if want <= have {
		return
	}
	if _, ok := m.Memory().Grow((want - have + page - 1) / page); !ok {
		stack[0] = 0
	}
}

// pdfEngine is one instance. Its methods keep the first failure, after which all calls answer 0.
type pdfEngine struct {
	ctx       context.Context
	module    api.Module
	memory    api.Memory
	functions map[string]api.Function
	stack     [8]uint64
	scratch   uint32 // pdfScratch bytes of the engine's memory for results
	err       error
}

const pdfScratch = 1024

func (r *pdfRuntime) open(ctx context.Context) (*pdfEngine, error) {
	config := wazero.NewModuleConfig().WithName("").WithStartFunctions("_initialize", "__wasm_call_ctors")
	module, err := r.runtime.InstantiateModule(ctx, r.module, config)
	if err != nil {
		return nil, err
	}
	e := &pdfEngine{ctx: ctx, module: module, memory: module.Memory(), functions: map[string]api.Function{}}
	e.call("FPDF_InitLibrary")
	e.scratch = e.alloc(pdfScratch)
	return e, e.err
}

func (e *pdfEngine) close() { _ = e.module.Close(context.WithoutCancel(e.ctx)) }

// call calls an exported function of up to eight arguments.
func (e *pdfEngine) call(name string, args ...uint64) uint64 {
	if e.err != nil {
		return 0
	}
	f := e.functions[name]
	if f == nil {
		if f = e.module.ExportedFunction(name); f == nil {
			e.err = fmt.Errorf("pdf engine has no %s", name)
			return 0
		}
		e.functions[name] = f
	}
	e.stack[0] = 0
	copy(e.stack[:], args)
	if e.err = f.CallWithStack(e.ctx, e.stack[:]); e.err != nil {
		return 0
	}
	return e.stack[0]
}

// integer calls a function that answers a C int.
func (e *pdfEngine) integer(name string, args ...uint64) int {
	return int(int32(uint32(e.call(name, args...))))
}

func (e *pdfEngine) alloc(size int) uint32 {
	at := uint32(e.call("malloc", uint64(size)))
	if at == 0 && e.err == nil {
		e.err = errors.New("pdf engine out of memory")
	}
	return at
}

// float reads a C float of the scratch memory.
func (e *pdfEngine) float(slot int) float64 {
	v, _ := e.memory.ReadFloat32Le(e.scratch + uint32(slot)*4)
	return finite(float64(v))
}

// double reads a C double of the scratch memory.
func (e *pdfEngine) double(slot int) float64 {
	v, _ := e.memory.ReadFloat64Le(e.scratch + uint32(slot)*8)
	return finite(v)
}

// bytes copies size bytes of the scratch memory.
func (e *pdfEngine) bytes(size int) []byte {
	b, _ := e.memory.Read(e.scratch, uint32(max(0, min(size, pdfScratch))))
	return bytes.Clone(b)
}

// slot is the address of the n-th value of the given size in the scratch memory.
func (e *pdfEngine) slot(n, size int) uint64 { return uint64(e.scratch) + uint64(n*size) }
