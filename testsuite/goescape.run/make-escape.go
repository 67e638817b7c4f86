// A slice that leaves its function, or a part of it or the address of an
// element, is on the heap though it is small.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var kept []int
var element *int
var three, four = 3, 4

func fill(s []int, first int) []int {
	for i := range s {
		s[i] = first + i
	}
	return s
}

//go:noinline
func result(n int) []int { return fill(make([]int, n), 10) }

//go:noinline
func part(n int) []int {
	s := fill(make([]int, n, n+2), 20)
	return s[1:3]
}

//go:noinline
func store(n int) { kept = fill(make([]int, n), 30) }

//go:noinline
func address(n int) {
	s := fill(make([]int, n), 40)
	element = &s[n-1]
}

// Only the slice that has not grown is the one that was made.
//go:noinline
func grown(n, more int) []int {
	s := fill(make([]int, n, n+1), 50)
	for i := 0; i < more; i++ {
		s = append(s, 60+i)
	}
	return s
}

//go:noinline
func captured(n int) func() int {
	s := fill(make([]int, n), 70)
	return func() int { return s[0] + len(s) }
}

//go:noinline
func inside(n int) [][]int {
	rows := make([][]int, n)
	for i := range rows {
		rows[i] = fill(make([]int, n), 80+10*i)
	}
	return rows
}

func main() {
	a, b := result(three), part(four)
	store(four)
	address(three)
	c, d := grown(three, 1), grown(three, 2)
	f := captured(four)
	rows := inside(three)
	clobber()
	churn()
	equal(a[0]+a[2], 22, "result")
	equal(b[0]+b[1], 43, "part")
	equal(kept[3], 33, "stored")
	equal(*element, 42, "element")
	equal(c[0]+c[3], 110, "full")
	equal(d[0]+d[4], 111, "grown")
	equal(f(), 74, "captured")
	equal(rows[0][0]+rows[1][1]+rows[2][2], 80+91+102, "rows")
}
