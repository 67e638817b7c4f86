// no-string leaves strings and conversions alone, and nothing else.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump -fplugin-arg-goescape-no-string" }

package main

var text = "text"

func join(a, b string) string { return a + b }

func number(n int) *int { return &n }

//go:noinline
func local(a string) int {
	return int(join(a, a)[0]) + *number(len(a))
}

func main() {
	println(local(text))
}

// { dg-final { scan-tree-dump "runtime\\.concatstrings \\(0B" "optimized" } }
// { dg-final { scan-tree-dump-not "runtime\\.newobject" "optimized" } }
// { dg-final { scan-dump "string concatenation \\?, 32 bytes: heap, held back by an option" } }
