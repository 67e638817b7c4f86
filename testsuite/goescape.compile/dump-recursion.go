// A function that can call itself gets a smaller budget, be it by its name or
// through an interface; one that cannot gets the whole.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-dump" }

package main

type big struct{ a [200]int }

func newBig(i int) *big {
	b := &big{}
	b.a[i%200] = i
	return b
}

type walker interface {
	walk(n int) int
}

type leaf struct{ n int }

type node struct{ next walker }

var n = 3

//go:noinline
func direct(i int) int {
	if i == 0 {
		return 0
	}
	b := newBig(i)
	return direct(i-1) + b.a[n]
}

//go:noinline
func (l *leaf) walk(i int) int {
	return newBig(i).a[n]
}

//go:noinline
func (d *node) walk(i int) int {
	b := newBig(i)
	return d.next.walk(i) + b.a[n]
}

var first = node{&leaf{1}}

func main() {
	println(direct(n), first.walk(n))
}

// { dg-final { scan-dump-times "main.big, 1600 bytes: heap, too large for the frame budget" 2 } }
// { dg-final { scan-dump-times "main.big, 1600 bytes: stack" 1 } }
