// An object with a finalizer is on the heap: the finalizer runs, and sees the
// object as it was left.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"runtime"
	"time"
)

type resource struct {
	handle int
	pad    [4]int
}

func newResource(handle int) *resource {
	return &resource{handle: handle}
}

var done = make(chan int, 100)

func release(r *resource) {
	done <- r.handle
}

//go:noinline
func use(n int) {
	r := newResource(n)
	runtime.SetFinalizer(r, release)
	r.handle++
}

func main() {
	for n := 0; n < 10; n++ {
		use(n)
	}
	clobber()
	for try := 0; try < 100; try++ {
		runtime.GC()
		select {
		case handle := <-done:
			check(handle >= 1 && handle <= 10, "handle")
			return
		case <-time.After(10 * time.Millisecond):
		}
	}
	check(false, "no finalizer was run")
}
