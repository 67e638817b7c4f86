// An interface has a type of this package or one of another, whose methods keep
// what they get, by their tags or for all that is known.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"container/list"
	"sync/atomic"
)

type pusher interface {
	PushBack(v interface{}) *list.Element
}

type counter struct{ n int }

func (c *counter) PushBack(v interface{}) *list.Element {
	c.n++
	return nil
}

var kept = list.New()

type big struct{ a, b, c int }

//go:noinline
func use(n int) {
	var p pusher = &counter{}
	if n > 0 {
		p = kept
	}
	p.PushBack(&big{n, n, n})
}

//go:noinline
func push(p pusher, b *big) { p.PushBack(b) }

//go:noinline
func usePush(n int) {
	var p pusher = &counter{}
	if n > 0 {
		p = kept
	}
	push(p, &big{n, n, n})
}

type storer interface{ Store(v interface{}) }

func (c *counter) Store(v interface{}) { c.n++ }

var stored atomic.Value

//go:noinline
func useStore(n int) {
	var s storer = &counter{}
	if n > 0 {
		s = &stored
	}
	s.Store(&big{n, n, n})
}

func main() {
	use(0)
	use(42)
	clobber()
	churn()
	equal(kept.Front().Value.(*big).b, 42, "kept")
	usePush(0)
	usePush(43)
	clobber()
	churn()
	equal(kept.Back().Value.(*big).b, 43, "pushed")
	useStore(0)
	useStore(44)
	clobber()
	churn()
	equal(stored.Load().(*big).b, 44, "stored")
}
