// Strings that are built, and conversions: the notes name them.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m -fplugin-arg-goescape-no-copyless" }

package main

var kept string
var text = "text"

func join(a, b string) string {
	return a + b // { dg-message "string concatenation does not escape" }
}

func bytes(s string) []byte {
	return []byte(s) // { dg-message "\\\[\\\]byte\\(string\\) does not escape" }
}

//go:noinline
func local(a string) int {
	return int(join(a, a)[0]) + int(bytes(a)[1])
}

//go:noinline
func store(b []byte) {
	kept = string(b) // { dg-message "string\\(\\\[\\\]byte\\) escapes to heap" }
}

func main() {
	store(nil)
	println(local(text))
}
