// Objects stored by package sync/atomic outlive the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"sync/atomic"
	"unsafe"
)

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var stored, swapped unsafe.Pointer

var value atomic.Value

//go:noinline
func store(n int) {
	atomic.StorePointer(&stored, unsafe.Pointer(newPoint(n)))
	atomic.CompareAndSwapPointer(&swapped, nil, unsafe.Pointer(newPoint(n+1)))
	value.Store(newPoint(n + 2))
}

func main() {
	store(5)
	churn()
	clobber()
	equal((*point)(atomic.LoadPointer(&stored)).x, 5, "stored")
	equal((*point)(atomic.LoadPointer(&swapped)).x, 6, "swapped")
	equal(value.Load().(*point).x, 7, "value")
}
