// A conversion between a string and bytes whose result is only looked at copies
// nothing, however long it is.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var text = "The quick brown fox jumps over the lazy dog, and then over the next."

//go:noinline
func sum(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*31 + int(s[i])
	}
	return n
}

//go:noinline
func sumBytes(b []byte) int {
	n := 0
	for _, c := range b {
		n = n*31 + int(c)
	}
	return n
}

//go:noinline
func ask(b []byte) int { return sum(string(b)) }

//go:noinline
func askBytes(s string) int { return sumBytes([]byte(s)) }

//go:noinline
func choose(b []byte) int {
	switch string(b) {
	case "one":
		return 1
	case text:
		return 2
	case "three":
		return 3
	}
	return 0
}

//go:noinline
func twice(counts map[string]int, b []byte) int {
	s := string(b)
	if n, ok := counts[s]; ok {
		return n + len(s)
	}
	return counts[s[1:]]
}

//go:noinline
func runes(b []byte) int {
	n := 0
	for i, r := range string(b) {
		n += i ^ int(r)
	}
	return n
}

//go:noinline
func loop(s string) int {
	n := 0
	for i, c := range []byte(s) {
		n += i ^ int(c)
	}
	return n
}

// fields changes the buffer only when a field has been looked at.
//go:noinline
func fields(counts map[string]int, line string) int {
	var buffer [80]byte
	n, used := 0, 0
	for i := 0; i <= len(line); i++ {
		if i < len(line) && line[i] != ' ' {
			buffer[used] = line[i]
			used++
			continue
		}
		field := string(buffer[:used])
		if field != "over" && len(field) > 2 {
			n = n*3 + counts[field]
		}
		used = 0
	}
	return n
}

// at may panic, and so GCC takes it for a function that may change anything.
//go:noinline
func at(s string, i int) byte { return s[i] }

//go:noinline
func panicky(b []byte) int {
	s := string(b)
	return int(at(s, 1)) + int(at(s, len(s)-1))
}

//go:noinline
func empty(s string) bool {
	b := []byte(s)
	return b == nil || len(b) != 0 || cap(b) < 0
}

func main() {
	b := []byte(text)
	counts := map[string]int{text: 4, "fox": 5, "dog,": 6}
	equal(ask(b), sum(text), "string passed on")
	equal(askBytes(text), sum(text), "slice passed on")
	equal(choose(b), 2, "switch")
	equal(choose(b[:0]), 0, "switch on nothing")
	equal(twice(counts, b), 4+len(text), "looked up twice")
	equal(runes(b), loop(text), "loops")
	equal(fields(counts, text), (5*27*3+6)*81, "fields")
	equal(panicky(b), 'h'+'.', "callee that may panic")
	check(!empty("") && empty("a"), "an empty slice")

	wantAllocs(0, func() { ask(b) })
	wantAllocs(0, func() { askBytes(text) })
	wantAllocs(0, func() { choose(b) })
	wantAllocs(0, func() { twice(counts, b) })
	wantAllocs(0, func() { runes(b) })
	wantAllocs(0, func() { loop(text) })
	wantAllocs(0, func() { panicky(b) })
	wantAllocs(0, func() { fields(counts, text) })
}
