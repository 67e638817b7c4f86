// A slice that grows and stays in its function needs no allocation as long as a
// slot of 256 bytes suffices, and one when it is left behind; what is in it is
// right whatever the length, and zero beyond.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type pair struct {
	name string
	n    *int
}

type wide struct{ a, b [10]int }

type huge struct{ words [80]int }

var ones = make([]int, 200)
var text = "text"

//go:noinline
func numbers(n int) int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i*i)
		check(len(s) == i+1 && cap(s) >= len(s), "lengths")
	}
	for _, v := range s[len(s):cap(s)] {
		equal(v, 0, "behind the length")
	}
	sum := 0
	for i, v := range s {
		equal(v, i*i, "element")
		sum += v
	}
	return sum
}

//go:noinline
func bytes(n int) int {
	var b []byte
	for i := 0; i < n; i++ {
		b = append(b, byte(i), byte(i>>8))
	}
	sum := 0
	for i, c := range b {
		sum += int(c) << uint(i%2*8)
	}
	return sum
}

//go:noinline
func names(n int) int {
	s := []string{}
	for i := 0; i < n; i++ {
		s = append(s, text[:i&3])
	}
	sum := 0
	for _, name := range s {
		sum += len(name)
	}
	return sum
}

//go:noinline
func pairs(n int) int {
	var s []pair
	for i := 0; i < n; i++ {
		s = append(s, pair{text[i&3:], &ones[i]})
	}
	sum := 0
	for _, p := range s {
		sum += len(p.name) + *p.n
	}
	return sum
}

//go:noinline
func large(n int) int {
	var w []wide
	var h []huge
	for i := 0; i < n; i++ {
		w = append(w, wide{})
		h = append(h, huge{})
		w[i].b[9], h[i].words[79] = i, i
	}
	sum := 0
	for i := range w {
		sum += w[i].b[9] + h[i].words[79]
	}
	return sum
}

// All at once, and then more.
//go:noinline
func joined(a, b []byte) int {
	s := append([]byte(nil), a...)
	check(len(s) <= cap(s), "the length is beyond the capacity")
	s = append(s, '-')
	s = append(s, b...)
	s = append(s, s[:len(a)]...)
	sum := 0
	for _, c := range s {
		sum = (sum*31 + int(c)) % 1000003
	}
	return sum
}

// A slice that has an array already.
//go:noinline
func started(s []int, n int) int {
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	sum := 0
	for _, v := range s {
		sum = (sum*31 + v) % 1000003
	}
	return sum
}

func main() {
	for n := 0; n < 40; n++ {
		begin := []int{7, 8, 9}
		sum := (7*31+8)*31 + 9
		for i := 0; i < n; i++ {
			sum = (sum*31 + i) % 1000003
		}
		equal(started(begin, n), sum, "started with three")
		equal(started(begin[:0:0], n), started(nil, n), "started with none")
	}
	for n := 0; n <= 200; n++ {
		equal(numbers(n), (n-1)*n*(2*n-1)/6, "numbers")
		equal(bytes(n), n*(n-1)/2, "bytes")
		length, tails := 0, 0
		for i := 0; i < n; i++ {
			length += i & 3
			tails += 4 - i&3
		}
		equal(names(n), length, "names")
		equal(pairs(n), tails, "pairs")
	}
	equal(large(9), 72, "large")
	var letters []byte
	for i := 0; i < 300; i++ {
		letters = append(letters, byte('a'+i%26))
	}
	for i := 0; i <= len(letters); i += 4 {
		a, b := letters[:i], letters[i/2:]
		sum := 0
		for _, part := range [][]byte{a, []byte("-"), b, a} {
			for _, c := range part {
				sum = (sum*31 + int(c)) % 1000003
			}
		}
		equal(joined(a, b), sum, "joined")
	}

	sizes := []int{32, 33, 128, 129, 16, 17, 10, 11}
	wantAllocs(0, func() { numbers(sizes[0]) })
	wantAllocs(1, func() { numbers(sizes[1]) })
	wantAllocs(0, func() { bytes(sizes[2]) })
	wantAllocs(1, func() { bytes(sizes[3]) })
	wantAllocs(0, func() { names(sizes[4]) })
	wantAllocs(1, func() { names(sizes[5]) })
	wantAllocs(0, func() { pairs(sizes[6]) })
	wantAllocs(1, func() { pairs(sizes[7]) })
	a, b := letters[:20], letters[30:80]
	wantAllocs(0, func() { joined(a, b) })
}
