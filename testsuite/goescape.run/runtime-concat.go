// A string that is built of others has bytes of its own.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

func letters(c byte) *[8]byte { return &[8]byte{c, c + 1, c + 2} }

// view is a string with the bytes of b.
func view(b *[8]byte) string {
	slice := b[:3]
	return *(*string)(unsafe.Pointer(&slice))
}

//go:noinline
func join(c byte, tail string) string {
	return view(letters(c)) + tail
}

//go:noinline
func joinThree(c byte, middle string) string {
	return view(letters(c)) + middle + view(letters(c+3))
}

//go:noinline
func convert(c byte) (string, []byte, []rune) {
	s := view(letters(c))
	return string([]byte(s)), []byte(s), []rune(s)
}

// same returns a string with the bytes of its array.
//go:noinline
func same(c byte) string {
	return view(letters(c))
}

func main() {
	tail := "x"
	wantAllocs(1, func() { equal(len(join('a', tail)), 4, "length") })
	wantAllocs(1, func() { equal(len(joinThree('a', tail)), 7, "length") })
	wantAllocs(0, func() { equal(len(same('a')), 3, "length") })

	// One operand that is not empty is copied as well.
	one, four, seven := join('a', ""), join('d', tail), joinThree('g', tail)
	s, b, r := convert('m')
	whole := same('p')
	churn()
	clobber()
	equalString(one, "abc", "one")
	equalString(four, "defx", "four")
	equalString(seven, "ghixjkl", "seven")
	equalString(s, "mno", "string")
	equalString(string(b), "mno", "bytes")
	equalString(string(r), "mno", "runes")
	equalString(whole, "pqr", "the bytes of the array")
}
