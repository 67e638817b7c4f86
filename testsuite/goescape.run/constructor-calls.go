// A constructor that calls the function it makes: what it calls through is in
// the slot of its caller.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var sum int

// look calls what the compiler does not know: the code of the closure that it
// looks at is loaded anew afterwards.
//go:noinline
func look(f func(int) int) int { return f(1) }

//go:noinline
func adder(n int) func(int) int {
	f := func(x int) int { return x + n }
	sum += look(f)
	sum += f(2)
	return f
}

//go:noinline
func use(n int) int { return adder(n)(3) }

func main() {
	equal(use(4), 7, "sum")
	equal(sum, 11, "all sums")
}
