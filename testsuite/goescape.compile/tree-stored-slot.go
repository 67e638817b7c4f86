// A slot that is stored whole before it is looked at is not cleared, in a loop
// neither.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized" }

package main

type four struct{ a, b, c, d int }
type record struct{ words [32]int }

func newFour(n int) *four { return &four{n, n + 1, n + 2, n + 3} }

func newRecord(r record) *record {
	p := new(record)
	*p = r
	return p
}

//go:noinline
func useFour(f *four) int { return f.a + f.b + f.c + f.d }

//go:noinline
func useRecord(r *record) int {
	sum := 0
	for _, w := range r.words {
		sum += w
	}
	return sum
}

//go:noinline
func literals(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		sum += useFour(newFour(i))
	}
	return sum
}

//go:noinline
func copies(r record, n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		sum += useRecord(newRecord(r))
	}
	return sum
}

var total int

func main() {
	total = literals(10) + copies(record{}, 10)
	println(total)
}

// { dg-final { scan-tree-dump "slot\[.0-9\]*\\.a = " "optimized" } }
// { dg-final { scan-tree-dump-not "slot\[^;\]*= \{\};" "optimized" } }
