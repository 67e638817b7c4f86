// A Mutex, a RWMutex and a WaitGroup of one function, and a Once and the closure
// that it calls, need no allocation.  What that closure keeps is kept.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "sync"

type point struct{ x, y int }

var kept *point

//go:noinline
func lock(m *sync.Mutex, r *sync.RWMutex, w *sync.WaitGroup) int {
	m.Lock()
	r.RLock()
	w.Add(2)
	w.Done()
	w.Done()
	r.RUnlock()
	r.Lock()
	r.Unlock()
	m.Unlock()
	w.Wait()
	return 3
}

//go:noinline
func locked() int {
	var m sync.Mutex
	var r sync.RWMutex
	var w sync.WaitGroup
	return lock(&m, &r, &w)
}

//go:noinline
func once(n int) int {
	var o sync.Once
	sum := 0
	for i := 0; i < 3; i++ {
		o.Do(func() { sum += n })
	}
	return sum
}

//go:noinline
func keeping(n int) int {
	var o sync.Once
	p := &point{n, 1}
	o.Do(func() { kept = p })
	return p.x
}

func main() {
	equal(locked(), 3, "locked")
	wantAllocs(0, func() { locked() })
	equal(once(4), 4, "once")
	wantAllocs(0, func() { once(4) })
	keeping(6)
	clobber()
	churn()
	equal(kept.x, 6, "kept")
	wantAllocs(1, func() { keeping(6) })
}
