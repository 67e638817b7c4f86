// What a function hands to one that it is given may be anything: memory of its
// own that it keeps, or that was there before.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next *node
	p    *int
}

type visitor interface{ visit(*node) }

type setter struct{ p *int }

func (s *setter) visit(n *node) { n.p = s.p }

var list = &node{&node{nil, nil}, nil}

var kept *node

//go:noinline
func each(f func(*node)) {
	for l := list; l != nil; l = l.next {
		f(l)
	}
}

//go:noinline
func walk(v visitor) {
	for l := list; l != nil; l = l.next {
		v.visit(l)
	}
}

//go:noinline
func keepAndCall(l *node, f func(*node)) {
	kept = l
	f(l)
}

//go:noinline
func made(f func(*node)) *node {
	n := &node{}
	f(n)
	return n
}

//go:noinline
func madeAndKept(f func(*node)) {
	n := &node{}
	f(n)
	kept = n
}

//go:noinline
func fill(f func([]*int)) []*int {
	s := make([]*int, 2)
	f(s)
	return s
}

//go:noinline
func useEach(n int) {
	x := new(int)
	*x = n
	each(func(m *node) { m.p = x })
}

//go:noinline
func useWalk(n int) {
	s := &setter{new(int)}
	*s.p = n
	walk(s)
}

//go:noinline
func useKept(n int) {
	x := new(int)
	*x = n
	keepAndCall(&node{}, func(m *node) { m.p = x })
}

//go:noinline
func useMade(n int) *node {
	x := new(int)
	*x = n
	return made(func(m *node) { m.p = x })
}

//go:noinline
func useMadeAndKept(n int) {
	x := new(int)
	*x = n
	madeAndKept(func(m *node) { m.p = x })
}

//go:noinline
func useFill(n int) []*int {
	x := new(int)
	*x = n
	return fill(func(s []*int) { s[1] = x })
}

func main() {
	useEach(42)
	clobber()
	churn()
	equal(*list.p, 42, "each")
	equal(*list.next.p, 42, "each")
	useWalk(43)
	clobber()
	churn()
	equal(*list.p, 43, "walk")
	useKept(44)
	clobber()
	churn()
	equal(*kept.p, 44, "kept")
	m := useMade(45)
	clobber()
	churn()
	equal(*m.p, 45, "made")
	s := useFill(46)
	clobber()
	churn()
	equal(*s[1], 46, "fill")
	useMadeAndKept(47)
	clobber()
	churn()
	equal(*kept.p, 47, "made and kept")
}
