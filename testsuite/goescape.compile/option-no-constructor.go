// no-constructor lets no function make its object in the frame of the caller.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-no-constructor" }

package main

type T struct{ x, y int }

//go:noinline
func newT(x int) *T { return &T{x, 1} }

var kept *T

func main() {
	kept = newT(1)
	println(newT(2).x)
}

// { dg-final { scan-tree-dump "newT \\(2" "optimized" } }
// { dg-final { scan-tree-dump-not "newT.slot" "optimized" } }
