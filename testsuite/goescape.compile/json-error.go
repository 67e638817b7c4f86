// A log that cannot be written is one error, which names the file.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-json=/dev/null/log" }
// { dg-error "cannot write \[^ ]*/dev/null/log/main/json-error.json\[^ ]*: Not a directory; check that the directory given with .*json=" "" { target *-*-* } 0 }

package main

type T struct{ x, y int }

var kept, another *T

func main() {
	kept = &T{1, 2}
	another = &T{3, 4}
}
