// Functions of all kinds that a tag can describe.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package leaf

import "fmt"

// Node is part of a list.
type Node struct {
	Next *Node
	N    int
}

// Kept outlives all frames.
var Kept *Node

//go:noinline
func Sum(n *Node) int {
	sum := 0
	for ; n != nil; n = n.Next {
		sum += n.N
	}
	return sum
}

//go:noinline
func Keep(n *Node) { Kept = n }

//go:noinline
func KeepNext(n *Node) { Kept = n.Next }

//go:noinline
func Same(n *Node) *Node { return n }

//go:noinline
func Next(n *Node) *Node { return n.Next }

//go:noinline
func Three(n, m, o *Node) (int, *Node, error, *Node) { return o.N, n, nil, m }

// Many returns more than a tag has room for.
//go:noinline
func Many(n *Node) (a, b, c, d, e, f, g, h, i, j, k, l *Node) {
	return nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, n
}

// Value has methods that get its address.
type Value struct {
	Node *Node
	N    int
}

//go:noinline
func (v Value) Add() int { return v.Node.N + v.N }

//go:noinline
func (v Value) Get() *Node { return v.Node }

//go:noinline
func (v Value) Keep() { Kept = v.Node }

// KeptValue outlives all frames.
var KeptValue *Value

//go:noinline
func (v *Value) KeepAll() { KeptValue = v }

//go:noinline
func (v *Value) Set(n *Node) { v.Node = n }

//go:noinline
func (v *Value) SetNew(n int) { v.Node = &Node{nil, n} }

//go:noinline
func (v *Value) SetKept() { v.Node = Kept }

// Box returns what the value in an interface holds.
//go:noinline
func Box(x interface{}) *Node { return x.(Value).Node }

//go:noinline
func Boxed(x interface{}) int { return x.(Value).N }

// Number has no pointers, and its method no tag.
type Number int

//go:noinline
func (n Number) Twice() int { return int(n) * 2 }

// Window is moved over a list.
type Window struct {
	View, All []*Node
}

//go:noinline
func (w *Window) Shift() { w.View = w.All[1:] }

//go:noinline
func (w *Window) Sum() int {
	sum := 0
	for _, n := range w.View {
		sum += n.N
	}
	return sum
}

//go:noinline
func Each(n *Node, f func(n *Node) bool) bool {
	for ; n != nil; n = n.Next {
		if f(n) {
			return true
		}
	}
	return false
}

//go:noinline
func Call(f func(n int) *Node) *Node { return f(3) }

// Visitor holds a function.
type Visitor struct {
	F    func(n int)
	Hold *int
}

//go:noinline
func (v *Visitor) Visit(n int) int {
	v.F(n)
	return *v.Hold
}

//go:noinline
func VisitAll(n int, visitors ...*Visitor) {
	for _, v := range visitors {
		v.F(n)
	}
}

//go:noinline
func Any(x interface{}) {
	if f, ok := x.(func(int)); ok {
		f(4)
	}
}

// Put stores one argument in the memory of another.
//go:noinline
func Put(v *Value, n *Node) { v.Node = n }

// Pass moves a pointer from the memory of one argument to that of another.
//go:noinline
func Pass(from, to *Value) { to.Node = from.Node.Next }

// Deep returns what two loads lead to.
//go:noinline
func Deep(v **Value) *Node { return (*v).Node }

// Fresh lets memory of an argument lead to what no argument brings along.
//go:noinline
func Fresh(v *Value, n int) {
	v.Node = Kept
	v.N = n
}

// Apply returns what a function returns that it is given.
//go:noinline
func Apply(f func(n *Node) *Node, n *Node) *Node { return f(n.Next) }

// Taker takes nodes.
type Taker interface {
	Name() string
	Take(n *Node)
}

// Give calls a method of what it is given.
//go:noinline
func Give(t Taker, n *Node) {
	if n != nil {
		t.Take(n)
	}
}

// Lend calls what it is given with what no argument brings along.
//go:noinline
func Lend(f func(n *Node)) { f(Kept) }

// Format hands its arguments on.
//go:noinline
func Format(args ...interface{}) int { return len(fmt.Sprint(args...)) }

// Hidden can be inlined, what it calls cannot.
func Hidden(n *Node) int { return hidden(n) }

//go:noinline
func hidden(n *Node) int {
	if n.Next != nil {
		return hidden(n.Next)
	}
	return n.N
}

// HiddenKeep can be inlined, too.
func HiddenKeep(n *Node) { hiddenKeep(n) }

//go:noinline
func hiddenKeep(n *Node) { Kept = n.Next }
