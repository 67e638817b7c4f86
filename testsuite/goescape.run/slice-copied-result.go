// What append returns is copied to a variable, parts of which are loaded in
// different ways: by name, and as an argument that is split.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type shape interface{ area(x int) int }

type square struct{ a, b int }

func (s *square) area(x int) int { return s.a*x + s.b }

//go:noinline
func sum(x int, shapes ...shape) int {
	n := 0
	for i, s := range shapes {
		n += s.area(x + i)
	}
	return n
}

//go:noinline
func several(n int) int {
	t := 0
	for i := 0; i < n; i++ {
		list := []shape{&square{1, 2}, &square{3, 4}, &square{5, 6}}
		list = append(list, &square{7, i})
		t += sum(i, list...)
	}
	return t
}

func main() {
	equal(several(1), 12+0*1+1*3+2*5+3*7, "one round")
	equal(several(2), 12+34+12+16+34+1, "two rounds")
}
