// A pointer in an interface is no box: the notes speak of new, and a box of a
// value.  A type without a name is spelt out.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fplugin-arg-goescape-m" }

package main

type T struct{ a, b int }

func (t *T) M() int { return t.a }

type I interface{ M() int }

//go:noinline
func f(x interface{}) bool { return x != nil }

//go:noinline
func g(i I) bool { return i != nil }

var none []int

func main() {
	f(new(T))        // { dg-message "new.main.T. does not escape" }
	f(&T{1, 2})      // { dg-message "new.main.T. does not escape" }
	f(T{1, 2})       // { dg-message "main.T value does not escape" }
	g(new(T))        // { dg-message "new.main.T. does not escape" }
	f(none)          // { dg-message "..int value does not escape" }
	f([3]bool{true}) // { dg-message "3.bool value does not escape" }
}
