// Slots on the stacks of many goroutines, which grow while the slots are in
// use and are scanned by the collector.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value *int
	pad   [20]int
}

func newNode(next *node, value *int) *node {
	return &node{next: next, value: value}
}

//go:noinline
func heapInt(n int) *int {
	return &n
}

//go:noinline
func descend(depth int, above *node) int {
	n := newNode(above, heapInt(depth))
	if depth == 0 {
		scribble(20)
		sum := 0
		for ; n != nil; n = n.next {
			sum += *n.value
		}
		return sum
	}
	return descend(depth-1, n) + n.pad[depth%20]
}

func main() {
	results := make(chan int)
	for g := 0; g < 10; g++ {
		go func() { results <- descend(200, nil) }()
	}
	for g := 0; g < 10; g++ {
		if g == 5 {
			churn()
		}
		equal(<-results, 200*201/2, "sum")
	}
}
