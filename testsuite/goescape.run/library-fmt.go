// Values without methods that fmt and log print need no allocation but what
// the printer itself makes: numbers, strings, slices, structs, pointers, also in
// functions that print what they are given.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"bytes"
	"fmt"
	"io/ioutil"
	"log"
)

type level int

type point struct{ x, y int }

type shape struct {
	name string
	at   [2]point
	next *point
}

var line string

//go:noinline
func text(n int, s string, f float64) string {
	return fmt.Sprintf("%d %s %.1f %v", n, s, f, n > 3)
}

//go:noinline
func composite(n int) string {
	l := []int{n, n + 1}
	p := &point{n, 2}
	s := shape{"s", [2]point{{n, 1}, {2, n}}, p}
	return fmt.Sprint(level(n), l, p, s.at, s.name, [2]string{"a", "b"})
}

//go:noinline
func logf(format string, args ...interface{}) string {
	return fmt.Sprintf("log: "+format, args...)
}

//go:noinline
func twice(format string, args ...interface{}) string {
	if len(args) > 2 {
		return ""
	}
	return logf(format, args...)
}

//go:noinline
func wrapped(n int, s string) string {
	return twice("%d-%s", n, s)
}

//go:noinline
func buffered(n int, s string) int {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%d %q", n, s)
	fmt.Fprint(&b, n)
	fmt.Fprintln(&b, s)
	return b.Len()
}

//go:noinline
func failure(n int) string {
	return fmt.Errorf("number %d of %s", n, line).Error()
}

//go:noinline
func odd(n int, s string) string {
	return fmt.Sprintf("%w %!z %*d %[1]T %[9]d", n, n, s)
}

//go:noinline
func logged(n int) {
	log.Printf("%d %s", n, line)
	log.Println(n, line)
}

func main() {
	log.SetOutput(ioutil.Discard)
	line = "line"
	n := 1000
	for i := 0; i < 3; i++ {
		equalString(text(n, line, 2.5), "1000 line 2.5 true", "text")
		clobber()
		equalString(composite(n),
			"1000 [1000 1001] &{1000 2} [{1000 1} {2 1000}]s[a b]", "composite")
		clobber()
		equalString(wrapped(n, line), "log: 1000-line", "wrapped")
		equal(buffered(n, line), 20, "buffered")
		equalString(failure(n), "number 1000 of line", "failure")
		equalString(odd(n, line),
			"%!w(int=1000) %!!(int=1000)z %!(BADWIDTH)%!d(MISSING) int %!d(BADINDEX)", "odd")
		logged(n)
		churn()
	}
	wantAllocs(1, func() { text(n, line, 2.5) })
	wantAllocs(1, func() { wrapped(n, line) })
	// What the buffer grows to.
	wantAllocs(1, func() { buffered(n, line) })
	// The string, the error and what of it.
	wantAllocs(2, func() { failure(n) })
	wantAllocs(0, func() { logged(n) })
}
