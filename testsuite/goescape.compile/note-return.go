// A slice that is returned: the notes say that it moves, the dump where, and the
// helper is called before the return alone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-ipa-cp -fplugin-arg-goescape-no-transition -fplugin-arg-goescape-m -fplugin-arg-goescape-dump -fdump-tree-optimized" }

package main

//go:noinline
func collect(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i) // { dg-message "append\\(\\\[\\\]int\\) does not escape until it is given away" }
	}
	return s
}

// One array is made in any case.
//go:noinline
func once(n int) []int {
	return append([]int(nil), n) // { dg-message "append\\(\\\[\\\]int\\) escapes to heap" }
}

func main() {
	println(len(collect(4)), len(once(5)))
}

// { dg-final { scan-dump "append int, 256 bytes: stack, moves to the heap at 1 place" } }
// { dg-final { scan-dump "append int, 256 bytes: heap, returned" } }
// { dg-final { scan-tree-dump-times "__goescape_move_slice \\(" 1 "optimized" } }
