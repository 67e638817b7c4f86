// A slice of unknown length is a slot of at most 128 bytes or made on the heap;
// one whose greatest length is known, a slot of that; one of known length is a
// slot alone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-ipa-cp -fdump-tree-optimized -fplugin-arg-goescape-dump" }

package main

type three [3]int

//go:noinline
func use(s []three) int { return len(s) + s[0][0] }

//go:noinline
func bytes(s []byte) int { return len(s) }

//go:noinline
func unknown(n int) int { return use(make([]three, n)) }

//go:noinline
func bounded(n int) int { return bytes(make([]byte, n&255)) }

func known(n int) int { return use(make([]three, n)) }

func main() {
	println(unknown(len(three{})), bounded(5), known(30))
}

// { dg-final { scan-tree-dump-times "runtime\\.makeslice" 2 "optimized" } }
// { dg-final { scan-dump-times "make main.three, 120 bytes: stack" 2 } }
// { dg-final { scan-dump-times "make main.three, 720 bytes: stack" 1 } }
// { dg-final { scan-dump-times "make uint8, 255 bytes: stack" 1 } }
