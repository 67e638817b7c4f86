// Slots are aligned as their types ask, also where the type shows nowhere but
// in the descriptor: here nothing has the results of new but the call.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type word struct{ x uintptr }

type odd [13]bool

//go:noinline
func aligned(a *odd, p *word, b *odd, q *word,
	c *uint16, r *word) bool {
	const mask = unsafe.Alignof(uintptr(0)) - 1
	return uintptr(unsafe.Pointer(p))&mask == 0 &&
		uintptr(unsafe.Pointer(q))&mask == 0 &&
		uintptr(unsafe.Pointer(r))&mask == 0 &&
		uintptr(unsafe.Pointer(c))&1 == 0 && !a[1] && !b[2]
}

//go:noinline
func try() bool {
	return aligned(new(odd), new(word), new(odd), new(word), new(uint16),
		new(word))
}

func main() {
	check(try(), "aligned")
	wantAllocs(0, func() { try() })
}
