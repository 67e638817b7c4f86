// A number made of an address that is used as an index, and may be out of
// range, keeps no object; and the error of one that is tells it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type point struct{ x, y int }

func newPoint(x int) *point { return &point{x, 1} }

func hash(p *point) uintptr {
	return uintptr(unsafe.Pointer(p)) >> 4 & 7
}

//go:noinline
func index(table []int, n int) int {
	p := newPoint(n)
	p.y = table[hash(p)]
	return p.x + p.y
}

//go:noinline
func slice(table []int, n int) int {
	p, q, r := newPoint(n), newPoint(n+1), newPoint(n+2)
	low := table[hash(p):]
	high := table[:hash(q)+1]
	both := table[hash(r) : hash(r)+1]
	return p.x + q.x + r.x + low[0] + high[0] + both[0]
}

//go:noinline
func slice3(table []int, n, length int) int {
	p, q, r := newPoint(n), newPoint(n+1), newPoint(n+2)
	all := table[: 8 : hash(p)+8]
	low := table[hash(q):length:length]
	high := table[: hash(r)+1 : length]
	return p.x + q.x + r.x + all[0] + low[0] + high[0]
}

//go:noinline
func substring(s string, n int) int {
	p := newPoint(n)
	return p.x + len(s[:hash(p)][:0])
}

//go:noinline
func text(name string, n int, size int) (text string) {
	defer func() {
		text = recover().(error).Error()
	}()
	p := newPoint(n)
	p.y = make([]int, size)[uintptr(p.x)]
	return name
}

func main() {
	table := make([]int, 16)
	n := 1000
	wantAllocs(0, func() {
		n++
		equal(index(table, n), n, "index")
		equal(slice(table, n), 3*n+3, "slice")
		equal(substring("0123456789", n), n, "substring")
		equal(slice3(table, n, 8), 3*n+3, "slice with a capacity")
	})
	equalString(text("none", 9, 5),
		"runtime error: index out of range [9] with length 5", "error")
}
