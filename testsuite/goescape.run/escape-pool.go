// Objects put into a sync.Pool and a container/list are kept there.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"container/list"
	"sync"
)

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var pool sync.Pool

var queue = list.New()

//go:noinline
func store(n int) {
	pool.Put(newPoint(n))
	queue.PushBack(newPoint(n + 1))
}

func main() {
	for n := 0; n < 5; n++ {
		store(n)
	}
	clobber()
	if p, ok := pool.Get().(*point); ok {
		check(p.x >= 0 && p.x < 5, "pool")
	}
	churn()
	clobber()
	n := 0
	for e := queue.Front(); e != nil; e = e.Next() {
		n++
		equal(e.Value.(*point).x, n, "queue")
	}
	equal(n, 5, "length")
}
