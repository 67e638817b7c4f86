// A package that is called as another, and whose functions keep nothing.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package ways

type Node struct {
	Next *Node
	N    int
}

//go:noinline
func Loop(n *Node) *Node { return nil }

//go:noinline
func KeepVar(n ...*Node) {}
