// A variable that other packages can name can hold any function; one that they
// cannot holds what the package stores there.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fplugin-arg-goescape-m=1 -fplugin-arg-goescape-no-uncleared" }

package p

type T struct{ a, b int }

var Hook = func(t *T) int { return t.a }

var hook = func(t *T) int { return t.a }

//go:noinline
func Use() int {
	return Hook(&T{1, 2}) // { dg-message "T.*escapes to heap" }
}

//go:noinline
func use() int {
	return hook(&T{1, 2}) // { dg-message "T.*does not escape" }
}

func Both() int {
	return Use() + use()
}
