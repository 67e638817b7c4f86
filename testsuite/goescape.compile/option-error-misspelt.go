// For an option that looks like a known one the error proposes that.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-assert-no-heap=x" }
// { dg-error "unknown option 'assert-no-heap'; did you mean 'assert-noheap'" "" { target *-*-* } 0 }
// { dg-error "failed to initialize plugin" "" { target *-*-* } 0 }

package main

func main() {
}
