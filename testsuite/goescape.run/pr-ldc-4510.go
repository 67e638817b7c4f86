// ldc#4510: an object in a loop was zeroed once, at the function's entry, and
// held what the previous iteration had left.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type record struct {
	count int
	flags [3]bool
	link  *int
}

func newRecord() *record {
	return new(record)
}

var rounds, target = 7, 3

func main() {
	wantAllocs(0, func() {
		for i := 0; i < rounds; i++ {
			r := newRecord()
			if i%2 == 0 {
				r.count += i + 1
				r.flags[i%3] = true
				r.link = &target
				scribble(1)
				equal(r.count, i+1, "count")
				continue
			}
			equal(r.count, 0, "count that nobody set")
			check(!r.flags[0] && !r.flags[1] && !r.flags[2], "flags")
			check(r.link == nil, "link")
			for k := 0; k < 2; k++ {
				inner := newRecord()
				equal(inner.count, 0, "inner count")
				inner.count = 5 + k
				r.count += inner.count
			}
			equal(r.count, 11, "sum")
		}
	})
}
