// What the run tests share; compiled together with each of them.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"os"
	"runtime"
	"testing"
)

// sink keeps what is stored in it alive for the rest of the program.
var sink interface{}

// pattern is no address of anything: who follows it crashes.
const pattern = ^uintptr(0) / 0xffff * 0xbad1

var patternSum uintptr

// check ends the program with a word about what is wrong unless ok.
//go:noinline
func check(ok bool, what string) {
	if !ok {
		println("failed:", what)
		os.Exit(1)
	}
}

// equal ends the program unless got is want.
//go:noinline
func equal(got, want int, what string) {
	if got != want {
		println("failed:", what, "is", got, "and not", want)
		os.Exit(1)
	}
}

// equalString ends the program unless got is want.
//go:noinline
func equalString(got, want string, what string) {
	if got != want {
		println("failed:", what, "is", got, "and not", want)
		os.Exit(1)
	}
}

// wantAllocs ends the program unless one call of f makes n allocations.
//go:noinline
func wantAllocs(n int, f func()) {
	if os.Getenv("GOESCAPE_NOALLOC") != "" {
		f()
		return
	}
	equal(int(testing.AllocsPerRun(50, f)), n, "number of allocations")
}

// keep stores p where it outlives every frame.
//go:noinline
func keep(p interface{}) {
	sink = p
}

// clobber overwrites the stack below its caller's frame and runs the
// collector.  It makes no use of the pointers that its caller holds.
//go:noinline
func clobber() {
	scribble(6)
	runtime.GC()
	scribble(6)
}

// scribble fills depth frames of 4 KiB with the pattern.
//go:noinline
func scribble(depth int) {
	var frame [512]uintptr
	for i := range frame {
		frame[i] = pattern
	}
	if depth > 0 {
		scribble(depth - 1)
	}
	patternSum += total(&frame)
}

//go:noinline
func total(frame *[512]uintptr) uintptr {
	sum := uintptr(0)
	for _, word := range frame {
		sum += word
	}
	return sum
}

// churn makes garbage of many small sizes and runs the collector, so that
// memory which is free is used again and reads as the pattern.
//go:noinline
func churn() {
	runtime.GC()
	for i := 0; i < 200; i++ {
		for words := 1; words <= 16; words++ {
			garbage := make([]uintptr, words)
			for k := range garbage {
				garbage[k] = pattern
			}
			patternSum += garbage[i%words]
		}
	}
	runtime.GC()
}
