// A slice that is collected and returned takes one allocation if it fits a slot
// until then, on whichever return it is.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// Without transitions it is the return that moves slices.
// { dg-additional-options "-fplugin-arg-goescape-no-transition" }

package main

import "errors"

type pair struct {
	name string
	n    *int
}

type parsed struct {
	errors int
	words  []string
}

var texts = []string{"a", "bc", "def"}
var integers [200]int
var failure = errors.New("negative")

// Where the results go whose allocations are counted.
var (
	keptInts  []int
	keptBytes []byte
	keptPairs []pair
	keptWords parsed
)

//go:noinline
func numbers(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i*i)
	}
	return s
}

//go:noinline
func bytes(n int) []byte {
	var b []byte
	for ; n > 0; n /= 10 {
		b = append(b, byte('0'+n%10))
	}
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return b
}

//go:noinline
func pairs(n int) (s []pair) {
	for i := 0; i < n; i++ {
		s = append(s, pair{texts[i%3], &integers[i]})
	}
	return
}

//go:noinline
func filter(a []int, least int) ([]int, error) {
	var s []int
	for _, v := range a {
		if v < 0 {
			return s, failure
		}
		if v >= least {
			s = append(s, v)
		}
		if len(s) == 50 {
			return s, nil
		}
	}
	if len(s) == 0 {
		return nil, nil
	}
	return s, nil
}

//go:noinline
func words(text string) parsed {
	var p parsed
	start := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == ' ' {
			if i == start {
				p.errors++
			} else {
				p.words = append(p.words, text[start:i])
			}
			start = i + 1
		}
	}
	return p
}

//go:noinline
func joined(a, b string) []byte {
	s := append([]byte(nil), a...)
	s = append(s, ' ')
	return append(s, b...)
}

// One of two slices, each in its own slot.
//go:noinline
func either(n int, first bool) []int {
	var s, t []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		t = append(t, -i)
	}
	if first {
		return s
	}
	return t
}

func main() {
	for n := 0; n < 50; n++ {
		s, t := either(n, true), either(n, false)
		clobber()
		for i := range s {
			equal(s[i]*1000+t[i], i*999, "either")
		}
		equal(len(s)*1000+len(t), n*1001, "lengths")
	}
	for i := range integers {
		integers[i] = i
	}
	for n := 0; n <= 200; n++ {
		a, b := numbers(n), numbers(n)
		equal(len(a), n, "length")
		check(cap(a) >= n, "capacity")
		if n > 0 {
			b[0] = -1
		}
		a = append(a, -2)
		for i, v := range a[:n] {
			equal(v, i*i, "number")
		}
		check((pairs(n) == nil) == (n == 0), "nil")
		for i, p := range pairs(n) {
			check(p.name == texts[i%3] && *p.n == i, "pair")
		}
		f, err := filter(a[:n], 100)
		check(err == nil, "error")
		for i, v := range f {
			equal(v, (i+10)*(i+10), "filtered")
		}
		equal(len(f), len(numbers(n+40))-40-len(numbers(n))+len(f), "length")
	}
	f, err := filter([]int{5, 6, 7, -1, 8}, 6)
	check(len(f) == 2 && f[0] == 6 && f[1] == 7 && err == failure, "failed")
	equalString(string(bytes(1234567890)), "1234567890", "digits")
	p := words("the  quick brown fox")
	check(len(p.words) == 4 && p.words[3] == "fox" && p.errors == 1, "words")
	for _, left := range []string{"", "left"} {
		for _, right := range []string{"", "right"} {
			b, c := joined(left, right), joined("other", "one")
			clobber()
			churn()
			equalString(string(b), left+" "+right, "joined")
			equal(len(c), 9, "length of joined")
		}
	}

	sizes := []int{1, 32, 33, 10, 11}
	many := numbers(100)
	few := many[:20]
	wantAllocs(1, func() { keptInts = numbers(sizes[0]) })
	wantAllocs(1, func() { keptInts = numbers(sizes[1]) })
	wantAllocs(1, func() { keptInts = numbers(sizes[2]) })
	wantAllocs(1, func() { keptBytes = bytes(1234567890) })
	wantAllocs(1, func() { keptPairs = pairs(sizes[3]) })
	wantAllocs(1, func() { keptPairs = pairs(sizes[4]) })
	wantAllocs(1, func() { keptInts, _ = filter(few, 0) })
	wantAllocs(0, func() { keptInts, _ = filter(few, 1000) })
	wantAllocs(1, func() { keptInts, _ = filter(many, 0) })
	wantAllocs(1, func() { keptWords = words("the quick brown fox") })
	wantAllocs(1, func() { keptInts = either(20, true) })
	wantAllocs(1, func() { keptInts = either(20, false) })
	wantAllocs(1, func() { keptBytes = joined("left", "right") })
}
