// The same as escape-cast-new.go where the pointers go into structs.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"strings"
	"unsafe"
)

//go:noinline
func early() int {
	h := &H{}
	h.p = (*int)(unsafe.Pointer(new(strings.Reader)))
	p := h.p
	*p = 7
	return *p
}

//go:noinline
func set(r *strings.Reader, s *strings.Reader) {
	*r = *s
}

//go:noinline
func length(r *strings.Reader) int { return (*[5]int)(unsafe.Pointer(r))[1] }

//go:noinline
func late(a *[4]int, s *strings.Reader) int {
	before := *a
	h := &H{}
	h.q = new(strings.Reader)
	q := h.q
	set(q, s)
	n := length(q)
	t := 0
	for i := range before {
		t = t*10 + before[(i+n)&3]
	}
	return t*100 + n
}

func main() {
	equal(early(), 7, "early")
	equal(late(&[4]int{1, 2, 3, 4}, strings.NewReader("hello world!")), 123412, "late")
}

type H struct {
	p *int
	q *strings.Reader
}
