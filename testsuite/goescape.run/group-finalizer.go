// An object that gets a finalizer is allocated alone, so that this runs when
// nobody has the object any more.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"runtime"
	"time"
)

// The runtime puts two of these into a block by itself.
type resource struct{ a, b uint32 }

var keptCounts []*int64
var other *int64
var done = make(chan bool, 100)

//go:noinline
func between() {
	other = new(int64)
}

//go:noinline
func use() {
	r := new(resource)
	between()
	c := new(int64)
	keptCounts = append(keptCounts, c)
	between()
	r.a = 1
	runtime.SetFinalizer(r, func(r *resource) { done <- r.a == 1 })
}

func main() {
	for n := 0; n < 20; n++ {
		use()
	}
	clobber()
	for try := 0; try < 100; try++ {
		runtime.GC()
		select {
		case right := <-done:
			check(right, "object")
			return
		case <-time.After(10 * time.Millisecond):
		}
	}
	check(false, "no finalizer was run")
}
