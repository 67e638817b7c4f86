// An interface has a type of this package or one of another, whose methods keep
// what they get.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "container/list"

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
}
