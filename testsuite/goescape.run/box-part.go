// A struct that is zero but for a field is made of two stores, and is not the zero
// value that interfaces can have in common.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type inner struct{ x, y int }
type middle struct{ inner }
type other struct{ n int }
type outer struct {
	other
	a, b, c, d int
	middle
}

type row struct {
	in  string
	ptr interface{}
	out interface{}
}

var rows = []row{
	{"a", new(outer), outer{middle: middle{inner{y: 2}}}},
	{"b", new(outer), outer{middle: middle{inner{y: 3}}}},
	{"c", new(outer), outer{}},
}

//go:noinline
func value(n int) interface{} {
	return outer{middle: middle{inner{y: n}}}
}

//go:noinline
func fixed() interface{} {
	return outer{middle: middle{inner{x: 5}}}
}

//go:noinline
func zero() interface{} { return outer{} }

func main() {
	equal(rows[0].out.(outer).y*10+rows[1].out.(outer).y, 23, "rows")
	check(rows[2].out.(outer) == outer{}, "zero row")
	equal(value(7).(outer).y, 7, "value")
	equal(fixed().(outer).x, 5, "fixed")
	check(zero() == interface{}(outer{}), "zero")
	check(*rows[1].ptr.(*outer) == outer{}, "pointer")
}
