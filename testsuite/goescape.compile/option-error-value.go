// A value that is no size is an error that names the key.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-slot-limit=much" }

package main

func main() {
}

// { dg-error "'?slot-limit'?" "" { target *-*-* } 0 }
