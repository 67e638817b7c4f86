// Notes on slices that are given away when they have grown.  One whose capacity
// has been looked at keeps that.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m -fplugin-arg-goescape-dump -fdump-tree-optimized" }

package main

var kept []int

//go:noinline
func give(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i) // { dg-message "append\\(\\\[\\\]int\\) does not escape until it is given away" }
	}
	kept = s
}

//go:noinline
func room(n int) (changes int) {
	var s []int
	for i := 0; i < n; i++ {
		before := cap(s)
		s = append(s, i) // { dg-message "append\\(\\\[\\\]int\\) does not escape until it is given away" }
		if cap(s) != before {
			changes++
		}
	}
	kept = s
	return
}

func main() {
	give(room(3))
}

// { dg-final { scan-dump-times "stack, moves to the heap at 1 place" 2 } }
// { dg-final { scan-tree-dump-times "__goescape_settle_slice \\(" 1 "optimized" } }
// { dg-final { scan-tree-dump-times "__goescape_move_slice \\(" 1 "optimized" } }
