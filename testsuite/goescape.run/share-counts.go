// All places where one slice grows have one slot: it is allocated when it does
// not fit that any more, and not before.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-fplugin-arg-goescape-no-bound" }

package main

var yes, no = true, false

//go:noinline
func two(first bool, n int) int {
	var s []int
	if first {
		s = append(s, 1)
	}
	s = append(s, 2)
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	sum := 0
	for _, v := range s {
		sum = sum*3&0xffff + v
	}
	return sum + len(s)<<20
}

// The same with an array, which does not grow.
func twoPlain(first bool, n int) int {
	var s [300]int
	k := 0
	if first {
		s[k] = 1
		k++
	}
	s[k] = 2
	k++
	for i := 0; i < n; i++ {
		s[k] = i
		k++
	}
	sum := 0
	for _, v := range s[:k] {
		sum = sum*3&0xffff + v
	}
	return sum + k<<20
}

// One of two, and what follows grows either of them.
//go:noinline
func ways(way, n int) int {
	var s []string
	if way == 0 {
		s = append(s, "a", "b")
	} else if way == 1 {
		s = append(s, "c")
	}
	for i := 0; i < n; i++ {
		s = append(s, "d")
	}
	sum := 0
	for _, t := range s {
		sum = sum*10 + int(t[0]-'a'+1)
	}
	return sum
}

// Two variables, the first of which is not needed any more.
//go:noinline
func turns(n int) int {
	var a, b []byte
	for i := 0; i < n; i++ {
		a = append(a, byte(i))
	}
	sum := 0
	for _, v := range a {
		sum += int(v)
	}
	for i := 0; i < n; i++ {
		b = append(b, byte(sum+i))
	}
	for i, v := range b {
		check(v == byte(sum+i), "b")
	}
	return sum
}

func main() {
	for n := 0; n <= 200; n++ {
		equal(two(yes, n), twoPlain(true, n), "yes")
		equal(two(no, n), twoPlain(false, n), "no")
	}
	equal(ways(0, 3), 12444, "ways 0")
	equal(ways(1, 3), 3444, "ways 1")
	equal(ways(2, 3), 444, "ways 2")
	equal(turns(100), 4950, "turns")
	wantAllocs(0, func() { two(yes, 30) })
	wantAllocs(1, func() { two(yes, 31) })
	wantAllocs(0, func() { two(no, 31) })
	wantAllocs(1, func() { two(no, 32) })
	wantAllocs(0, func() { ways(0, 14) })
	wantAllocs(0, func() { ways(1, 15) })
	wantAllocs(0, func() { ways(2, 16) })
	wantAllocs(0, func() { turns(256) })
}
