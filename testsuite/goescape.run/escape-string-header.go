// A string made of an object's bytes without a copy keeps the object when the
// string is returned.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type buffer struct {
	bytes [16]byte
	used  int
}

func newBuffer() *buffer {
	return &buffer{}
}

//go:noinline
func build(c byte, n int) string {
	b := newBuffer()
	for i := 0; i < n; i++ {
		b.bytes[i] = c
	}
	s := b.bytes[:n]
	return *(*string)(unsafe.Pointer(&s))
}

var other string

func main() {
	s := build('x', 5)
	churn()
	clobber()
	equalString(s, "xxxxx", "s")
	wantAllocs(1, func() { other = build('y', 3) })
	equalString(other, "yyy", "other")
}
