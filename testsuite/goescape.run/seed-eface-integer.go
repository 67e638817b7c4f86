// A loop that boxes its counter for a function which looks at it makes no
// allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

//go:noinline
func unbox(i interface{}) int {
	return i.(int)
}

func main() {
	count := 2000
	wantAllocs(0, func() {
		sum := 0
		for i := 0; i < count; i++ {
			sum += unbox(i)
		}
		equal(sum, 1999*1000, "sum")
	})
}
