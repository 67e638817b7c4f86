// What functions of the standard library do not keep, by their tags, needs no
// allocation, also in packages that only inlined functions call; what they return
// is kept for as long as that, and what a function that is called keeps is kept.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

type room [16]byte

func newRoom(first byte) *room {
	return &room{first, 'b', ' '}
}

//go:noinline
func index(first byte) int {
	return bytes.IndexByte(newRoom(first)[:], ' ') + bytes.Count(newRoom(first)[:], []byte{'b'})
}

//go:noinline
func decode(first byte) int {
	r, _ := utf8.DecodeRune(newRoom(first)[:])
	return int(r)
}

//go:noinline
func format(n int) int {
	return len(strconv.AppendInt(newRoom('x')[:0], int64(n), 10))
}

//go:noinline
func formatted(n int) []byte {
	return strconv.AppendInt(newRoom('x')[:0], int64(n), 10)
}

//go:noinline
func trimmed(first byte) []byte {
	return bytes.TrimRight(newRoom(first)[:3], " ")
}

//go:noinline
func find(s string, wanted rune) int {
	calls := new(int)
	return strings.IndexFunc(s, func(r rune) bool {
		*calls++
		return r == wanted
	}) + *calls
}

type state struct{ last rune }

var kept *state

func newState(r rune) *state { return &state{r} }

//go:noinline
func findKeeping(s string) {
	p := newState(7)
	strings.IndexFunc(s, func(r rune) bool {
		kept = p
		return false
	})
}

//go:noinline
func splitKeeping(s string) [][]byte {
	return bytes.Fields(append(newRoom('x')[:0], s...))
}

func main() {
	text := "some text"
	a, b, c := formatted(123), trimmed('a'), splitKeeping(text)
	findKeeping(text)
	clobber()
	churn()
	equalString(string(a), "123", "formatted")
	equalString(string(b), "ab", "trimmed")
	equalString(string(c[1]), "text", "split")
	equal(int(kept.last), 7, "kept")
	equal(index('a'), 3, "index")
	equal(decode('a'), 'a', "decode")
	equal(format(1234), 4, "format")
	equal(find(text, 't'), 5+6, "find")
	wantAllocs(0, func() { index('a') })
	wantAllocs(0, func() { decode('a') })
	wantAllocs(0, func() { format(1234) })
	wantAllocs(0, func() { find(text, 't') })
}
