// A string in an interface is boxed in a slot; the bytes stay where they are
// and are kept alive by it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var text = "abc"

func box(s string) interface{} {
	return s
}

//go:noinline
func double(s string) string {
	return s + s
}

func main() {
	wantAllocs(0, func() {
		e := box(text)
		clobber()
		equalString(e.(string), "abc", "string")
	})
	e := box(double(text))
	churn()
	clobber()
	equalString(e.(string), "abcabc", "string")
}
