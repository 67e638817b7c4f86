// A value where none belongs is an error that names the key.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-no-stack=1" }
// { dg-error "goescape: option 'no-stack': bad value '1'" "" { target *-*-* } 0 }
// { dg-error "failed to initialize plugin" "" { target *-*-* } 0 }

package main

func main() {
}
