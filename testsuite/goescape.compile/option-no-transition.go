// no-transition leaves slices alone that are given away when they have grown, but
// not those that are only used in the function.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-no-transition -fplugin-arg-goescape-dump" }

package main

var kept []int

//go:noinline
func give(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	kept = s
}

//go:noinline
func use(n int) (t int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	for _, v := range s {
		t += v * v
	}
	return
}

func main() {
	give(use(3))
}

// { dg-final { scan-dump-times "append int, 256 bytes: heap" 1 } }
// { dg-final { scan-dump-times "append int, 256 bytes: stack" 1 } }
