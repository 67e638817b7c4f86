// make panics for a length that cannot be, used or not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

//go:noinline
func unused() {
	b := make([]int, 1<<(uintptrBits-10))
	_ = b
}

//go:noinline
func lengthOnly() int {
	b := make([]int, 1<<(uintptrBits-4))
	return len(b)
}

const uintptrBits = 32 << (^uintptr(0) >> 63)

//go:noinline
func panics(f func()) (panicked bool) {
	defer func() { panicked = recover() != nil }()
	f()
	return false
}

func main() {
	check(panics(unused), "unused: no panic")
	check(panics(func() { equal(lengthOnly(), 0, "length") }),
		"length: no panic")
}
