// no-group allocates each object alone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-no-group" }

package main

var small *int8
var large *int32

func main() {
	small = new(int8)
	large = new(int32)
}

// { dg-final { scan-tree-dump-times "runtime.newobject" 2 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime.mallocgc" 0 "optimized" } }
