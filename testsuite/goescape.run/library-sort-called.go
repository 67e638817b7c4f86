// The functions of package sort that are usually inlined: a string that is kept
// from one place of a sorted slice may be that of any other place.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-fno-inline" }

package main

import "sort"

//go:noinline
func first(b []byte) string {
	list := [2]string{string(b), string(b[1:])}
	sort.Strings(list[:])
	return list[0]
}

func main() {
	s := first([]byte("cba"))
	clobber()
	churn()
	equalString(s, "ba", "first")
}
