// An iterator that filters another with a function: each is a closure that calls
// what it captured.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

type iterator func() (*node, bool)

func iterate(l *node) iterator {
	at := l
	return func() (*node, bool) {
		n := at
		if n == nil {
			return nil, false
		}
		at = n.next
		return n, true
	}
}

func filter(next iterator, wanted func(*node) bool) iterator {
	return func() (*node, bool) {
		for n, ok := next(); ok; n, ok = next() {
			if wanted(n) {
				return n, true
			}
		}
		return nil, false
	}
}

//go:noinline
func sum(next iterator) int {
	total := 0
	for n, ok := next(); ok; n, ok = next() {
		total += n.value
	}
	return total
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		l := &node{&node{&node{nil, 5}, 3}, n}
		limit := n + 4
		clobber()
		got := sum(filter(iterate(l), func(m *node) bool { return m.value < limit }))
		want := n + 3
		if 5 < limit {
			want += 5
		}
		equal(got, want, "sum")
	})
}
