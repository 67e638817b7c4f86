// A panic in a method of one operand, or of the writer, leaves the printer with
// another operand in it: the printer is dropped then, and what is printed next
// is right.  A method may print, too.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "fmt"

type bad struct{ n int }

func (b bad) String() string {
	if b.n > 0 {
		panic(bad{b.n - 1})
	}
	panic("bad")
}

type nested struct{ n int }

func (x nested) String() string {
	return fmt.Sprintf("<%d %s>", x.n, "inner")
}

type writer struct{}

func (writer) Write(p []byte) (int, error) {
	panic("writer")
}

//go:noinline
func print(n int, s string, x interface{}) (text string, failed bool) {
	defer func() {
		if recover() != nil {
			failed = true
		}
	}()
	return fmt.Sprintf("%d %v %s", n, x, s), false
}

//go:noinline
func write(n int, s string) (failed bool) {
	defer func() {
		failed = recover() != nil
	}()
	fmt.Fprintf(writer{}, "%d %s", n, s)
	return
}

func main() {
	for i := 1000; i < 1010; i++ {
		text, failed := print(i, "s", bad{0})
		check(!failed, "failed")
		equalString(text[4:], " %!v(PANIC=String method: bad) s", "one panic")
		_, failed = print(i, "s", bad{2})
		check(failed, "nested panics are not recovered")
		clobber()
		check(write(i, "s"), "the writer did not panic")
		clobber()
		churn()
		text, _ = print(7, "s", nested{i})
		equalString(text[:3], "7 <", "nested")
		equal(len(text), len("7 <1000 inner> s"), "nested")
	}
}
