// A value where none belongs is an error that names the key.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-no-stack=1" }

package main

func main() {
}

// { dg-error "'?no-stack'?" "" { target *-*-* } 0 }
