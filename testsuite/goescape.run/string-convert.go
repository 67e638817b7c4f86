// Each conversion between strings and slices whose result stays in its function
// needs no allocation if that fits, and one if not; the contents are right, and
// what lies between length and capacity is zero.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-fplugin-arg-goescape-no-copyless" }

package main

var text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
var runes = []rune("äöüßéèêçñøåæœłżšžčřďťňěůáíóúýâîôûëïÿàìòùãõ")

func fromBytes(b []byte) string { return string(b) }
func toBytes(s string) []byte   { return []byte(s) }
func fromRunes(r []rune) string { return string(r) }
func toRunes(s string) []rune   { return []rune(s) }
func fromRune(n int) string     { return string(rune(n)) }

//go:noinline
func hash(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*31 + int(s[i])
	}
	return n
}

//go:noinline
func bytesIn(b []byte) int { return hash(fromBytes(b)) }

//go:noinline
func bytesOut(s string) int {
	b := toBytes(s)
	for _, c := range b[len(b):cap(b)] {
		equal(int(c), 0, "byte behind the length")
	}
	n := 0
	for i := range b {
		b[i]++
		n = n*31 + int(b[i]-1)
	}
	return n
}

//go:noinline
func runesIn(r []rune) int { return hash(fromRunes(r)) }

//go:noinline
func runesOut(s string) int {
	r := toRunes(s)
	for _, c := range r[len(r):cap(r)] {
		equal(int(c), 0, "rune behind the length")
	}
	n := 0
	for _, c := range r {
		n = n*31 + int(c)
	}
	return n
}

//go:noinline
func runeIn(n int) int { return hash(fromRune(n)) }

func main() {
	for n := 0; n <= len(text); n++ {
		s := text[:n]
		equal(bytesIn([]byte(s)), hash(s), "from bytes")
		equal(bytesOut(s), hash(s), "to bytes")
		want := 0
		for _, c := range s {
			want = want*31 + int(c)
		}
		equal(runesOut(s), want, "to runes")
	}
	for n := 0; n <= len(runes); n++ {
		s := ""
		for _, c := range runes[:n] {
			s += string(c)
		}
		equal(runesIn(runes[:n]), hash(s), "from runes")
	}
	equal(runeIn('x'), 'x', "one byte")
	equal(runeIn('é'), 0xc3*31+0xa9, "two bytes")
	equal(runeIn(-1), hash("\uFFFD"), "no rune")

	b, longer := []byte(text[:32]), []byte(text[:33])
	s, longerString := text[:32], text[:33]
	r, longerRunes := runes[:14], runes[:40]
	wantAllocs(0, func() { bytesIn(b) })
	wantAllocs(1, func() { bytesIn(longer) })
	wantAllocs(0, func() { bytesOut(s) })
	wantAllocs(1, func() { bytesOut(longerString) })
	wantAllocs(0, func() { runesOut(s) })
	wantAllocs(1, func() { runesOut(longerString) })
	wantAllocs(0, func() { runesIn(r) })
	wantAllocs(1, func() { runesIn(longerRunes) })
	wantAllocs(0, func() { runeIn('é') })
}
