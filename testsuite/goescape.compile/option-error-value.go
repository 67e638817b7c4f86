// A value that is no size is an error that names the key.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-slot-limit=much" }
// { dg-error "goescape: option 'slot-limit': bad value 'much'" "" { target *-*-* } 0 }
// { dg-error "failed to initialize plugin" "" { target *-*-* } 0 }

package main

func main() {
}
