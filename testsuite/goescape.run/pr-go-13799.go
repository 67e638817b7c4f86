// go#13799: closures made in a loop, each of which captures the one before
// and the loop's variables, shared their memory.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var rounds = 5

func main() {
	var chain func() int
	for i := 0; i < rounds; i++ {
		square := i * i
		before := chain
		chain = func() int {
			square++
			if before == nil {
				return square
			}
			return square + 10*before()
		}
	}
	equal(chain(), 17+10*(10+10*(5+10*(2+10*1))), "first")
	equal(chain(), 18+10*(11+10*(6+10*(3+10*2))), "second")
}
