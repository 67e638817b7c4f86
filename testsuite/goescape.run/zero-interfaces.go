// Three local types in a slice of interfaces, for a local variadic function.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type shape interface {
	area() int
}

type square struct{ a int }

func (s *square) area() int { return s.a * s.a }

type rectangle struct{ a, b int }

func (r rectangle) area() int { return r.a * r.b }

type unit struct{ name string }

func (u *unit) area() int { return len(u.name) }

//go:noinline
func areas(shapes ...shape) int {
	sum := 0
	for _, s := range shapes {
		sum += s.area()
	}
	return sum
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		sum := areas(&square{n}, rectangle{n, 2}, &unit{"abc"})
		clobber()
		equal(sum, n*n+2*n+3, "sum")
		equal(areas([]shape{&square{2}, rectangle{2, 5}, &unit{"a"}}...), 15, "sum")
	})
}
