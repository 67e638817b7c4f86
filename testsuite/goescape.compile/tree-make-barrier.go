// What is stored in a slice of unknown length may be stored on the heap: the
// write barrier stays, and an object stays on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump" }

package main

var n = 3

//go:noinline
func first(s []*int) int { return *s[0] }

func newInt(v int) *int { return &v }

//go:noinline
func local(n int) int {
	s := make([]*int, n)
	s[0] = newInt(n)
	return first(s)
}

func main() {
	println(local(n))
}

// { dg-final { scan-dump "make \\*int, 128 bytes: stack" } }
// { dg-final { scan-tree-dump-times "runtime\\.gcWriteBarrier" 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime\\.newobject" 1 "optimized" } }
