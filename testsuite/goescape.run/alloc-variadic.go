// Arguments of a variadic function that is inlined: the array made for them
// and the objects they point to are slots.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

func sum(points ...*point) int {
	total := 0
	for _, p := range points {
		total += p.x
	}
	return total
}

func count(values ...interface{}) int {
	total := 0
	for _, v := range values {
		if n, ok := v.(int); ok {
			total += n
		}
	}
	return total
}

func main() {
	n := 1000
	wantAllocs(0, func() {
		n++
		equal(sum(newPoint(n), newPoint(2), newPoint(3)), n+5, "sum")
		equal(count(n, "abc", n+1), 2*n+1, "count")
	})
}
