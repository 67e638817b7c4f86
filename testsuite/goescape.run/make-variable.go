// A slice whose length shows when the program runs is in the frame if it is
// small and on the heap if not; it is zero each time it is made.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var rounds = 3
var sizes = []int{16, 17, 128, 129, 127}

func numbers(n int) []int { return make([]int, n) }

//go:noinline
func sum(s []int) int {
	n := 0
	for _, v := range s {
		n += v
	}
	return n
}

//go:noinline
func squares(n int) int {
	total := 0
	for round := 0; round < rounds; round++ {
		s := numbers(n)
		equal(len(s), n, "length")
		equal(cap(s), n, "capacity")
		equal(sum(s), 0, "sum of a new slice")
		for i := range s {
			s[i] = i * i
		}
		total += sum(s)
	}
	return total
}

// Length and capacity are two numbers.
//go:noinline
func room(n, m int) int {
	s := make([]byte, n, m)
	for i := 0; len(s) < cap(s); i++ {
		s = append(s, byte(i+1))
	}
	equal(cap(s), m, "capacity")
	total := 0
	for i, c := range s {
		check(i >= n || c == 0, "an element is not zero")
		total += int(c)
	}
	return total
}

// GCC knows that there are at most 63 elements.
//go:noinline
func masked(n int) int {
	s := make([]byte, n&63)
	s = append(s[:0], s...)
	for i := range s {
		s[i] += byte(i)
	}
	return len(s)
}

func main() {
	for n := 0; n < 200; n++ {
		equal(squares(n), rounds*(n-1)*n*(2*n-1)/6, "squares")
	}
	for m := 0; m < 200; m++ {
		for n := 0; n <= m; n += 7 {
			equal(room(n, m), (m-n)*(m-n+1)/2, "room")
		}
	}
	wantAllocs(0, func() { squares(sizes[0]) })
	wantAllocs(rounds, func() { squares(sizes[1]) })
	wantAllocs(0, func() { room(3, sizes[2]) })
	wantAllocs(1, func() { room(3, sizes[3]) })
	wantAllocs(0, func() { equal(masked(sizes[4]), 63, "masked") })
}
