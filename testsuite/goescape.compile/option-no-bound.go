// With no-bound the slots of slices are as large as without a bound.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-ipa-cp -fplugin-arg-goescape-no-bound -fplugin-arg-goescape-dump" }

package main

type half [2]int32

var kept []uint16

// 3 and 2.
//go:noinline
func places(x *[3]int) int {
	var s []int
	for i := 0; i < 3; i++ {
		s = append(s, x[i])
	}
	s = append(s, 4, 5)
	return s[x[0]]
}

// 90 in all.
//go:noinline
func nested(n int) int {
	var s []int16
	for i := 0; i < 9; i++ {
		for j := 0; j < 10; j++ {
			s = append(s, int16(i*j))
		}
	}
	return int(s[n])
}

// 500, all of them.
//go:noinline
func full(n int) {
	var s []uint16
	for i := 0; i < 500; i++ {
		s = append(s, uint16(i))
	}
	kept = s
}

// 10 each time.
//go:noinline
func each(n int) (sum int32) {
	for i := 0; i < n; i++ {
		var s []int32
		for j := 0; j < 10; j++ {
			s = append(s, int32(i*j))
		}
		sum += s[i]
	}
	return sum
}

// Up to 500, but perhaps only a few.
//go:noinline
func some(n int) uint64 {
	var s []uint64
	for i := 0; i < 500; i++ {
		if i&n != 0 {
			s = append(s, uint64(i))
		}
	}
	return s[n]
}

// Nobody knows.
//go:noinline
func many(n int) float64 {
	var s []float64
	for i := 0; i < n; i++ {
		s = append(s, float64(n))
	}
	return s[n/2]
}

// As many as a text has.
//go:noinline
func text(t string) byte {
	var s []byte
	s = append(s, t...)
	return s[len(t)/2]
}

//go:noinline
func one(n int) half {
	var s []half
	s = append(s, half{1, 2})
	return s[n]
}

func main() {
	full(1)
	println(places(&[3]int{1, 2, 3}), nested(5), each(5), some(3), many(3),
		text("abc"), one(0)[1])
}

// { dg-final { scan-dump-times " 256 bytes: stack" 9 } }
