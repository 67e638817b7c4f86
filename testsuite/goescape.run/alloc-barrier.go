// Stores of heap pointers into slots while the collector marks: what only a
// slot points to is kept alive, and what a slot said before may be freed.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "runtime/debug"

type node struct {
	next    *node
	value   int
	ballast [4]int
}

func newNode(value int) *node {
	return &node{value: value}
}

//go:noinline
func heapNode(value int) *node {
	return newNode(value)
}

type list struct {
	first, last *node
	count       int
}

func newList() *list {
	return &list{}
}

var garbage []byte

//go:noinline
func build(n int) int {
	l := newList()
	for i := 0; i < n; i++ {
		node := heapNode(i)
		garbage = make([]byte, 64+i%100)
		if l.first == nil {
			l.first = node
		} else {
			l.last.next = node
		}
		l.last = node
		l.count++
		if l.count > 50 {
			l.first = l.first.next
			l.count--
		}
	}
	sum := 0
	for node := l.first; node != nil; node = node.next {
		sum += node.value
	}
	return sum
}

func main() {
	debug.SetGCPercent(1)
	for round := 0; round < 20; round++ {
		equal(build(2000), 50*(1950+1999)/2, "sum")
	}
}
