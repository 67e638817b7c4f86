// An object that functions of libgo get: how many allocations that takes.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"container/ring"
	"runtime"
	"testing"
)

// newRing is inlined, but for the frontend what it makes escapes.
func newRing(n int) *ring.Ring { return &ring.Ring{Value: n} }

//go:noinline
func length(n int) int { return newRing(n).Len() }

//go:noinline
func clobber(depth int) int {
	var frame [256]uintptr
	for i := range frame {
		frame[i] = ^uintptr(0) / 3
	}
	if depth > 0 {
		return clobber(depth-1) + int(frame[depth]&1)
	}
	runtime.GC()
	return 0
}

// What a package with the path of libgo's may keep.
var kept func() *ring.Ring

func main() {
	if length(500) != 1 {
		panic("length")
	}
	clobber(8)
	if kept != nil && kept().Value != 500 {
		panic("kept")
	}
	println(int(testing.AllocsPerRun(20, func() { length(3) })))
}
