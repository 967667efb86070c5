//go:build !windows || !desktop

package desktop

// Teller is nil: a program of this kind has the console it was started from.
func Teller() func(text string) { return nil }
