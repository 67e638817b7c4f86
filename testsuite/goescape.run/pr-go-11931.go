// go#11931: what a method called through an interface gave back was not tied
// to the receiver in the box, whose strings were then lost.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type peer struct {
	name  string
	where *[2]string
}

func newPlace(a, b string) *[2]string {
	return &[2]string{a, b}
}

type finder interface {
	find() peer
	first() *string
}

type table struct {
	name  string
	where *[2]string
}

func (t table) find() peer {
	return peer{t.name, t.where}
}

func (t table) first() *string {
	return &t.where[0]
}

func newFinder(a, b string) finder {
	return table{a + b, newPlace(a, b)}
}

var latency = map[string]int{}

//go:noinline
func lookUp(a, b string) (peer, *string) {
	f := newFinder(a, b)
	p := f.find()
	latency[p.name] = len(p.where[1])
	return p, f.first()
}

func main() {
	p, s := lookUp("abc", "de")
	churn()
	clobber()
	equal(latency[p.name], 2, "latency")
	equalString(p.where[1], "de", "where")
	equalString(*s, "abc", "first")
}
