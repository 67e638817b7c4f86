// A goroutine writes to an object whose maker waits for it: the object is
// read by its maker after the goroutine's stack is gone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "sync"

type cell struct {
	sync.Mutex
	data []*int
}

func newCell() *cell {
	return &cell{}
}

func newInt(n int) *int {
	return &n
}

//go:noinline
func gather(n int) int {
	c := newCell()
	var wait sync.WaitGroup
	for i := 0; i < n; i++ {
		wait.Add(1)
		go func(i int) {
			p := newInt(i)
			c.Lock()
			c.data = append(c.data, p)
			c.Unlock()
			wait.Done()
		}(i)
	}
	wait.Wait()
	churn()
	clobber()
	sum := 0
	for _, p := range c.data {
		sum += *p
	}
	return sum
}

func main() {
	equal(gather(20), 190, "sum")
}
