// Closures made in a loop each have a variable of their own.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var rounds = 6

func counter(n int) func() int {
	return func() int {
		n += 10
		return n
	}
}

func main() {
	var all [6]func() int
	for i := 0; i < rounds; i++ {
		k := i
		if i%2 == 0 {
			all[i] = counter(i)
		} else {
			all[i] = func() int { k += 10; return k }
		}
	}
	for round := 1; round < 3; round++ {
		for i, f := range all {
			equal(f(), i+10*round, "count")
		}
	}
}
