// A slice that grows a known number of times is allocated in the frame if all of
// it fits; what is appended more than was known goes to the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var kept []int
var length = 100

//go:noinline
func full() int {
	var s []int
	for i := 0; i < 100; i++ {
		s = append(s, i*i)
	}
	sum := 0
	for i, v := range s {
		check(v == i*i, "full")
		sum += v
	}
	return sum
}

//go:noinline
func give() {
	var s []int
	for i := 0; i < 100; i++ {
		s = append(s, i)
	}
	kept = s
}

//go:noinline
func nested(rows int) int {
	sum := 0
	for i := 0; i < rows; i++ {
		var s []byte
		for j := 0; j < 6; j++ {
			for k := 0; k < 7; k++ {
				s = append(s, byte(i+j*k))
			}
		}
		sum += int(s[41]) + len(s)
	}
	return sum
}

// The slice stands in memory, and comes around the loop there.
type holder struct{ s []int }

//go:noinline
func add(h *holder, v int) { h.s = append(h.s, v) }

//go:noinline
func memory(n int) int {
	var h holder
	h.s = append(h.s, 1)
	for i := 0; i < n; i++ {
		add(&h, i)
		h.s = append(h.s, 2)
	}
	sum := 0
	for _, v := range h.s {
		sum += v
	}
	return sum
}

// A cycle that is no loop: the bound of it is not known.
//go:noinline
func jumps(n int) int {
	var s []int
	i := 0
	if n&1 == 0 {
		goto second
	}
first:
	s = append(s, i)
	i++
second:
	s = append(s, 100+i)
	i++
	if i < n {
		goto first
	}
	sum := 0
	for _, v := range s {
		sum += v
	}
	return sum + len(s)*1000
}

// A loop that is left and entered again.
//go:noinline
func twice(rounds int) int {
	var s []int
	for r := 0; r < rounds; r++ {
		for i := 0; i < 3; i++ {
			s = append(s, i)
		}
	}
	sum := 0
	for _, v := range s {
		sum += v
	}
	return sum + len(s)
}

func main() {
	equal(full(), 328350, "full")
	give()
	for i, v := range kept {
		equal(v, i, "given")
	}
	equal(len(kept)*1000+cap(kept), 100100, "room")
	equal(nested(3), 30*3+3+42*3, "nested")
	for n := 0; n < 200; n++ {
		equal(memory(n), 1+n*(n-1)/2+2*n, "memory")
		equal(twice(n), 6*n, "twice")
	}
	equal(jumps(1), 0+101+2000, "jumps 1")
	equal(jumps(6), 100+1+102+3+104+5+106+7000, "jumps 6")
	wantAllocs(0, func() { full() })
	wantAllocs(1, func() { give() })
	wantAllocs(0, func() { nested(3) })
	wantAllocs(0, func() { twice(10) })
}
