// A map that does not escape has its header in the frame, with a bucket unless
// there are to be more than eight entries; what is stored in it stays on the
// heap, with its write barrier.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump" }

package main

type byName map[string]*int

func newInt(n int) *int { return &n }

//go:noinline
func small(n int) int {
	m := make(byName)
	m["n"] = newInt(n)
	return *m["n"]
}

//go:noinline
func hint(n int) int {
	m := make(map[int32]int8, n)
	m[5]++
	return len(m)
}

//go:noinline
func many(n int) int {
	m := make(map[int32]int8, 20)
	m[int32(n)]++
	return len(m)
}

//go:noinline
func literal(n int) int {
	m := map[int]int{1: n, 2: 3}
	return m[n]
}

func main() {
	println(small(len("abc")), hint(4), many(5), literal(6))
}

// { dg-final { scan-dump "map map.string..int, 256 bytes: stack" } }
// { dg-final { scan-dump "map map.int32.int8, 104 bytes: stack" } }
// { dg-final { scan-dump "map map.int32.int8, 48 bytes: stack" } }
// { dg-final { scan-dump "map map.int.int, 192 bytes: stack" } }
// { dg-final { scan-tree-dump-not "makemap__small|__go_construct_map" "optimized" } }
// { dg-final { scan-tree-dump-not "runtime\\.makemap \\(\[^\n\]*, 0B\\)" "optimized" } }
// { dg-final { scan-tree-dump-times "runtime\\.newobject" 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime\\.gcWriteBarrier" 1 "optimized" } }
