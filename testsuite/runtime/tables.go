// The tables that boxes point into.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"unsafe"
)

//extern goescape_test_small_integers
func smallIntegers() *[256]uint64

//extern goescape_test_zero_memory
func zeroMemory() *[1024]byte

// What the frontend makes of a value in an interface.
type box struct {
	descriptor unsafe.Pointer
	object     unsafe.Pointer
}

// boxed returns an interface like model that holds what is at object.
func boxed(model interface{}, object unsafe.Pointer) interface{} {
	b := *(*box)(unsafe.Pointer(&model))
	b.object = object
	return *(*interface{})(unsafe.Pointer(&b))
}

var kept []interface{}

// faults returns whether writing to p does.
func faults(p *byte) (yes bool) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() { yes = recover() != nil }()
	*p = 1
	return false
}

func init() {
	tests = append(tests,
		test{"the small integers are what they should be", func() string {
			for i, n := range smallIntegers() {
				if n != uint64(i) {
					return fmt.Sprint("number ", i, " is ", n)
				}
			}
			return ""
		}},
		test{"a small integer is that of fewer bytes, too", func() string {
			for i := range smallIntegers() {
				p := unsafe.Pointer(&smallIntegers()[i])
				if *(*uint8)(p) != uint8(i) || *(*uint16)(p) != uint16(i) ||
					*(*int32)(p) != int32(i) {
					return fmt.Sprint("number ", i)
				}
			}
			return ""
		}},
		test{"interfaces hold small integers", func() string {
			for i := range smallIntegers() {
				x := boxed(int64(-1), unsafe.Pointer(&smallIntegers()[i]))
				if x.(int64) != int64(i) || x != interface{}(int64(i)) {
					return fmt.Sprint("number ", i, " is ", x)
				}
				kept = append(kept, x)
			}
			return ""
		}},
		test{"the memory is zero and aligned", func() string {
			for i, b := range zeroMemory() {
				if b != 0 {
					return fmt.Sprint("byte ", i, " is ", b)
				}
			}
			if uintptr(unsafe.Pointer(zeroMemory()))%64 != 0 {
				return fmt.Sprint("address ", zeroMemory())
			}
			return ""
		}},
		test{"interfaces hold zero values", func() string {
			p := unsafe.Pointer(zeroMemory())
			for _, x := range []interface{}{boxed("x", p),
				boxed([]int{1}, p), boxed(3.5, p)} {
				kept = append(kept, x)
			}
			if boxed("x", p) != interface{}("") ||
				boxed([]int{1}, p).([]int) != nil ||
				boxed([4]string{"x"}, p) != interface{}([4]string{}) {
				return "a value is not zero"
			}
			return ""
		}},
		test{"the tables cannot be written", func() string {
			if !faults((*byte)(unsafe.Pointer(smallIntegers()))) {
				return "the small integers can"
			}
			if !faults(&zeroMemory()[1023]) {
				return "the zero memory can"
			}
			return ""
		}},
		test{"the collector does not mind pointers to tables", func() string {
			for i := 0; i < 10; i++ {
				runtime.GC()
			}
			for i := range smallIntegers() {
				if kept[i].(int64) != int64(i) {
					return fmt.Sprint("number ", i, " is ", kept[i])
				}
			}
			kept = nil
			return ""
		}})
}
