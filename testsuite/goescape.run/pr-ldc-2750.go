// ldc#2750: the pass did nothing for a long time and no test saw it. With
// optimization on, these common shapes are known to lose their allocations.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type pair struct{ a, b int }

func newPair(n int) *pair   { return &pair{n, n} }
func local(n int) *int      { return &n }
func box(n int) interface{} { return n }
func sum(p, q *pair) int    { return p.a + q.b }

func main() {
	n := 1000
	wantAllocs(0, func() { n += newPair(n).a &^ n })
	wantAllocs(0, func() { *local(n)++ })
	wantAllocs(0, func() { n += box(n).(int) &^ n })
	wantAllocs(0, func() { n += sum(newPair(n), newPair(-n)) })
	equal(n, 1000, "n")
}
