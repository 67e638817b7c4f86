// A helper with code, as the plugin prints it: on stacks that have to grow, with
// pointers that the collector must find, and with a panic that goes through it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

//extern __goescape_sample
func sample(descriptor, value unsafe.Pointer, size uintptr,
	digit uint32) unsafe.Pointer

type texts [3]*string

func copied(n int, digit uint32) *texts {
	text := func(i int) *string {
		s := fmt.Sprint(n, i)
		return &s
	}
	var value interface{} = texts{text(1), text(2), text(3)}
	b := *(*box)(unsafe.Pointer(&value))
	return (*texts)(sample(b.descriptor, b.object, unsafe.Sizeof(texts{}),
		digit))
}

func deep(n int) string {
	if n == 0 {
		return ""
	}
	c := copied(n, 2)
	if wrong := deep(n - 1); wrong != "" {
		return wrong
	}
	if n%100 == 0 {
		runtime.GC()
	}
	if *c[0] != fmt.Sprint(n, 1) || *c[2] != fmt.Sprint(n, 3) {
		return fmt.Sprint("copy number ", n, " is ", *c[0], " ", *c[2])
	}
	return ""
}

func init() {
	tests = append(tests,
		test{"a helper works deep in recursion", func() string {
			return deep(1000)
		}},
		test{"a helper works on the stack of a new goroutine", func() string {
			result := make(chan string)
			go func() { result <- deep(200) }()
			return <-result
		}},
		test{"a helper has data of its own", func() string {
			if copied(1, 1) != nil || copied(1, 2) == nil || copied(1, 0) != nil {
				return "a digit is wrong"
			}
			return ""
		}},
		test{"a panic goes through a helper", func() (wrong string) {
			defer func() {
				if recover() == nil {
					wrong = "there was none"
				}
			}()
			var value texts
			sample(nil, unsafe.Pointer(&value), unsafe.Sizeof(value), 2)
			return ""
		}})
}
