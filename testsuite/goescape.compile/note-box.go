// A value boxed for an interface: the notes name its type.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m -fplugin-arg-goescape-no-box" }

package main

var n = 3

func box(v int) interface{} {
	return v // { dg-message "int value does not escape" }
}

func boxText(v string) interface{} {
	return v // { dg-message "string value escapes to heap" }
}

var kept interface{}

//go:noinline
func local(v int) int {
	return box(v).(int)
}

//go:noinline
func store(v string) {
	kept = boxText(v)
}

func main() {
	store("abc"[:local(n)])
}
