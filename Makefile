# One list of commands. `make run` and `make test` do all set-up on a fresh Debian with Go and Node.
SHELL := /bin/bash
GO ?= go
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS := -s -w -X ducha/app.Version=$(VERSION)
WINDOW_TAGS := desktop,production,webkit2_41
SAMPLE := out/sample
SAMPLE_LEDGER := $(SAMPLE)/云岭区2024（示例）.ducha

.PHONY: run test lint golden bindings bench ducha window package shots papers manual setup-window setup-test check-sample clean

## run: build everything and open the sample district (without a display: serve it on loopback and print the URL)
run: $(SAMPLE_LEDGER)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(MAKE) window && build/bin/ducha window --db "$(SAMPLE_LEDGER)"; \
	else \
	  ./ducha serve --no-browser --db "$(SAMPLE_LEDGER)"; \
	fi

# The sample is made by the real code: imported, reported, judged and printed.
$(SAMPLE_LEDGER): ducha
	@if [ ! -e "$@" ]; then ./ducha demo --out $(SAMPLE); fi

## ducha: the complete command-line and browser program, without cgo
ducha: assets frontend/dist/index.html $(shell find app store main.go -name '*.go' -o -name '*.sql' -o -name '*.txt' 2>/dev/null)
	CGO_ENABLED=0 $(GO) build -trimpath -tags browser -ldflags "$(LDFLAGS)" -o ducha .

## window: the desktop program (build/bin/ducha); needs a C compiler and WebKitGTK, which setup-window installs
window: assets frontend/dist/index.html setup-window
	CGO_ENABLED=1 $(GO) build -trimpath -tags $(WINDOW_TAGS) -ldflags "$(LDFLAGS)" -o build/bin/ducha .

# Assets that are fetched, not committed: the UI, the PDF reader and the fonts of the printed papers.
.PHONY: assets
assets: build/assets/.fetched
build/assets/.fetched: build/assets/package-lock.json build/assets/fetch.mjs
	cd build/assets && npm ci --no-audit --no-fund && node fetch.mjs
	@touch $@

frontend/node_modules/.installed: frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

frontend/dist/index.html: frontend/node_modules/.installed $(shell find frontend/src frontend/index.html frontend/vite.config.* -type f 2>/dev/null)
	cd frontend && npm run build

setup-window:
	@build/setup.sh window

setup-test:
	@build/setup.sh test

## test: install what is missing and pass every test
test: setup-test assets frontend/dist/index.html lint
	cd frontend && npm test
	$(GO) vet ./...
	$(GO) test ./...
	$(MAKE) ducha window
	cd frontend && npm run e2e

## lint: boundaries and style
lint: frontend/node_modules/.installed
	@test -z "$$(gofmt -l app store main.go)" || { gofmt -l app store main.go; echo "gofmt: run gofmt -w on these"; exit 1; }
	$(GO) run github.com/OpenPeeDeeP/depguard/v2/cmd/depguard@v2.2.1 ./...
	cd frontend && npm run lint

## golden: renew the golden files of the tests
golden:
	$(GO) test ./app/... -update

## bindings: write the TypeScript bindings of the window's methods
bindings: setup-window
	$(GO) run -tags bindings,webkit2_41 .

## shots: pictures of every page at both office screens, light and dark, into out/shots
shots: $(SAMPLE_LEDGER)
	cd frontend && npm run shots -- ../ducha "../$(SAMPLE_LEDGER)" ../out/shots

## manual: the pictures of the manual, taken from the running program
manual: ducha
	cd frontend && npm run manual -- ../ducha src/pages/manual/pictures

## papers: renew the pictures of docs/papers from the sample district
papers: $(SAMPLE_LEDGER)
	build/papers.sh ./ducha "$(SAMPLE_LEDGER)" docs/papers

## bench: ratios against the bare libraries, measured in one run
bench: $(SAMPLE_LEDGER) setup-test
	$(MAKE) window
	$(GO) test -run '^$$' -bench . -benchtime 5x ./app/... ./store/...
	cd frontend && npm run bench -- ../ducha "../$(SAMPLE_LEDGER)"
	cd frontend && npm run bench:start -- ../build/bin/ducha "../$(SAMPLE_LEDGER)"

# Icon, version and manifest of the Windows programs: go build takes them in by the file's name.
RESOURCES := rsrc_windows_amd64.syso
.INTERMEDIATE: $(RESOURCES)
$(RESOURCES): build/windows/winres.json build/windows/icon.png
	$(GO) run github.com/tc-hib/go-winres@v0.3.3 make --in $< --arch amd64 --product-version "$(VERSION)" --file-version "$(VERSION)"

## package: the Windows programs, cross-compiled: the window, and the command line with the browser's door
package: assets frontend/dist/index.html $(RESOURCES)
	GOOS=windows GOARCH=amd64 CGO_ENABLED=0 $(GO) build -trimpath -tags desktop,production -ldflags "$(LDFLAGS) -H windowsgui" -o build/bin/督查台账.exe .
	GOOS=windows GOARCH=amd64 CGO_ENABLED=0 $(GO) build -trimpath -tags browser -ldflags "$(LDFLAGS)" -o build/bin/ducha.exe .

clean:
	rm -rf out build/bin ducha frontend/dist/assets frontend/dist/index.html
