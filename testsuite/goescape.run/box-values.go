// What is put into an interface comes out of it, whether it is in read-only
// memory or allocated: numbers of all sizes around the largest small one, and
// empty and other strings and slices.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"fmt"
	"time"
)

type shape interface{ area() int }
type side int16
type name string
type list []int
type count int

func (s side) area() int { return int(s) * int(s) }

// These write to their copy of the value.
func (n name) area() int {
	k := len(n)
	n += "more"
	keptText = string(n)
	return k
}

func (l list) area() int {
	k := cap(l)
	l = append(l, 1)
	keptLength = len(l)
	return k
}

func (c count) area() int {
	c++
	keptLength = int(c)
	return int(c) - 1
}

var kept []interface{}
var keptShapes []shape
var keptText string
var keptLength int

//go:noinline
func keepAll(x ...interface{}) {
	kept = append(kept[:0], x...)
}

//go:noinline
func keepShapes(x ...shape) {
	keptShapes = append(keptShapes[:0], x...)
}

//go:noinline
func integers(n int64) {
	keepAll(int(n), int8(n), int16(n), int32(n), n, uint(n), uint8(n),
		uint16(n), uint32(n), uint64(n), uintptr(n), time.Duration(n), n%2 == 0)
}

//go:noinline
func floats(f float64) {
	keepAll(f, float32(f), complex(f, 0))
}

//go:noinline
func sequences(s string, l []int) {
	keepAll(s, l, name(s), list(l), []string(nil), [0]int{})
}

//go:noinline
func shapes(n int, s string, l []int) {
	keepShapes(side(n), name(s), list(l), count(n))
}

// constant is inlined, so that what is boxed there is known.
func constant(n int) interface{}          { return n }
func constantFloat(f float64) interface{} { return f }
func constantString(s string) interface{} { return s }

type point struct{ x, y int }

func constantPoint(p point) interface{} { return p }

//go:noinline
func constants() {
	minus := 0.0
	keepAll(constant(0), constant(255), constant(256), constant(-1),
		constantFloat(0), constantFloat(2.5), constantString(""),
		constantString("a"), constantPoint(point{}),
		constantFloat(-minus))
}

// doubled writes to its copy of the value.
//
//go:noinline
func doubled(x interface{}) int {
	n := x.(int)
	n *= 2
	return n
}

func try(n int64) {
	integers(n)
	check(kept[0].(int) == int(n) && kept[1].(int8) == int8(n) &&
		kept[2].(int16) == int16(n) && kept[3].(int32) == int32(n) &&
		kept[4].(int64) == n && kept[5].(uint) == uint(n) &&
		kept[6].(uint8) == uint8(n) && kept[7].(uint16) == uint16(n) &&
		kept[8].(uint32) == uint32(n) && kept[9].(uint64) == uint64(n) &&
		kept[10].(uintptr) == uintptr(n) &&
		kept[11].(time.Duration) == time.Duration(n) &&
		kept[12].(bool) == (n%2 == 0), "integers")
	equalString(fmt.Sprint(kept[:5]...), fmt.Sprint(int(n), int8(n), int16(n),
		int32(n), n), "text of integers")
	equal(doubled(kept[0]), 2*int(n), "doubled")
	check(kept[0].(int) == int(n), "after doubling")
	floats(float64(n) / 2)
	check(kept[0].(float64) == float64(n)/2 &&
		kept[1].(float32) == float32(n)/2 &&
		kept[2].(complex128) == complex(float64(n)/2, 0), "floats")
	shapes(int(n), "xyz"[:n&3], make([]int, n&7))
	sum := 0
	for _, s := range keptShapes {
		sum += s.area()
	}
	equal(sum, int(side(n))*int(side(n))+int(n&3)+int(n&7)+int(n), "shapes")
	check(keptShapes[3].(count) == count(n), "after a method wrote its copy")
}

func main() {
	for _, n := range []int64{0, 1, 127, 128, 254, 255, 256, 257, 511, 512,
		32767, 32768, 65535, 65536, 1 << 31, 1<<32 - 1, 1 << 32, 1<<32 + 7,
		1 << 62, -1, -2, -128, -129, -256, -257, -1 << 63} {
		try(n)
	}
	churn()
	sequences("", nil)
	check(kept[0].(string) == "" && kept[1].([]int) == nil &&
		kept[2].(name) == "" && kept[3].(list) == nil &&
		kept[4].([]string) == nil, "empty sequences")
	sequences("abc", []int{1, 2})
	check(kept[0].(string) == "abc" && len(kept[1].([]int)) == 2 &&
		kept[2].(name) == "abc" && kept[3].(list)[1] == 2, "sequences")
	sequences("x", make([]int, 0, 5))
	check(kept[1].([]int) != nil && cap(kept[3].(list)) == 5,
		"an empty slice that is not nil")
	zero := 0.0
	floats(-zero)
	floats(1 / (zero - 1) * 0)
	check(1/kept[0].(float64) < 0, "negative zero")
	constants()
	check(kept[0] == 0 && kept[1] == 255 && kept[2] == 256 && kept[3] == -1 &&
		kept[4] == 0.0 && kept[5] == 2.5 && kept[6] == "" && kept[7] == "a" &&
		kept[8] == point{}, "constants")
	check(1/kept[9].(float64) < 0, "negative zero that is constant")
}
