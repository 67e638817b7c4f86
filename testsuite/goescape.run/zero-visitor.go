// A visitor interface with two local implementations.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	left, right *node
	value       int
}

type visitor interface {
	visit(*node) bool
}

type summer struct{ sum int }

func (s *summer) visit(n *node) bool {
	s.sum += n.value
	return true
}

type counter struct{ count, limit int }

func (c *counter) visit(n *node) bool {
	c.count++
	return c.count < c.limit
}

//go:noinline
func walk(n *node, v visitor) {
	if n != nil && v.visit(n) {
		walk(n.left, v)
		walk(n.right, v)
	}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		t := &node{&node{nil, nil, 1}, &node{nil, &node{nil, nil, 4}, n}, 2}
		s := &summer{}
		walk(t, s)
		c := &counter{limit: 2}
		walk(t, c)
		clobber()
		equal(s.sum, 7+n, "sum")
		equal(c.count, 3, "count")
	})
}
