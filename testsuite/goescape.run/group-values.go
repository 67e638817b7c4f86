// Objects that are allocated together are different objects, each aligned as if
// it were alone, and zero where nothing was stored: new, composite literals,
// variables, parameters, boxes, small structs and arrays.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"sync/atomic"
	"unsafe"
)

type pair struct{ a, b uint16 }
type triple struct{ a, b, c uint32 }
type bytes [5]uint8

var kept []interface{}

//go:noinline
func keepAll(x ...interface{}) {
	kept = append(kept[:0], x...)
}

//go:noinline
func all(param int16, b byte, f float32) {
	var counter int64
	var flag bool
	p := &pair{7, 8}
	t := new(triple)
	a := new(bytes)
	t.b = 9
	a[4] = 10
	keepAll(&param, &counter, p, t, a, &flag, &b, f)
	flag = true
	counter += 1 << 40
}

//go:noinline
func counters() (*int32, *int64, *uint64, *bool) {
	return new(int32), new(int64), new(uint64), new(bool)
}

// aligned returns whether p can be the address of what the runtime allocates of
// that size.
func aligned(p unsafe.Pointer, size uintptr) bool {
	for _, n := range []uintptr{8, 4, 2} {
		if size%n == 0 {
			return uintptr(p)%n == 0
		}
	}
	return true
}

// apart ends the program if two of the objects overlap.
func apart(starts []unsafe.Pointer, sizes []uintptr) {
	for i := range starts {
		check(aligned(starts[i], sizes[i]), "aligned")
		for k := range starts[:i] {
			check(uintptr(starts[i])+sizes[i] <= uintptr(starts[k]) ||
				uintptr(starts[k])+sizes[k] <= uintptr(starts[i]), "apart")
		}
	}
}

func main() {
	for n := 0; n < 300; n++ {
		if n%30 == 0 {
			churn()
		}
		all(int16(n), byte(n), float32(n)+0.5)
		param, counter := kept[0].(*int16), kept[1].(*int64)
		p, t, a := kept[2].(*pair), kept[3].(*triple), kept[4].(*bytes)
		flag, b := kept[5].(*bool), kept[6].(*byte)
		check(*param == int16(n) && *counter == 1<<40 && *flag &&
			*b == byte(n) && kept[7].(float32) == float32(n)+0.5, "scalars")
		check(*p == pair{7, 8} && *t == triple{0, 9, 0} &&
			*a == bytes{4: 10}, "structs")
		apart([]unsafe.Pointer{unsafe.Pointer(param), unsafe.Pointer(counter),
			unsafe.Pointer(p), unsafe.Pointer(t), unsafe.Pointer(a),
			unsafe.Pointer(flag), unsafe.Pointer(b)},
			[]uintptr{2, 8, 4, 12, 5, 1, 1})
		i32, i64, u64, yes := counters()
		atomic.AddInt64(i64, 1<<33)
		atomic.AddUint64(u64, 1<<35)
		*i32 = -1
		check(*i64 == 1<<33 && *u64 == 1<<35 && !*yes, "counters")
		apart([]unsafe.Pointer{unsafe.Pointer(i32), unsafe.Pointer(i64),
			unsafe.Pointer(u64), unsafe.Pointer(yes)}, []uintptr{4, 8, 8, 1})
	}
	wantAllocs(2, func() { counters2() })
}

var counter32 *int32
var counter64 *int64
var counterU64 *uint64
var counterBool *bool

//go:noinline
func counters2() {
	counter32, counter64, counterU64, counterBool = counters()
}
