// A deferred call of a known function, or method, whose one argument is a
// function value: it is that function that gets it, and may keep it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var kept func() int

//go:noinline
func keepIt(fn func() int) { kept = fn }

//go:noinline
func argument(n int) {
	x := n
	fn := func() int { x++; return x }
	defer keepIt(fn)
}

type F func() int

//go:noinline
func (f F) save() { kept = f }

//go:noinline
func receiver(n int) {
	x := n
	fn := F(func() int { x++; return x })
	defer fn.save()
}

func main() {
	argument(42)
	clobber()
	churn()
	equal(kept(), 43, "argument")
	receiver(50)
	clobber()
	churn()
	equal(kept(), 51, "receiver")
}
