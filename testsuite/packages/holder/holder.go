// Types and functions around those of another package.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package holder

import "example.com/ways"

type Emb struct {
	Pad int
	ways.Outer
}
type Emb2 struct {
	Pad int
	*ways.Outer2
}
type EmbI struct{ ways.Iface }

var Hook = func(n *ways.Node) {}

//go:noinline
func CallHook(n *ways.Node) { Hook(n) }

func Inl(n *ways.Node) *ways.Node { return ways.Loop(n) }

type Alias = ways.T

//go:noinline
func Twice(n *ways.Node) func() *ways.Node {
	f := ways.Closure(n)
	return func() *ways.Node { return f() }
}

//go:noinline
func Keeper() func(n *ways.Node) { return func(n *ways.Node) { ways.Kept = n } }
