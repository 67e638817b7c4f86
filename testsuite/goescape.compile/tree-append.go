// The slot of a slice that grows has 256 bytes, or room for up to four elements
// in 512; a slice that has an array gets none.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-ipa-cp -fdump-tree-optimized -fplugin-arg-goescape-dump=details" }

package main

type three [3]int
type wide [15]int
type huge [70]int

//go:noinline
func threes(n int) int {
	var s []three
	for i := 0; i < n; i++ {
		s = append(s, three{i})
	}
	return s[n/2][0]
}

//go:noinline
func wides(n int) int {
	var s []wide
	for i := 0; i < n; i++ {
		s = append(s, wide{i})
	}
	return s[n/2][0]
}

//go:noinline
func huges(n int) int {
	var s []huge
	for i := 0; i < n; i++ {
		s = append(s, huge{i})
	}
	return s[n/2][0]
}

//go:noinline
func more(n int) int {
	s := []int{1, 2, n}
	s = append(s, n)
	return s[n&3]
}

func main() {
	println(threes(4), wides(5), huges(3), more(2))
}

// { dg-final { scan-dump "append main.three, 240 bytes: stack" } }
// { dg-final { scan-dump "append main.wide, 480 bytes: stack" } }
// { dg-final { scan-dump "append main.huge, \[0-9\]+ bytes: heap, its elements are too large" } }
// { dg-final { scan-dump-not "append int" } }
