// A note stands at the file, line and column of the allocation; a tab is one
// column, as for gc.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m -fplugin-arg-goescape-no-uncleared" }

package main

type T struct{ x, y int }

var n = 3

var kept *T

//go:noinline
func store(x int) {
	kept = &T{x, 1}
}

func main() {
	store(n)
}

// { dg-message "note-position.go:19:9: note: new\\(main.T\\) escapes to heap" "" { target *-*-* } 0 }
