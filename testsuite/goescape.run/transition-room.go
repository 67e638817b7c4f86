// How much room there is behind the elements of a slice is known, in ways that do
// not look like it, when the slice is given away.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

var global []int
var yes = number(1) == 1

//go:noinline
func number(x int) int { return x }

// The test that append makes has been made before: a third append is in place.
//go:noinline
func testedBefore(n int) {
	var s []int
	i := 0
	for {
		if uint(len(s)+1) > uint(cap(s)) {
			s = append(s, i)
		} else if i&1 == 0 {
			s = append(s, i)
		} else if i > n {
			break
		}
		i++
	}
	s = append(s, 7)
	global = s
}

// The loop is left where there was room.
//go:noinline
func leftWithRoom(n int) {
	var s []int
	i := 0
	for {
		if uint(len(s)+1) > uint(cap(s)) {
			s = append(s, i)
		} else {
			s = append(s, i)
			if i > n {
				break
			}
		}
		i++
	}
	global = s
}

// The same, and the room is used.
//go:noinline
func roomUsed(n int) {
	var s []int
	i := 0
	for {
		if uint(len(s)+1) > uint(cap(s)) {
			s = append(s, i)
		} else if i > n {
			break
		} else {
			s = append(s, i)
		}
		i++
	}
	s = s[:len(s)+1]
	global = s
}

// The capacity is looked at where an address of an element is in the way of a
// first move; the second must not be made, either.
//go:noinline
func firstOfTwo(n, k, m int) int {
	var s []int
	c := 0
	for i := 0; i < n; i++ {
		s = append(s, i)
		q := &s[len(s)-1]
		if i == k {
			*q = 42
			c = cap(s)
			break
		}
	}
	for i := 0; i < m; i++ {
		s = append(s, i*100)
	}
	global = s
	return len(s[:c]) - c
}

// One of two arrays is returned on another way.
//go:noinline
func returned(one, early bool, n int) []int {
	for i := 0; i < n; i++ {
		var s []int
		var q *int
		if one {
			s = append([]int(nil), number(n))
			q = &s[0]
			if early {
				return unsafe.Slice(&s[0], len(s))
			}
		} else {
			s = append([]int(nil), number(n+1), number(n+2))
		}
		global = s
		clobber()
		if q != nil {
			*q = 77
		}
	}
	return nil
}

func main() {
	for n := 1; n < 9; n++ {
		testedBefore(n)
		check(len(global) <= cap(global), "tested before")
		equal(global[len(global)-1], 7, "tested before")
		leftWithRoom(n)
		check(len(global) <= cap(global), "left with room")
		equal(global[len(global)-1]-global[len(global)-2], 1, "left with room")
		roomUsed(n)
		check(len(global) <= cap(global), "room used")
		for k := 0; k < n; k++ {
			equal(firstOfTwo(n, k, n-k), 0, "first of two")
		}
	}
	returned(yes, !yes, 6)
	equal(global[0], 77, "not returned")
	equal(returned(yes, yes, 6)[0], 6, "returned")
}
