// A constructor stores what it makes in what it is given, too: the object lives
// as long as that does.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	parent *node
	kids   [2]*node
	count  int
	value  int
}

//go:noinline
func (parent *node) add(value int) *node {
	kid := &node{parent: parent, value: value}
	parent.kids[parent.count] = kid
	parent.count++
	return kid
}

//go:noinline
func grow(parent *node) { parent.add(5).value++ }

func main() {
	var root node
	grow(&root)
	clobber()
	churn()
	equal(root.kids[0].value, 6, "kid of root")

	n := 0
	wantAllocs(0, func() {
		n++
		var top node
		a := top.add(n)
		b := top.add(n + 1)
		clobber()
		equal(top.kids[0].value, n, "first")
		equal(a.parent.kids[1].value, b.value, "second")
	})
}
