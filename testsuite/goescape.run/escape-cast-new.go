// A new(T) of another package's T that is cast at once: GCC shows one
// conversion, and the type it gives must not be taken for T's, here or where
// the next T is made.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"strings"
	"unsafe"
)

//go:noinline
func early() int {
	p := (*int)(unsafe.Pointer(new(strings.Reader)))
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
	q := new(strings.Reader)
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
