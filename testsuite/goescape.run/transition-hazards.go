// What else may have the array of a slice that grows, or know how much room it
// has, when the slice is given away.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var global []int
var others [][]int
var pointer *int

//go:noinline
func keepThis(s []int) { global = s }

// An address of an element is used afterwards.
//go:noinline
func element(n int) {
	var s []int
	var p *int
	for i := 0; i < n; i++ {
		s = append(s, i)
		p = &s[i/2]
	}
	global = s
	*p = 77
}

// So is an older slice, of which this one is the continuation.
//go:noinline
func older(n int) int {
	var s, old []int
	for i := 0; i < n; i++ {
		if i == n-1 {
			old = s
		}
		s = append(s, i)
	}
	global = s
	old[0] = 55
	return s[0]
}

// A slice that stands in a variable whose address is known.
//go:noinline
func variable(n int, f func(*[]int)) {
	var s, t []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	t = s
	f(&t)
	global = s
	t[0] = 44
}

// A slice that is still written through its old name.
//go:noinline
func written(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	keepThis(s)
	for i := range s {
		s[i] += 100
	}
}

// Given away in each round.
//go:noinline
func rounds(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		global = s
		s[0]++
	}
}

// Given away in each round, and cut to nothing.
//go:noinline
func again(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		if i%3 == 2 {
			others = append(others, s)
			s = s[:0]
		}
	}
}

// Seen by a deferred function.
//go:noinline
func deferred(n int) {
	var s []int
	defer func() {
		if recover() != nil {
			s[0] = 33
		}
	}()
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	global = s
	panic("here")
}

//go:noinline
func addTen(p *int) { *p += 10 }

// A deferred call has the address of an element.
//go:noinline
func argument(n int) {
	var s []int
	s = append(s, 0, 1, 2)
	defer addTen(&s[0])
	if n > 1000 {
		s = append(s, 3)
	}
	global = s
}

// The capacity is known.
//go:noinline
func room(n int) int {
	var s []int
	seen := 0
	for i := 0; i < n; i++ {
		s = append(s, i)
		seen = cap(s) ^ 0x1000
	}
	global = s
	return len(s[:seen^0x1000])
}

// That there is room has shown, because a newer slice has the same array.
//go:noinline
func roomShown(n int) (spare bool) {
	var s []int
	s = append(s, 0, 1, 2)
	t := append(s, 3)
	t[0] = 7
	spare = s[0] == 7
	if n > 1000 {
		s = t
	}
	global = s
	return spare
}

// Two slices that change places.
//go:noinline
func swapped(n int) {
	var a, b []int
	for i := 0; i < n; i++ {
		a = append(a, i)
		a, b = b, a
	}
	others = append(others, a, b)
	if n > 1 {
		a[0], b[0] = 5, 6
	}
}

// The slice goes on growing.
//go:noinline
func goesOn(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	keepThis(s)
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	s[0] = 22
	return s
}

// Objects of the frame are held by what is given away.
//go:noinline
func holds(n int) {
	var s []*int
	for i := 0; i < n; i++ {
		x := i
		s = append(s, &x)
	}
	pointer = nil
	if len(s) > 0 {
		pointer = s[len(s)-1]
	}
}

func first(what string, want int) {
	clobber()
	equal(global[0], want, what)
}

func main() {
	for _, n := range []int{3, 6, 9, 40} {
		element(n)
		clobber()
		equal(global[(n-1)/2], 77, "element")
		equal(older(n), global[0], "an older slice")
		variable(n, func(p *[]int) { (*p)[1] = 4 })
		first("variable", 44)
		equal(global[1], 4, "variable")
		written(n)
		first("written", 100)
		rounds(n)
		check(global[0] > 0, "in each round")
		others = nil
		again(n)
		equal(len(others), n/3, "again")
		equal(others[0][0]%3, 0, "again")
		deferred(n)
		first("deferred", 33)
		argument(n)
		first("argument", 10)
		check(room(n) > 0, "room")
		if roomShown(n) {
			global = global[:len(global)+1]
		}
		others = nil
		swapped(n)
		equal(others[0][0]*10+others[1][0], 56, "swapped")
		s := goesOn(n)
		equal(len(s), 2*n, "goes on")
		check(global[0] == 0 || global[0] == 22, "goes on")
		equal(s[n]+s[0], 22, "goes on")
		holds(n)
		clobber()
		equal(*pointer, n-1, "held")
	}
}
