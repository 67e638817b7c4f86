// no-copyless lets conversions copy, and still gives them buffers.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fdump-tree-optimized -fplugin-arg-goescape-dump -fplugin-arg-goescape-no-copyless" }

package main

//go:noinline
func sum(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n += int(s[i])
	}
	return n
}

//go:noinline
func local(b []byte) int { return sum(string(b)) }

func main() {
	println(local(nil))
}

// { dg-final { scan-tree-dump-times "runtime\\.slicebytetostring \\(&slot" 1 "optimized" } }
// { dg-final { scan-dump "string string\\(\\\[\\\]byte\\) \\?, 32 bytes: stack" } }
