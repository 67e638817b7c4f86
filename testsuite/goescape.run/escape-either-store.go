// A store goes to the memory of a parameter or to a global variable, as a function
// value decides that is known only later.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type T struct{ n int }

var first, second *T

//go:noinline
func toFirst(a ***T) { *a = &first }

//go:noinline
func toSecond(a ***T) { *a = &second }

//go:noinline
func store(p **T, q *T, c bool) {
	h := p
	choose := toFirst
	if c {
		choose = toSecond
	}
	choose(&h)
	*h = q
}

//go:noinline
func use(n int) int {
	var h *T
	store(&h, &T{n: n}, n == 1)
	if h != nil {
		return h.n
	}
	return 0
}

func main() {
	use(42)
	clobber()
	churn()
	equal(first.n, 42, "first")
	use(1)
	clobber()
	churn()
	equal(second.n, 1, "second")
}
