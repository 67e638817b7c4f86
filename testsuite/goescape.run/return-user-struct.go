// A struct with the names of a slice's fields is not one.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// Without transitions it is the return that moves slices.
// { dg-additional-options "-fplugin-arg-goescape-no-transition" }

package main

type view struct {
	__values   *int
	__count    int
	__capacity int
}

//go:noinline
func second(n int) (v view) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	v.__values = &s[1]
	return
}

func main() {
	v, w := second(3), second(4)
	*v.__values = 77
	clobber()
	churn()
	equal(*v.__values, 77, "first")
	equal(*w.__values, 2, "second")
}
