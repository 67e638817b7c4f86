// Values in interfaces that need no allocation: constants and bytes never do,
// numbers and strings where a test says so.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump" }

package main

type number int

func (n *number) get() int { return int(*n) }

type getter interface{ get() int }
type pair struct{ a, b int }

var kept interface{}
var keptGetter getter
var count = 7

func keep(n int) { kept = n }

//go:noinline
func constant() { keep(1000) }

//go:noinline
func truth(b bool) { kept = b }

//go:noinline
func integer(n int) { kept = n }

//go:noinline
func text(s string) { kept = s }

//go:noinline
func structure(p pair) { kept = p }

//go:noinline
func pointer() {
	p := new(number)
	*p = 5
	keptGetter = p
}

//go:noinline
func pointerToo() {
	p := new(int)
	*p = 5
	kept = p
}

func main() {
	constant()
	truth(kept == nil)
	integer(count)
	text("a")
	structure(pair{1, 2})
	pointer()
	pointerToo()
}

// { dg-final { scan-dump-times "box \[^\n\]*; box" 2 } }
// { dg-final { scan-dump-times "box \[^\n\]*; test" 2 } }
// { dg-final { scan-dump-not "new \[^\n\]*; (box|test)" } }
// { dg-final { scan-tree-dump-times "runtime.newobject" 3 "optimized" } }
