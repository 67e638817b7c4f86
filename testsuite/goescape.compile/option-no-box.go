// no-box allocates each value that an interface holds; such a value can share an
// allocation then.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-no-box" }

package main

var kept, keptToo interface{}

//go:noinline
func two(n int, b bool) {
	kept = n
	keptToo = b
}

//go:noinline
func one(b bool) {
	kept = b
}

func main() {
	two(1, kept == nil)
	one(kept == nil)
}

// { dg-final { scan-tree-dump-times "runtime.mallocgc .16, 0B, 0." 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime.newobject" 1 "optimized" } }
