// What grows at one place does not take the slot of what grew at another as long
// as that is needed: by another slice, the address of an element, a part, an
// array of slices, a closure, a deferred call, what range goes over, the same
// variable in the next round.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var rounds = 3

//go:noinline
func other(n int) int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	t := s
	s = nil
	for i := 0; i < n; i++ {
		s = append(s, i+10)
	}
	return t[0]*1000 + t[n-1]*100 + s[0]
}

//go:noinline
func address(n int) int {
	var s, t []int
	s = append(s, n)
	p := &s[0]
	t = append(t, 7)
	*p++
	return s[0]*100 + t[0]*10 + *p
}

//go:noinline
func part(n int) int {
	var s []int
	s = append(s, n, n+1, n+2)
	tail := s[2:]
	s = nil
	s = append(s, 7, 8, 9)
	return tail[0]*10 + s[2]
}

//go:noinline
func rows(n int) int {
	var all [2][]int
	var s, t []int
	all[0] = append(s, n)
	all[1] = append(t, n+1)
	all[0][0] *= 2
	return all[0][0]*10 + all[1][0]
}

//go:noinline
func closure(n int) int {
	var s, t []int
	s = append(s, n)
	f := func() int { s[0]++; return s[0] }
	t = append(t, 7)
	return f()*10 + t[0]
}

//go:noinline
func deferred(n int) (sum int) {
	var s, t []int
	s = append(s, n)
	defer func(s []int) { sum = sum*10 + s[0] }(s)
	t = append(t, 7)
	return t[0]
}

//go:noinline
func ranging(n int) int {
	var s []int
	sum := 0
	s = append(s, 1, 2, n)
	for i, v := range s {
		sum = sum*10 + v
		if i == 0 {
			s = s[3:3:3]
			s = append(s, 7, 8, 9)
		}
	}
	return sum*10 + s[1]
}

// Each of two slices is needed when the other begins anew, in a loop.
//go:noinline
func alternating(n int) int {
	var s, t []int
	sum := 0
	for i := 0; i < n; i++ {
		s = nil
		s = append(s, i)
		if len(t) > 0 {
			sum = sum*10 + t[0]
		}
		t = nil
		t = append(t, i+5)
		sum = sum*10 + s[0]
	}
	return sum
}

// The slot is not begun anew for a slice that is in it already, nor for one that
// has outgrown it.
//go:noinline
func grows(n int) int {
	var s []int
	s = append(s, 1)
	for i := 0; i < n; i++ {
		s = append(s, 2)
	}
	s = append(s, 3)
	for i := 0; i < n; i++ {
		s = append(s, 4)
	}
	sum := 0
	for _, v := range s {
		sum += v
	}
	return sum
}

func main() {
	equal(other(rounds), 1310, "other")
	equal(address(rounds), 400+70+4, "address")
	equal(part(rounds), 59, "part")
	equal(rows(rounds), 64, "rows")
	equal(closure(rounds), 47, "closure")
	equal(deferred(rounds), 73, "deferred")
	equal(ranging(rounds), 1238, "ranging")
	equal(alternating(rounds), 5162, "alternating")
	for n := 0; n < 100; n++ {
		equal(grows(n), 4+6*n, "grows")
	}
}
