// What has pointers is allocated alone: the collector finds what it holds.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	value int
	rest  [5]int
}
type holder struct{ next *node }

var keptHolder *holder
var keptCount *int32
var keptPointer **node

//go:noinline
func newNode(n int) *node {
	return &node{value: n}
}

//go:noinline
func make3(n int) {
	h := new(holder)
	c := new(int32)
	p := new(*node)
	keptHolder, keptCount, keptPointer = h, c, p
	h.next = newNode(n)
	*p = newNode(n + 1)
	*c = int32(n)
}

func main() {
	for n := 0; n < 20; n++ {
		make3(n)
		clobber()
		churn()
		equal(keptHolder.next.value, n, "value in a holder")
		equal((*keptPointer).value, n+1, "value behind a pointer")
		equal(int(*keptCount), n, "count")
	}
}
