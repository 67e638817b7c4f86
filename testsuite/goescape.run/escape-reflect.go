// An object given to package reflect is kept by the value that it makes.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "reflect"

type point struct{ X, Y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func wrap(n int) reflect.Value {
	p := newPoint(n)
	return reflect.ValueOf(p).Elem()
}

//go:noinline
func wrapBox(n int) reflect.Value {
	return reflect.ValueOf(*newPoint(n))
}

func main() {
	v, w := wrap(5), wrapBox(6)
	churn()
	clobber()
	equal(int(v.Field(0).Int()), 5, "X")
	v.Field(1).SetInt(8)
	equal(int(v.Field(1).Int()), 8, "Y")
	equal(int(w.Field(0).Int()), 6, "X of the box")
}
