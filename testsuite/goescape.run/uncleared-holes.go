// Memory that is not stored whole before anything looks at it reads as zero
// where it was not stored.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type four struct{ a, b, c, d int }

type mixed struct {
	a uint8
	b uint64
	c uint16
}

type headed struct {
	head [3]int
	tail int
}

var head [3]int
var keptHeaded *headed

var kept *four
var keptMixed *mixed
var keptArray *[8]int

//go:noinline
func threeOfFour(n int) {
	p := new(four)
	p.a = n
	p.b = n + 1
	p.d = n + 3
	kept = p
}

//go:noinline
func someBytes(n int) {
	p := new([8]int)
	for i := 0; i < n; i++ {
		p[i] = n
	}
	keptArray = p
}

//go:noinline
func oneOrOther(n int, yes bool) {
	p := new(four)
	p.a, p.b, p.c = n, n, n
	if yes {
		p.d = n
	}
	kept = p
}

//go:noinline
func seenBefore(n int) int {
	p := new(four)
	kept = p
	p.a, p.b = n, n
	sum := see()
	p.c, p.d = n, n
	return sum
}

//go:noinline
func see() int {
	return kept.c + kept.d
}

//go:noinline
func readBefore(n int) int {
	p := new(four)
	p.a = n
	p.b = p.c + n
	p.c = n
	p.d = n
	kept = p
	return p.b
}

//go:noinline
func ofItself(n int) {
	p := new([2]four)
	p[1] = four{n, n, n, n}
	p[1].a = p[0].a
	p[0] = p[1]
	kept = &p[0]
}

//go:noinline
func interrupted(n, k int) (sum int) {
	p := new(four)
	kept = nil
	defer func() {
		recover()
		kept = p
	}()
	p.a, p.b = n, n
	p.c = n / k
	p.d = n
	return
}

//go:noinline
func threeWithOneTwice(n int) {
	p := new(headed)
	p.head = head
	p.head[1] = n
	keptHeaded = p
}

//go:noinline
func quotient(n, k int) int { return n / k }

// divided returns what is there of its result when it panics.
//go:noinline
func divided(n, k int) (p *four) {
	defer func() { recover() }()
	p = new(four)
	p.a, p.b, p.c = n, n, n
	p.d = quotient(n, k)
	return p
}

//go:noinline
func oneOfTheOther(n int) {
	p := new([2]headed)
	p[0] = p[1]
	p[1] = headed{head, n}
	kept = (*four)(unsafe.Pointer(&p[0]))
}

//go:noinline
func padded(n int) {
	keptMixed = &mixed{uint8(n), uint64(n), uint16(n)}
}

//go:noinline
func paddedCopy(n int) {
	m := mixed{uint8(n), uint64(n), uint16(n)}
	if n%2 == 0 {
		m.b++
	}
	p := new(mixed)
	*p = m
	keptMixed = p
}

// padding returns the bytes of m that belong to no field.
func padding(m *mixed) int {
	bytes := (*[unsafe.Sizeof(*m)]byte)(unsafe.Pointer(m))
	sum := 0
	for i := 1; i < int(unsafe.Offsetof(m.b)); i++ {
		sum += int(bytes[i])
	}
	for i := int(unsafe.Offsetof(m.c)) + 2; i < len(bytes); i++ {
		sum += int(bytes[i])
	}
	return sum
}

func main() {
	for n := 1; n < 200; n++ {
		if n%20 == 1 {
			churn()
		}
		threeOfFour(n)
		check(*kept == four{n, n + 1, 0, n + 3}, "three of four")
		someBytes(n % 8)
		for i, x := range keptArray {
			check(x == 0 && i >= n%8 || x == n%8 && i < n%8, "bytes")
		}
		oneOrOther(n, n%2 == 0)
		check(kept.d == 0 || n%2 == 0, "one or other")
		equal(seenBefore(n), 0, "what is seen before it is stored")
		equal(readBefore(n), n, "what is read before it is stored")
		ofItself(n)
		check(*kept == four{0, n, n, n}, "a copy of itself")
		oneOfTheOther(n)
		check(*kept == four{}, "a copy of what is zero")
		interrupted(n, n%3)
		if n%3 == 0 {
			check(*kept == four{n, n, 0, 0}, "interrupted")
		}
		head = [3]int{n, 0, n}
		threeWithOneTwice(n)
		check(*keptHeaded == headed{[3]int{n, n, n}, 0}, "a word stored twice")
		kept = divided(n, n%3)
		check(kept.c == n && (kept.d == 0 || n%3 != 0), "divided")
		padded(n)
		check(*keptMixed == mixed{uint8(n), uint64(n), uint16(n)}, "mixed")
		equal(padding(keptMixed), 0, "padding")
		paddedCopy(n)
		equal(padding(keptMixed), 0, "padding of a copy")
	}
}
