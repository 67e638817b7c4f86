// Statistics that cannot be written are an error that names the file.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-stats=no-such-directory/stats.json" }
// { dg-error "cannot write statistics to .*no-such-directory/stats.json" "" { target *-*-* } 0 }

package main

func main() {
}
