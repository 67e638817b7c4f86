// Functions that call each other in a circle, and one that calls itself: what
// they do with a list is known all the same.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	value int
	next  *node
}

func cons(value int, next *node) *node { return &node{value, next} }

//go:noinline
func even(l *node) int {
	if l == nil {
		return 0
	}
	return l.value + odd(l.next)
}

//go:noinline
func odd(l *node) int {
	if l == nil {
		return 0
	}
	return even(l.next) - l.value
}

//go:noinline
func last(l *node) *node {
	if l.next == nil {
		return l
	}
	return last(l.next)
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		l := cons(n, cons(2, cons(3, cons(4, nil))))
		clobber()
		equal(even(l), n-2+3-4, "even")
		equal(last(l).value, 4, "last")
	})
}
