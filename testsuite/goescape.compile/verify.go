// The second opinion: by GCC's points-to, by the uses where points-to does not
// know the runtime's functions, and a doubt where not each name that may point
// to the slot is set behind its clearing in a loop.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fplugin-arg-goescape-verify -fplugin-arg-goescape-dump" }

package main

type T struct{ x, y int }

type key struct{ a, b string }

//go:noinline
func read(t *T) int { return t.x + t.y }

//go:noinline
func simple(n int) int {
	t := new(T) // Line 21.
	t.x = n
	return read(t)
}

//go:noinline
func mapped(m map[key]int, s string) int {
	k := new(key) // Line 28.
	k.a = s
	return m[*k]
}

var static T

//go:noinline
func chosen(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		t := &static
		if i%2 == 0 {
			t = new(T) // Line 41.
		}
		s += read(t)
	}
	return s
}

func main() {
	println(simple(1), mapped(nil, "a"), chosen(2))
}

// { dg-final { scan-tree-dump-times "verify\\.go:21:7#1 confirmed" 1 goescape_verify } }
// { dg-final { scan-tree-dump-times "verify\\.go:28:7#1 confirmed" 1 goescape_verify } }
// { dg-final { scan-tree-dump-times "verify\\.go:41:8#1 unconfirmed: a name outlives the iteration" 1 goescape_verify } }
