// The dump has one line for each site, which begins with its identifier:
// file, line, column and ordinal.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-dump=details" }

package main

type T struct{ x, y int }

var n = 3

func newT(x int) *T {
	return &T{x, 1}
}

var kept *T

//go:noinline
func use(x int) int {
	kept = newT(x)
	return newT(x + 1).x
}

func main() {
	println(use(n))
}

// { dg-final { scan-dump "dump-site\\.go:16:9#1" } }
// { dg-final { scan-dump "dump-site\\.go:16:9#2" } }
// { dg-final { scan-dump-not "dump-site\\.go:16:9#3" } }
