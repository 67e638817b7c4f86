// A slice whose length is a constant once its function is inlined is a slot of
// that size; objects that only it holds need not be on the heap either.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type named struct {
	name  string
	place *point
}

func names(n int) []named { return make([]named, n) }

func points(n, room int) []*point { return make([]*point, n, room) }

//go:noinline
func few(name string) int {
	s := names(3)
	s[1].name = name
	s[2].place = &point{1, 2}
	n := 0
	for _, v := range s {
		n += len(v.name)
		if v.place != nil {
			n += v.place.y
		}
	}
	return n
}

//go:noinline
func more(n int) int {
	s := points(0, 6)
	for i := 0; i < n; i++ {
		s = append(s, &point{i, i * i})
	}
	total := 0
	for _, p := range s {
		total += p.y
	}
	return total
}

// Ten thousand bytes are a slot, too.
//go:noinline
func large(i int) int {
	s := make([]byte, size(10000))
	s[i]++
	return int(s[i]) + len(s)
}

func size(n int) int { return n }

func main() {
	wantAllocs(0, func() { equal(few("abc"), 5, "few") })
	wantAllocs(0, func() { equal(large(77), 10001, "large") })
	// The points are carried around the loop; their array is not.
	wantAllocs(5, func() { equal(more(5), 30, "more") })
}
