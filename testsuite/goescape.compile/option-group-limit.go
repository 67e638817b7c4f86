// group-limit=BYTES is how large a block is that objects share.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-group-limit=24" }

package main

var a, b, c, d *int64

//go:noinline
func four() {
	a = new(int64)
	b = new(int64)
	c = new(int64)
	d = new(int64)
}

func main() {
	four()
}

// { dg-final { scan-tree-dump-times "runtime.mallocgc .24, 0B, 1." 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime.newobject" 1 "optimized" } }
