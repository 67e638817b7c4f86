// A zero value in an interface is in memory that is zero, if it is not too large;
// it is a copy for whoever takes it out.  One that is zero but for a word is not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type medium struct{ words [1024 / 8]uint64 }
type large struct{ words [16 << 10 / 8]uint64 }

var kept interface{}

func boxMedium(m medium) interface{} { return m }
func boxLarge(l large) interface{}   { return l }

//go:noinline
func zeroMedium() { kept = boxMedium(medium{}) }

//go:noinline
func zeroLarge() { kept = boxLarge(large{}) }

//go:noinline
func almostZero(n int) {
	var m medium
	m.words[n] = 1
	kept = boxMedium(m)
}

func main() {
	for try := 0; try < 10; try++ {
		churn()
		zeroMedium()
		m := kept.(medium)
		for i := range m.words {
			check(m.words[i] == 0, "medium")
			m.words[i] = 1
		}
		check(kept.(medium) == medium{}, "medium after a copy was written")
		zeroLarge()
		l := kept.(large)
		for i := range l.words {
			check(l.words[i] == 0, "large")
			l.words[i] = 1
		}
		check(kept.(large) == large{}, "large after a copy was written")
		almostZero(try)
		for i, word := range kept.(medium).words {
			check((word == 1) == (i == try), "almost zero")
		}
	}
}
