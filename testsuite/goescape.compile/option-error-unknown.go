// An unknown key is an error that names the key and the one that resembles
// it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-no-stak" }
// { dg-error "goescape: unknown option 'no-stak'" "" { target *-*-* } 0 }
// { dg-error "failed to initialize plugin" "" { target *-*-* } 0 }

package main

func main() {
}
