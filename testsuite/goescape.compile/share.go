// All places where one variable grows have one slot.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-ipa-cp -fplugin-arg-goescape-dump" }

package main

//go:noinline
func use(n int) (t int) {
	var s []int
	if n > 2 {
		s = append(s, n)
	}
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	for _, v := range s {
		t += v * v
	}
	return
}

func main() {
	println(use(3))
}

// { dg-final { scan-dump "2 to the stack, 0 removed, 0 on the heap; 256 bytes of frame" } }
