// An object given to package reflect is kept by the value that it makes, and may be
// stored by it anywhere.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"reflect"
	"unsafe"
)

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

var kept [2]*point

// copyTo stores in kept by way of a value that is made from an address alone.
//go:noinline
func copyTo(n int) {
	points := [2]*point{newPoint(n), newPoint(n + 1)}
	to := reflect.ValueOf(&kept).Elem()
	from := reflect.NewAt(to.Type(), unsafe.Pointer(&points)).Elem()
	reflect.Copy(to, from)
}

func main() {
	v, w := wrap(5), wrapBox(6)
	copyTo(7)
	churn()
	clobber()
	equal(int(v.Field(0).Int()), 5, "X")
	v.Field(1).SetInt(8)
	equal(int(v.Field(1).Int()), 8, "Y")
	equal(int(w.Field(0).Int()), 6, "X of the box")
	equal(kept[0].X, 7, "X of what is kept")
	equal(kept[1].X, 8, "X of what is kept, too")
}
