// An assertion with two results to a type whose value an interface holds
// itself: a function, or a struct of one pointer.  What comes out is the data
// word, not what it points to.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type S struct{ p *int }

//go:noinline
func mk(n int) func() int {
	x := n
	f := func() int { x++; return x }
	var i interface{} = f
	g, ok := i.(func() int)
	if !ok {
		return nil
	}
	return g
}

//go:noinline
func mks(n int) *int {
	x := new(int)
	*x = n
	var i interface{} = S{x}
	s, ok := i.(S)
	if !ok {
		return nil
	}
	return s.p
}

//go:noinline
func hide(i interface{}) interface{} { return i }

//go:noinline
func mks2(n int) *int {
	x := new(int)
	*x = n
	i := hide(S{x})
	s, ok := i.(S)
	if !ok {
		return nil
	}
	return s.p
}

//go:noinline
func mk2(n int) func() int {
	x := n
	f := func() int { x++; return x }
	i := hide(f)
	g, ok := i.(func() int)
	if !ok {
		return nil
	}
	return g
}

func main() {
	f := mk(5)
	p := mks(7)
	q := mks2(8)
	g := mk2(9)
	clobber()
	churn()
	equal(f(), 6, "f")
	equal(*p, 7, "p")
	equal(*q, 8, "q")
	equal(g(), 10, "g")
}
