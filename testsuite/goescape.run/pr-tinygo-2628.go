// tinygo#2628: an object of 32 KiB moved to a stack of 16 KiB. Stacks grow
// here: goroutines with many such frames go deep and come back.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type block [4000]int

func newBlock(n int) *block {
	b := new(block)
	b[0], b[n], b[3999] = n, n+1, n+2
	return b
}

//go:noinline
func descend(depth int) int {
	b := newBlock(depth + 1)
	below := 0
	if depth > 0 {
		below = descend(depth - 1)
	}
	check(b[0] == depth+1 && b[3999] == depth+3, "an end of the block")
	equal(b[depth+1], depth+2, "middle of the block")
	return below + 1
}

func main() {
	results := make(chan int)
	for g := 0; g < 4; g++ {
		go func(depth int) { results <- descend(depth) }(20 * (g + 1))
	}
	sum := 0
	for g := 0; g < 4; g++ {
		sum += <-results
	}
	equal(sum, 20+40+60+80+4, "frames")
}
