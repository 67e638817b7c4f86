// Slices that are needed when the same make runs again are not one; what a
// slice holds is found by the collector whether it is in the frame or not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var count = 4

//go:noinline
func first(s []*int) int { return *s[0] }

// All rows live to the end.
//go:noinline
func rows(n int) int {
	var all [4][]int
	for i := 0; i < n; i++ {
		all[i] = make([]int, n)
		all[i][0] = i + 1
	}
	sum := 0
	for i := 0; i < n; i++ {
		sum = sum*10 + all[i][0]
	}
	return sum
}

// The previous row is read while the next is made.
//go:noinline
func previous(n int) int {
	row := make([]int, 1)
	row[0] = 1
	for i := 1; i <= n; i++ {
		next := make([]int, i+1)
		next[0], next[i] = 1, 1
		for k := 1; k < i; k++ {
			next[k] = row[k-1] + row[k]
		}
		row = next
	}
	sum := 0
	for _, v := range row {
		sum = sum*10 + v
	}
	return sum
}

// Numbers on the heap are held by nothing but the slice, which is one size and
// then another.
//go:noinline
func holders(n int) int {
	sum := 0
	for i := 1; i < n; i++ {
		s := make([]*int, i)
		for k := range s {
			number := new(int)
			*number = i * k
			s[k] = number
			keep(number)
		}
		keep(nil)
		churn()
		for k := range s {
			equal(*s[k], i*k, "number")
		}
		sum += first(s) + *s[i-1]
	}
	return sum
}

func main() {
	equal(rows(count), 1234, "rows")
	equal(previous(count), 14641, "previous")
	equal(holders(20), 2280, "holders")
}
