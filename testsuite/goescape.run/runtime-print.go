// What print is given, whole or as a number, is not kept.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"os"
	"syscall"
	"unsafe"
)

type point struct{ x, y int }

type namer interface {
	name() string
}

func (p *point) name() string { return "point" }

func newPoint(x int) *point { return &point{x, 1} }

func newBytes(c byte) *[8]byte { return &[8]byte{c, c} }

func box(n int) interface{} { return n }

func name(p *point) namer { return p }

//go:noinline
func show(n int) int {
	p, q, r, s := newPoint(n), newPoint(n+1), newPoint(n+2), newPoint(n+3)
	t, u, b := newPoint(n+4), newPoint(n+5), newBytes('a')
	slice := b[:]
	println(p, uintptr(unsafe.Pointer(q)), uint64(uintptr(unsafe.Pointer(r))))
	println(int(uintptr(unsafe.Pointer(s))), box(n), name(t))
	println(slice, *(*string)(unsafe.Pointer(&slice)))
	println(float64(u.x), complex(float64(u.y), 1), u.x == n)
	return p.x + q.x + r.x + s.x + t.x + u.x + int(b[1])
}

func main() {
	stderr, err := syscall.Dup(2)
	check(err == nil, "dup")
	null, err := os.OpenFile("/dev/null", os.O_WRONLY, 0)
	check(err == nil, "open")
	check(syscall.Dup3(int(null.Fd()), 2, 0) == nil, "dup3")

	n := 1000
	wantAllocs(0, func() {
		n++
		equal(show(n), 6*n+15+'a', "sum")
	})
	check(syscall.Dup3(stderr, 2, 0) == nil, "dup3 again")
}
