// The statistics are one line of JSON for the unit.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-stats=goescape-stats.json" }

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

// { dg-final { scan-file goescape-stats.json "^\{\"unit\":\"\[^\"]*stats.go\",\"package\":\"main\",\"directory\":\"/\[^\"\]*\",\"compiler\":\"12.*\"sites\":2,\"stack\":1,\"removed\":0,\"heap\":1,\"stack_bytes\":16,\"frame_bytes\":16,.*\"reasons\":\{\"assigned to a global variable\":1\}.*\}\n$" } }
