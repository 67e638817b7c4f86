// Objects that share an allocation, or whose memory is not cleared, are
// allocated in another way; the guard knows that, too.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-assert-noheap=^main\\.(group|uncleared)$" }

package main

type T struct {
	a, b, c, d uint64
}

var n = 3
var shared [2]*int
var kept *T

//go:noinline
func group(x int) {
	a, b := new(int), new(int) // { dg-error "main.group\[^ \]+ allocates: " }
	*a, *b = x, x+1
	shared[0], shared[1] = a, b
}

//go:noinline
func uncleared(x uint64) {
	kept = &T{x, x, x, x} // { dg-error "main.uncleared\[^ \]+ allocates: " }
}

func main() {
	group(n)
	uncleared(uint64(n))
}

// { dg-message "note:   assigned to a global variable" "" { target *-*-* } 21 }
// { dg-message "flow: a = &.storage for new.int..:" "" { target *-*-* } 21 }
// { dg-message "    from a, b := new.int., new.int. .allocated. at" "" { target *-*-* } 21 }
// { dg-message "flow: .heap. = a:" "" { target *-*-* } 21 }
// { dg-message "    from shared.0., shared.1. = a, b .assigned to a global variable. at" "" { target *-*-* } 21 }
// { dg-message "note:   assigned to a global variable" "" { target *-*-* } 28 }
// { dg-message "flow: .heap. = &.storage for new.main.T..:" "" { target *-*-* } 28 }
// { dg-message "    from kept = &T.x, x, x, x. .assigned to a global variable. at" "" { target *-*-* } 28 }
