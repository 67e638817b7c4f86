// What still points into the array of a slice that begins anew keeps it: other
// slices, addresses of elements, what range goes over, closures, and records of
// deferred calls.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var rounds = 3

// The loops are over a slice that begins anew within.
//go:noinline
func ranging(n int) int {
	var s []int
	sum := 0
	for round := 0; round < n; round++ {
		s = append(s, 1, 2, 3, 4)
		for i, v := range s {
			sum = sum*10 + v
			s = nil
			s = append(s, 5+i, 6, 7, 8)
		}
		s = nil
	}
	return sum
}

// An element is changed through its address when its slice is another.
//go:noinline
func address(n int) int {
	var s []int
	var p *int
	sum := 0
	for i := 0; i < n; i++ {
		s = append(s, i+1)
		if p != nil {
			*p *= 10
			sum += *p + s[0]*100
		}
		p = &s[0]
		s = nil
	}
	return sum
}

// The slice of the previous round is another variable.
//go:noinline
func previous(n int) int {
	var last []int
	sum := 0
	for i := 0; i < n; i++ {
		var s []int
		s = append(s, i, i+1)
		if last != nil {
			sum = sum*100 + last[0]*10 + s[1]
		}
		last = s
	}
	return sum
}

// All rows are kept in an array of the frame.
//go:noinline
func rows(n int) int {
	var all [4][]byte
	for i := 0; i < n; i++ {
		var row []byte
		row = append(row, byte(i), byte(i+1))
		all[i] = row
	}
	sum := 0
	for i := 0; i < n; i++ {
		sum = sum*10 + int(all[i][0]+all[i][1])
	}
	return sum
}

// A part of a slice that begins anew.
//go:noinline
func part(n int) int {
	var s, tail []int
	sum := 0
	for i := 0; i < n; i++ {
		s = append(s[:0:0], i, i*2, i*3)
		if len(tail) > 0 {
			sum += tail[0]*100 + tail[1]
		}
		tail = s[1:]
	}
	return sum
}

// Each closure has the slice of its round.
//go:noinline
func closures(n int) int {
	var all [3]func() int
	for i := 0; i < n; i++ {
		var s []int
		s = append(s, i+1)
		all[i] = func() int { s[0] *= 2; return s[0] }
	}
	return all[0]()*100 + all[1]()*10 + all[2]()
}

// So has each deferred call.
//go:noinline
func deferred(n int) (sum int) {
	for i := 0; i < n; i++ {
		var s []int
		s = append(s, i+1)
		defer func(s []int) { sum = sum*10 + s[0] }(s)
	}
	return 0
}

// The slices of two variables that begin with the same array.
//go:noinline
func forked(n int) int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	t := append(s[:1:1], 10)
	u := append(s[:2:2], 20, 30)
	return s[0] + s[1]*10 + t[1]*100 + u[2]*1000 + len(t) + len(u)
}

func main() {
	equal(ranging(1), 1234, "ranging")
	equal(ranging(2), 12341234, "ranging twice")
	equal(address(rounds), 10+200+20+300, "address")
	equal(previous(rounds), 2*100+13, "previous")
	equal(rows(4), 1357, "rows")
	equal(part(rounds), 203, "part")
	equal(closures(rounds), 246, "closures")
	equal(deferred(rounds), 321, "deferred")
	equal(forked(2), 10+1000+20000+2+4, "forked")
}
