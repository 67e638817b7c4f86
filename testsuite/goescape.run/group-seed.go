// Scalars that escape together are allocated together: variables, parameters,
// both, and those that a closure captures, which itself has pointers.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var sink64 *int64
var sink32 *int32
var sink16 *int16
var sink8 *int8
var sinkFunc func()

func locals() {
	var x int64
	var y int32
	var z int16
	var w int8
	sink64 = &x
	sink32 = &y
	sink16 = &z
	sink8 = &w
}

//go:noinline
func args(x int64, y int32, z int16, w int8) {
	sink64 = &x
	sink32 = &y
	sink16 = &z
	sink8 = &w
}

//go:noinline
func half(x int64, y int16) {
	var z int32
	var w int8
	sink64 = &x
	sink16 = &y
	sink32 = &z
	sink8 = &w
}

//go:noinline
func closure() func() {
	var x int64
	var y int32
	var z int16
	var w int8
	_, _, _, _ = x, y, z, w
	return func() {
		x = 1
		y = 2
		z = 3
		w = 4
	}
}

func main() {
	wantAllocs(1, locals)
	wantAllocs(1, func() { args(1, 2, 3, 4) })
	wantAllocs(1, func() { half(1, 2) })
	wantAllocs(2, func() { sinkFunc = closure() })
	check(*sink64 == 1 && *sink32 == 0 && *sink16 == 2 && *sink8 == 0, "values")
	sinkFunc()
}
