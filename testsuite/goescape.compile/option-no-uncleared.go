// no-uncleared clears all memory that is allocated.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump -fplugin-arg-goescape-no-uncleared" }

package main

type pair struct{ a, b int }

var kept *pair

//go:noinline
func whole(n int) {
	kept = &pair{n, n}
}

func main() {
	whole(1)
}

// { dg-final { scan-dump-times "; uncleared" 0 } }
// { dg-final { scan-tree-dump-times "runtime.newobject" 1 "optimized" } }
