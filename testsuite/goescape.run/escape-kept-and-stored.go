// What a function keeps and also stores in an argument is known there as well:
// the caller goes on to use it by way of the argument.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type T struct {
	f *int
	n int
}

var global *T

//go:noinline
func store(p **T, q *T) {
	global = q
	*p = q
}

//go:noinline
func storeContent(p **T, q **T) {
	global = *q
	*p = *q
}

//go:noinline
func use(n int) {
	x := new(int)
	*x = n
	var h *T
	store(&h, &T{n: 1})
	h.f = x
}

//go:noinline
func useContent(n int) {
	x := new(int)
	*x = n
	var h *T
	y := &T{n: 1}
	storeContent(&h, &y)
	h.f = x
}

func main() {
	use(42)
	clobber()
	churn()
	equal(*global.f, 42, "kept")
	useContent(43)
	clobber()
	churn()
	equal(*global.f, 43, "content")
}
