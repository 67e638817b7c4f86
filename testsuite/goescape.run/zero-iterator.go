// An iterator that is a closure over its state.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

func iterator(l *node) func() (int, bool) {
	at := l
	return func() (int, bool) {
		if at == nil {
			return 0, false
		}
		v := at.value
		at = at.next
		return v, true
	}
}

//go:noinline
func drain(next func() (int, bool)) int {
	sum := 0
	for v, ok := next(); ok; v, ok = next() {
		sum += v
	}
	return sum
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		l := &node{&node{&node{nil, 5}, 3}, n}
		clobber()
		equal(drain(iterator(l)), n+3+5, "sum")
	})
}
