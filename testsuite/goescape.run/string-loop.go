// A string that is still needed when the same concatenation or conversion runs
// again keeps its bytes; one that is not needs no allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var names = []string{"one", "two", "three", "four", "five"}

//go:noinline
func same(a, b string) bool { return a == b }

// The sum so far is an operand of the next concatenation.
//go:noinline
func sum(words []string) int {
	s := ""
	for _, w := range words {
		s = s + w
	}
	check(same(s, "onetwothreefourfive"), "sum")
	return len(s)
}

// The previous string is compared with the present one.
//go:noinline
func previous(words []string, mark string) int {
	last, n := "", 0
	for _, w := range words {
		s := w + mark
		if len(last) > 0 && same(last, s) {
			n++
		}
		last = s
	}
	check(same(last, "five!"), "last")
	return n
}

// All strings are kept in a local array.
//go:noinline
func all(words []string) {
	var kept [5][]byte
	for i, w := range words {
		kept[i] = []byte(w)
	}
	for i, w := range words {
		check(same(string(kept[i]), w), "kept")
	}
}

// The shortest string so far is kept on one way around the loop only.
//go:noinline
func shortest(words []string, mark string) int {
	best := ""
	for _, w := range words {
		s := mark + w
		if best == "" || len(s) <= len(best) && !same(s, best) {
			best = s
		}
	}
	check(same(best, "!two"), "shortest")
	return len(best)
}

// Each string is gone before the next is made.
//go:noinline
func each(words []string, mark string) int {
	n := 0
	for _, w := range words {
		if s := w + mark; same(s, "three!") {
			n += len(s)
		}
	}
	return n
}

func main() {
	equal(sum(names), 19, "length")
	equal(previous(names, "!"), 0, "equal ones")
	all(names)
	equal(shortest(names[:2], "!"), 4, "length of the shortest")
	equal(each(names, "!"), 6, "length")
	wantAllocs(0, func() { each(names, "!") })
}
