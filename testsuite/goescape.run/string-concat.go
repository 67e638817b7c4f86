// A concatenation whose result stays in its function needs no allocation up to
// 32 bytes, and one beyond; what is read is right for all lengths.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

func join(a, b string) string { return a + b }

//go:noinline
func sum(a, b string) int {
	s := join(a, b)
	n := 0
	for i := 0; i < len(s); i++ {
		n += int(s[i]) * (i + 1)
	}
	return n
}

// reference is what sum is to return, and does not concatenate.
//go:noinline
func reference(a, b string) int {
	n := 0
	for i := 0; i < len(a); i++ {
		n += int(a[i]) * (i + 1)
	}
	for i := 0; i < len(b); i++ {
		n += int(b[i]) * (i + 1 + len(a))
	}
	return n
}

//go:noinline
func five(a, b string) int {
	s := a + b + "-" + a + b
	return len(s) + int(s[len(s)-1])
}

func main() {
	for n := 0; n < len(text); n++ {
		for k := 0; k <= n; k++ {
			a, b := text[:k], text[k:n]
			equal(sum(a, b), reference(a, b), "sum")
		}
	}
	a, b := text[:10], text[10:32]
	wantAllocs(0, func() { sum(a, b) })
	longer := text[10:33]
	wantAllocs(1, func() { sum(a, longer) })
	wantAllocs(0, func() { equal(five("ab", "c"), 7+'c', "five") })
}
