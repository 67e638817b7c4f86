// A note about a call of another package says where it is known from what the
// function does.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m=2" }

package main

import (
	"container/list"
	"fmt"
)

type T struct{ x, y int }

func (t *T) String() string { return "T" }

func newT(x int) *T {
	return &T{x, 1} // { dg-message "escapes to heap|is not cleared" }
}

//go:noinline
func insert(l *list.List, x int) {
	l.PushBack(newT(x))
}

//go:noinline
func print(x int) {
	fmt.Println(newT(x))
}

func main() {
	insert(list.New(), 3)
	print(4)
}

// { dg-message "passed to container/list.List.PushBack, known by its tags" "" { target *-*-* } 21 }
// { dg-message "passed to fmt.Println, known from libgo's source" "" { target *-*-* } 21 }
// { dg-message "flow: .heap. = " "" { target *-*-* } 21 }
// { dg-message "    from return" "" { target *-*-* } 21 }
