// Boxed values of one byte, of floating point, of complex and of slice types
// keep their values in slots.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func boxByte(b byte) interface{}          { return b }
func boxBool(b bool) interface{}          { return b }
func boxFloat(f float64) interface{}      { return f }
func boxComplex(c complex128) interface{} { return c }
func boxSlice(s []int) interface{}        { return s }
func boxArray(a [3]int16) interface{}     { return a }

var numbers = []int{1, 2, 3}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		b := boxByte(byte(n))
		t := boxBool(n > 0)
		f := boxFloat(float64(n) / 2)
		c := boxComplex(complex(float64(n), 1))
		s := boxSlice(numbers[:2])
		a := boxArray([3]int16{1, 2, int16(n)})
		clobber()
		equal(int(b.(byte)), n&255, "byte")
		check(t.(bool), "bool")
		check(f.(float64) == float64(n)/2, "float64")
		check(c.(complex128) == complex(float64(n), 1), "complex128")
		equal(len(s.([]int)), 2, "slice")
		equal(int(a.([3]int16)[2]), n, "array")
	})
}
