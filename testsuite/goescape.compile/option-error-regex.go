// A regular expression that does not compile is an error that names the key.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-only=main.(" }
// { dg-error "goescape: option 'only': bad value 'main" "" { target *-*-* } 0 }
// { dg-error "failed to initialize plugin" "" { target *-*-* } 0 }

package main

func main() {
}
