// An unknown key is an error that names the key.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-no-stak" }

package main

func main() {
}

// { dg-error "unknown option 'no-stak'" "" { target *-*-* } 0 }
