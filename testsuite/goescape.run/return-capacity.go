// What lies beyond the length of a slice that is returned is there if the
// program can know of it: after a slice expression, or because it has asked for
// the capacity.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var four = 4

//go:noinline
func shortened(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return s[:1]
}

// Only on one way.
//go:noinline
func maybe(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
		if i == 3 {
			s = s[:2]
		}
	}
	return s
}

//go:noinline
func asked(n int) ([]int, int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return s, cap(s)
}

//go:noinline
func tail(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return s[1:3]
}

// The slice expression does not panic, so there is room.
//go:noinline
func tried(n int) (s []int) {
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	room := s[:cap(s)]
	room[len(room)-1] = 77
	return s
}

//go:noinline
func popped(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	for i := 0; i < n/2; i++ {
		s = s[:len(s)-1]
	}
	return s
}

// A length from outside.
//go:noinline
func cut(n, k int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return s[:len(s)-k]
}

func main() {
	for n := four; n < 60; n += 7 {
		s := shortened(n)[:n]
		equal(s[n-1], n, "beyond the length")
		s = maybe(n)
		equal(len(s), n-2, "length")
		equal(s[len(s)-1], maybe(n)[n-3], "last")
		s, room := asked(n)
		equal(s[:n][n-1], n, "asked")
		s = s[:room]
		equal(len(s), room, "room")
		s = tail(n)
		equal(s[:n-1][n-2], n, "beyond the tail")
		s = tried(n)
		s = s[:cap(s)]
		check(len(s) == n || s[n-1] == n, "tried")
		equal(s[len(s)-1], 77, "last of all")
		s = popped(n)
		equal(len(s), n-n/2, "popped")
		equal(s[:n][n-1], n, "what was popped")
		equal(cut(n, 2)[:n][n-1], n, "what was cut")
	}
	s := maybe(four)
	equal(s[:4][3], 4, "cut on one way")
}
