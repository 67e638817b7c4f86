// A slice of bytes made of a string is a copy where it is written to, by
// whomever, where it grows, where its address is compared, and where the string
// is in memory that is used again.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var long = "abcdefghijklmnopqrstuvwxyz0123456789"

//go:noinline
func sum(b []byte) int {
	n := 0
	for _, c := range b {
		n = n*31 + int(c)
	}
	return n
}

//go:noinline
func change(b []byte) int {
	for i := range b {
		b[i]++
	}
	return int(b[0])
}

//go:noinline
func store(s string) int {
	b := []byte(s)
	b[0] = '#'
	return int(b[0]) + int(s[0])
}

//go:noinline
func either(s string, c []byte, which bool) int {
	b := c
	if which {
		b = []byte(s)
	}
	b[1] = '#'
	return int(b[1]) + int(s[1])
}

//go:noinline
func pass(s string) int {
	return change([]byte(s)) + int(s[0])
}

//go:noinline
func passHidden(s string) int {
	b := []byte(s)
	return through(&b) + int(s[0])
}

//go:noinline
func through(b *[]byte) int {
	(*b)[0]++
	return int((*b)[0])
}

//go:noinline
func closure(s string) int {
	b := []byte(s)
	f := func() int {
		b[0]++
		return int(b[0])
	}
	return call(f) + int(s[0])
}

//go:noinline
func call(f func() int) int { return f() }

//go:noinline
func deferred(s string) (n int) {
	b := []byte(s)
	defer func() {
		b[0]++
		n = int(b[0]) + int(s[0])
	}()
	return 0
}

//go:noinline
func overwritten(s, t string) int {
	b := []byte(s)
	copy(b, t)
	return int(b[0]) + int(s[0])
}

//go:noinline
func appended(s string) int {
	b := []byte(s)
	c := append(b[:len(b)-1], '#')
	return int(c[len(b)-1]) + int(s[len(s)-1])
}

//go:noinline
func grown(s string) int {
	b := []byte(s)
	b = append(b, '#')
	return sum(b)
}

//go:noinline
func different(s string) bool {
	a, b := []byte(s), []byte(s)
	return &a[0] == &b[0]
}

//go:noinline
func same(a, b []byte) bool { return &a[0] == &b[0] }

//go:noinline
func differentBelow(s string) bool {
	return same([]byte(s), []byte(s))
}

//go:noinline
func isNil(b []byte) bool { return b == nil }

//go:noinline
func nilBelow(s string) bool { return isNil([]byte(s)) }

// again makes strings that need no more than one buffer, one after the other.
//go:noinline
func again(n int) int {
	var b []byte
	total := 0
	for i := 0; i < n; i++ {
		s := long[:20] + string(rune('a'+i))
		total = total*3 + sum(b)
		b = []byte(s)
	}
	return total*3 + sum(b)
}

type holder struct{ bytes []byte }

//go:noinline
func hold(h *holder, b []byte) int {
	h.bytes = b
	h.bytes[0] = '#'
	return int(b[0])
}

// The callee writes through what it has stored in its other argument.
//go:noinline
func passHeld(s string) int {
	var h holder
	return hold(&h, []byte(s)) + int(s[0])
}

//go:noinline
func copyTo(a, b []byte) int {
	copy(a, b[1:])
	return int(a[0]) + int(b[0])
}

// One of two slices of the same bytes is written to, the other is read.
//go:noinline
func passBoth(s string) int {
	return copyTo([]byte(s), []byte(s)) + int(s[0])
}

func main() {
	equal(passHeld(long), '#'+'a', "passHeld")
	equal(passBoth(long), 'b'+'a'+'a', "passBoth")
	a, z := int('a'), int('9')
	equal(store(long), '#'+a, "store")
	equal(either(long, []byte("xyz"), true), '#'+a+1, "store to either")
	equal(either(long, []byte("xyz"), false), '#'+a+1, "store to the other")
	equal(pass(long), 2*a+1, "callee that writes")
	equal(passHidden(long), 2*a+1, "callee that gets at it")
	equal(closure(long), 2*a+1, "closure that writes")
	equal(deferred(long), 2*a+1, "deferred function that writes")
	equal(overwritten(long, "xyz"), 'x'+a, "copy")
	equal(appended(long), '#'+z, "append within the capacity")
	equal(grown(long), sum([]byte(long))*31+'#', "append")
	check(!different(long), "two slices are one")
	check(!differentBelow(long), "two slices are one for a callee")
	check(!nilBelow("") && !nilBelow(long[:0]), "an empty slice is nil")
	total := 0
	for i := 0; i < 4; i++ {
		total = total*3 + sum([]byte(long[:20]+string(rune('a'+i))))
	}
	equal(again(4), total, "strings that end")
	equalString(long, "abcdefghijklmnopqrstuvwxyz0123456789", "the string")
}
