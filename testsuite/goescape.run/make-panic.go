// A length or capacity that make does not take panics as it does on the heap,
// after what comes before and before what comes after.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "math"

var trace string

func mark(s string, n int) int {
	trace += s
	return n
}

//go:noinline
func count(s []int) int {
	n := cap(s)
	for i := range s {
		n += s[i] + 1
	}
	return n
}

//go:noinline
func try(n, m int) (result int, message string) {
	defer func() {
		if e := recover(); e != nil {
			message = e.(error).Error()
		}
	}()
	mark("a", 0)
	s := make([]int, mark("b", n), mark("c", m))
	mark("d", 0)
	return count(s), ""
}

//go:noinline
func one(n int) (message string) {
	defer func() {
		message = recover().(error).Error()
	}()
	s := make([]byte, n)
	mark("e", int(s[0]))
	return ""
}

// makeInts is inlined, so that its lengths are known.
func makeInts(n, m int) []int { return make([]int, n, m) }

//go:noinline
func known() (message string) {
	defer func() {
		message = recover().(error).Error()
	}()
	s := makeInts(4, 3)
	mark("f", s[2])
	return ""
}

func main() {
	const inLength = "runtime error: makeslice: len out of range"
	const inCapacity = "runtime error: makeslice: cap out of range"
	for _, c := range []struct {
		n, m    int
		message string
	}{
		{3, 5, ""}, {0, 0, ""}, {16, 16, ""}, {17, 40, ""},
		{-1, 5, inLength}, {-1, -1, inLength}, {4, 3, inCapacity},
		{0, -1, inCapacity}, {5, math.MaxInt, inCapacity},
		{math.MinInt, 3, inLength}, {math.MaxInt, 3, inLength},
		{20, 16, inCapacity},
	} {
		trace = ""
		result, message := try(c.n, c.m)
		equalString(message, c.message, "message")
		if message == "" {
			equal(result, c.n+c.m, "result")
			equalString(trace, "abcd", "trace")
		} else {
			equalString(trace, "abc", "trace with a panic")
		}
	}
	trace = ""
	equalString(one(-1), inLength, "message of one")
	equalString(one(math.MinInt), inLength, "message of one")
	equalString(trace, "", "trace of one")
	equalString(known(), inCapacity, "message of known lengths")
	equalString(trace, "", "trace of known lengths")
}
