// A number that package sync/atomic reads and writes can be in the frame; an
// address that goes through it is that of an object on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"runtime/debug"
	"sync/atomic"
	"unsafe"
)

type counter struct {
	small int32
	large int64
	bits  uint64
}

func newCounter(n int64) *counter { return &counter{large: n} }

type point struct{ x, y int }

func newPoint(x int) *point { return &point{x, 1} }

type place struct{ at unsafe.Pointer }

func newPlace(p *point) *place { return &place{unsafe.Pointer(p)} }

//go:noinline
func count(n int64) int {
	c := newCounter(n)
	atomic.StoreInt32(&c.small, 3)
	atomic.StoreUint64(&c.bits, 5)
	atomic.AddInt32(&c.small, 4)
	atomic.AddInt64(&c.large, 10)
	old := atomic.SwapUint64(&c.bits, 6)
	return int(old) + int(atomic.LoadInt32(&c.small)) +
		int(atomic.LoadInt64(&c.large)) + int(c.bits)
}

// load returns an object that nothing but a place in the frame holds.
//go:noinline
func load(n int) *point {
	p := newPlace(newPoint(n))
	return (*point)(atomic.LoadPointer(&p.at))
}

var number uintptr

//go:noinline
func store(n int) {
	atomic.StoreUintptr(&number, uintptr(unsafe.Pointer(newPoint(n))))
}

//go:noinline
func exchange(n int) uintptr {
	p := newPlace(newPoint(n))
	return atomic.SwapUintptr((*uintptr)(unsafe.Pointer(&p.at)), 0)
}

//go:noinline
func object(number uintptr) *point {
	return *(**point)(unsafe.Pointer(&number))
}

func main() {
	wantAllocs(0, func() { equal(count(1000), 1010+7+5+6, "sum") })
	wantAllocs(0, func() { equal(load(4).x, 4, "loaded at once") })
	p := load(5)
	churn()
	clobber()
	equal(p.x, 5, "loaded")

	// A number is nothing for the collector.
	debug.SetGCPercent(-1)
	store(6)
	out := exchange(7)
	scribble(6)
	equal(object(number).x, 6, "stored as a number")
	equal(object(out).x, 7, "exchanged as a number")
}
