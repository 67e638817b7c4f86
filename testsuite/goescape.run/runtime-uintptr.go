// An address that is put away as a number, or passed as one to a function
// that says it keeps the object, is that of an object on the heap.  There is
// no garbage collection, for which a number is nothing.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"runtime/debug"
	"unsafe"
)

type point struct{ x, y int }

func newPoint(x int) *point { return &point{x, 1} }

var number uintptr

var numbers [2]uint64

type holder struct{ number uintptr }

var held = &holder{}

//go:noinline
func store(n int) {
	number = uintptr(unsafe.Pointer(newPoint(n)))
	numbers[n%2] = uint64(uintptr(unsafe.Pointer(newPoint(n + 1))))
	held.number = uintptr(unsafe.Pointer(newPoint(n + 2)))
}

//go:noinline
func give(n int) uintptr {
	return uintptr(unsafe.Pointer(newPoint(n)))
}

var passed uintptr

//go:uintptrescapes
//go:noinline
func take(number uintptr) {
	passed = number
}

//go:noinline
func pass(n int) {
	take(uintptr(unsafe.Pointer(newPoint(n))))
}

var passedInt int
var low, high uint32

//go:noinline
func takeInt(number int) { passedInt = number }

//go:noinline
func takeHalves(l, h uint32) { low, high = l, h }

//go:noinline
func passInt(n int) { takeInt(int(uintptr(unsafe.Pointer(newPoint(n))))) }

//go:noinline
func passHalves(n int) {
	number := uint64(uintptr(unsafe.Pointer(newPoint(n))))
	takeHalves(uint32(number), uint32(number>>32))
}

//go:noinline
func object(number uintptr) *point {
	return *(**point)(unsafe.Pointer(&number))
}

func main() {
	debug.SetGCPercent(-1)
	store(5)
	given := give(8)
	pass(9)
	passInt(10)
	passHalves(11)
	scribble(6)
	equal(object(number).x, 5, "number")
	equal(object(uintptr(numbers[1])).x, 6, "element of an array")
	equal(object(held.number).x, 7, "field")
	equal(object(given).x, 8, "result")
	equal(object(passed).x, 9, "argument")
	equal(object(uintptr(passedInt)).x, 10, "argument that is signed")
	equal(object(uintptr(uint64(low)|uint64(high)<<32)).x, 11, "two arguments")
}
