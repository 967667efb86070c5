//go:build desktop || bindings

package desktop

/*
#cgo !webkit2_41 pkg-config: webkit2gtk-4.0 fontconfig
#cgo webkit2_41 pkg-config: webkit2gtk-4.1 fontconfig
#cgo LDFLAGS: -ldl

#include <dlfcn.h>
#include <stdint.h>
#include <fontconfig/fontconfig.h>
#include <webkit2/webkit2.h>

#define SURFACELESS 0x31DD // EGL_PLATFORM_SURFACELESS_MESA
#define FIRST_WITH_EGL 44  // WebKitGTK 2.44 and later start EGL for every view, also for one that is drawn without it

typedef void *(*get_display)(unsigned, void *, const intptr_t *);
typedef unsigned (*start_display)(void *, int32_t *, int32_t *);

static void load_driver(void) {
	if (webkit_get_minor_version() < FIRST_WITH_EGL) return;
	void *egl = dlopen("libEGL.so.1", RTLD_LAZY);
	if (!egl) return;
	get_display get = (get_display)dlsym(egl, "eglGetPlatformDisplay");
	start_display start = (start_display)dlsym(egl, "eglInitialize");
	void *display = get && start ? get(SURFACELESS, NULL, NULL) : NULL;
	if (display) start(display, NULL, NULL);
}

static void load_ahead(void) {
	FcInit();
	load_driver();
}
*/
import "C"

import (
	"os"
	"slices"
)

// gdkGL keeps GTK from asking the graphics card what it can draw: nothing of this window is drawn with it.
const gdkGL, gdkOff = "GDK_GL", "GDK_GL=disable"

// preparing says whether gdkGL was set by this program and not by the person who started it.
var preparing bool

// prepare loads beside the making of the window what that would stop for: the fonts' index and the driver that WebKit
// asks for in any case, half of the time a window takes until its page is asked for.
func prepare() {
	if os.Getenv(gdkGL) == "" {
		preparing = os.Setenv(gdkGL, "disable") == nil
	}
	go C.load_ahead()
}

// environment is that of the programs that are started from here: what was set for this window alone is left out.
func environment() []string {
	known := os.Environ()
	if preparing {
		known = slices.DeleteFunc(known, func(v string) bool { return v == gdkOff })
	}
	return known
}
