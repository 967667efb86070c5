package app

import (
	"context"
	"testing"
)

// The end of one command leaves another of the same name to be called off.
func TestOverlappingWorkCanBeCalledOff(t *testing.T) {
	o := New(Options{Home: t.TempDir()})
	long, endLong := o.cancellable(context.Background(), "command")
	defer endLong()
	_, endShort := o.cancellable(context.Background(), "command")
	endShort()
	o.cancel("command")
	if long.Err() == nil {
		t.Error("the longer of two commands goes on")
	}
}
