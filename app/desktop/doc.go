// Package desktop opens the window. It is the only importer of the Wails runtime; built without the tag desktop it has
// no window and says so, which is how the browser build and the tests do without cgo.
package desktop

// title is what windows and boxes of this program are called.
const title = "督查台账"
