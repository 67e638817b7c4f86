// One caller keeps what a constructor makes, another does not; one keeps only
// what the object leads to.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type leaf struct{ value int }

type pair struct{ a, b *leaf }

//go:noinline
func newLeaf(n int) *leaf { return &leaf{n} }

//go:noinline
func newPair(n int) *pair { return &pair{newLeaf(n), &leaf{n + 1}} }

var keptLeaf *leaf

//go:noinline
func keeps(n int) { keptLeaf = newLeaf(n) }

//go:noinline
func uses(n int) int {
	l := newLeaf(n)
	clobber()
	return l.value
}

//go:noinline
func keepsOne(n int) int {
	p := newPair(n)
	keptLeaf = p.b
	return p.a.value
}

//go:noinline
func returns(n int) *leaf {
	p := newPair(n)
	return p.a
}

func main() {
	keeps(7)
	equal(uses(8), 8, "used")
	clobber()
	churn()
	equal(keptLeaf.value, 7, "kept")
	equal(keepsOne(20), 20, "pair")
	clobber()
	churn()
	equal(keptLeaf.value, 21, "kept of pair")
	l := returns(30)
	m := returns(40)
	clobber()
	churn()
	equal(l.value, 30, "returned first")
	equal(m.value, 40, "returned second")
}
