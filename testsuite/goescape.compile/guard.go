// assert-noheap= makes an error of each allocation that is left in the functions
// it names, with the flow of those that have a record: in a version that GCC
// makes of one, and in one that was inlined.  Others may allocate.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-assert-noheap=^main\\.(version|inlined|grow|V\\.method)$" }

package main

type T struct {
	x    int
	next *T
}

type V struct{ sum int }

var n = 3

var kept *T
var numbers []int
var names = map[string]int{}

func inlined(x int) *T {
	return &T{x: x} // { dg-error "\[^ \]+main.inlined\[^ \]+ allocates: new\\(main.T\\) escapes to heap" }
}

//go:noinline
func around(x int) int {
	kept = inlined(x)
	another := &T{x: 1}
	kept.next = another
	return kept.x + inlined(x+1).x
}

// GCC makes a version of this one for the only argument it gets.
//go:noinline
func version(x int) {
	kept = &T{x: x} // { dg-error "\[^ \]+main.version\[^ \]+ allocates: new\\(main.T\\) escapes to heap" }
}

//go:noinline
func grow(s string) string {
	numbers = append(numbers, n) // { dg-error "\[^ \]+main.grow\[^ \]+ allocates: append may grow a slice" }
	names[s] = n                 // { dg-error "\[^ \]+main.grow\[^ \]+ allocates: a map may grow" }
	names = map[string]int{}     // { dg-error "\[^ \]+main.grow\[^ \]+ allocates: a map is made" }
	numbers = make([]int, n)     // { dg-error "\[^ \]+main.grow\[^ \]+ allocates: a slice is made" }
	return s + "x"               // { dg-error "\[^ \]+main.grow\[^ \]+ allocates: strings are put together" }
}

//go:noinline
func (v *V) method(x int) {
	p := &T{x: x}
	q := &T{x, p}
	v.sum += q.next.x
}

// This one does not match.
//go:noinline
func versions(x int) {
	kept = &T{x: x}
}

func main() {
	version(1)
	versions(n)
	new(V).method(n)
	println(around(n), grow("a"))
}

// { dg-message "note:   assigned to a global variable" "" { target *-*-* } 26 }
// { dg-message "flow: .heap. = &.storage for new.main.T..:" "" { target *-*-* } 26 }
// { dg-message "    from kept = inlined.x. .assigned to a global variable. at" "" { target *-*-* } 26 }
// { dg-message "    from return &T.x: x. .allocated. at" "" { target *-*-* } 26 }
// { dg-message "note:   assigned to a global variable" "" { target *-*-* } 40 }
// { dg-message "flow: .heap. = &.storage for new.main.T..:" "" { target *-*-* } 40 }
// { dg-message "    from kept = &T.x: x. .assigned to a global variable. at" "" { target *-*-* } 40 }
