// What stays on the heap, by kind: time and allocations of one operation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// Each line of output is: name, nanoseconds, allocations, separated by tabs.

package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

var sink interface{}
var sink64 *int64
var sink32 *int32
var sink16 *int16
var sink8 *int8
var sinkPoint *point
var sinkRecord *record
var sinkError error
var sinkFunc func() int64
var sinkMap = map[interface{}]int{}
var sinkSlice = make([]interface{}, 64)

type point struct{ x, y, z, w float64 }
type record struct{ words [32]uint64 }

type codeError struct {
	code int32
	op   uint8
}

func (e codeError) Error() string { return "error" }

//go:noinline
func unbox(i interface{}) int { return i.(int) }

//go:noinline
func keep(i interface{}) { sink = i }

func efaceInteger(n int) {
	sum := 0
	for i := 0; i < n; i++ {
		sum += unbox(i)
	}
	keep(sum)
}

//go:noinline
func smallInteger(n int) {
	for i := 0; i < n; i++ {
		keep(i & 255)
	}
}

//go:noinline
func largeInteger(n int) {
	for i := 0; i < n; i++ {
		keep(i | 1<<20)
	}
}

//go:noinline
func emptyString(n int) {
	empty := os.Args[0][:0]
	for i := 0; i < n; i++ {
		keep(empty)
	}
}

//go:noinline
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

func fourScalars(n int) {
	for i := 0; i < n; i++ {
		locals()
	}
}

//go:noinline
func counter() func() int64 {
	var calls int64
	var last int32
	return func() int64 {
		calls++
		last = int32(calls)
		return calls + int64(last)
	}
}

func closure(n int) {
	for i := 0; i < n; i++ {
		sinkFunc = counter()
	}
}

//go:noinline
func floats(a, b float64) { sinkSlice[0], sinkSlice[1] = a, b }

func twoFloats(n int) {
	for i := 0; i < n; i++ {
		floats(float64(i)+0.5, 2.5)
	}
}

//go:noinline
func smallInMap(n int) {
	for i := 0; i < n; i++ {
		sinkMap[i&63]++
	}
}

//go:noinline
func smallInSlice(n int) {
	for i := 0; i < n; i++ {
		sinkSlice[i&63] = i & 127
	}
}

//go:noinline
func fail(i int) (interface{}, error) { return i & 15, codeError{int32(i), 1} }

func smallError(n int) {
	for i := 0; i < n; i++ {
		sink, sinkError = fail(i)
	}
}

//go:noinline
func literal(n int) {
	for i := 0; i < n; i++ {
		x := float64(i)
		sinkPoint = &point{x, x, x, 1}
	}
}

//go:noinline
func copied(r record, n int) {
	for i := 0; i < n; i++ {
		p := new(record)
		*p = r
		sinkRecord = p
	}
}

func largeCopy(n int) { copied(record{}, n) }

func main() {
	for _, one := range []struct {
		name string
		run  func(int)
		n    int
	}{
		{"integer looked at", efaceInteger, 2000000},
		{"small integer kept", smallInteger, 2000000},
		{"large integer kept", largeInteger, 1000000},
		{"empty string kept", emptyString, 1000000},
		{"four scalars", fourScalars, 500000},
		{"closure of two", closure, 500000},
		{"two floats", twoFloats, 1000000},
		{"small keys of a map", smallInMap, 500000},
		{"small ints in a slice", smallInSlice, 2000000},
		{"small error", smallError, 1000000},
		{"literal of 32 bytes", literal, 1000000},
		{"copy of 256 bytes", largeCopy, 500000},
	} {
		var before, after runtime.MemStats
		one.run(one.n / 10)
		runtime.GC()
		runtime.ReadMemStats(&before)
		start := time.Now()
		one.run(one.n)
		spent := time.Since(start)
		runtime.ReadMemStats(&after)
		fmt.Printf("%s\t%.3f\t%.2f\n", one.name,
			float64(spent.Nanoseconds())/float64(one.n),
			float64(after.Mallocs-before.Mallocs)/float64(one.n))
	}
}
