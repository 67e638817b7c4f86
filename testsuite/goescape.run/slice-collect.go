// What only the elements of a slice in the frame hold is found by the collector,
// in the slot, when the slice has grown, and while it is being moved.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "runtime"

type node struct {
	next *node
	n    int
}

func newNode(n int) *node { return &node{nil, n} }

//go:noinline
func nodes(n int) int {
	var s []*node
	for i := 0; i < n; i++ {
		s = append(s, newNode(i))
		s[i].next = newNode(i * 2)
		if i%8 == 3 {
			churn()
		}
	}
	churn()
	sum := 0
	for _, p := range s {
		sum += p.n + p.next.n
	}
	return sum
}

//go:noinline
func texts(n int) int {
	var s []string
	for i := 0; i < n; i++ {
		b := []byte{byte('a' + i%26), 'b'}
		s = append(s, string(b))
		if i%8 == 5 {
			churn()
		}
	}
	sum := 0
	for i, t := range s {
		check(t[0] == byte('a'+i%26) && t[1] == 'b', "text")
		sum += len(t)
	}
	return sum
}

// The collector runs all the time while slices move to the heap.
func stress(rounds int) {
	stop := make(chan bool)
	go func() {
		for {
			select {
			case <-stop:
				stop <- true
				return
			default:
				runtime.GC()
			}
		}
	}()
	for i := 0; i < rounds; i++ {
		var s []*node
		for k := 0; k < 100; k++ {
			s = append(s, newNode(k))
		}
		for k, p := range s {
			equal(p.n, k, "node")
		}
	}
	stop <- true
	<-stop
}

func main() {
	for _, n := range []int{1, 16, 32, 33, 70} {
		equal(nodes(n), 3*n*(n-1)/2, "nodes")
		equal(texts(n), 2*n, "texts")
	}
	stress(2000)
}
