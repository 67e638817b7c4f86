// With no-bound the slots of slices are as large as without a bound, be that more or
// less.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-ipa-cp -fplugin-arg-goescape-no-bound -fplugin-arg-goescape-dump" }

package main

var kept []uint16

//go:noinline
func few(x *[3]int, n int) int {
	var s []int
	for i := range x {
		s = append(s, x[i])
	}
	return s[n]
}

//go:noinline
func full() {
	var s []uint16
	for i := 0; i < 500; i++ {
		s = append(s, uint16(i))
	}
	kept = s
}

func main() {
	full()
	println(few(&[3]int{1, 2, 3}, int(kept[2])))
}

// { dg-final { scan-dump-times " 256 bytes: stack" 2 } }
