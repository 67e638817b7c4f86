// The function that gccgo makes to call a promoted method through an interface
// copies the receiver to its frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fdump-tree-optimized" }

package p

type inner struct{ n [5]int }

//go:noinline
func (i inner) Sum() int { return i.n[0] + i.n[4] }

type Outer struct {
	name string
	inner
}

var stored Outer

type summer interface{ Sum() int }

var s summer = &stored

func Use() int { return s.Sum() }

// { dg-final { scan-tree-dump "Outer\\.Sum\\.\\.stub" "optimized" } }
// { dg-final { scan-tree-dump-not "runtime\\.newobject \\(" "optimized" } }
