// limit counts conversions that copy nothing among the promotions.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-limit=1" }

package main

//go:noinline
func first(b []byte) int {
	n := 0
	for _, r := range string(b) {
		n += int(r)
	}
	return n
}

//go:noinline
func second(b []byte) int {
	n := 1
	for _, r := range string(b) {
		n *= int(r)
	}
	return n
}

func main() {
	println(first(nil), second(nil))
}

// { dg-final { scan-tree-dump-times "runtime\\.slicebytetostring" 1 "optimized" } }
