// A string made of bytes that change while it is used is a copy: by a store, by
// a callee, by another goroutine, in the next iteration, by a deferred
// function, in a buffer that ends before the string.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

const long = "abcdefghijklmnopqrstuvwxyz0123456789"

//go:noinline
func sum(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*31 + int(s[i])
	}
	return n
}

//go:noinline
func change(b []byte) {
	for i := range b {
		b[i] = '#'
	}
}

//go:noinline
func store(b []byte) int {
	s := string(b)
	b[0] = '#'
	return sum(s)
}

//go:noinline
func alias(b, c []byte) bool {
	s := string(b)
	c[1] = '#'
	return s == long
}

//go:noinline
func call(b []byte) int {
	s := string(b)
	change(b)
	return sum(s)
}

//go:noinline
func changeAndSum(b []byte, s string) int {
	change(b)
	return sum(s)
}

//go:noinline
func sameCall(b []byte) int {
	return changeAndSum(b, string(b))
}

//go:noinline
func changeThenSum(s string, f func()) int {
	f()
	return sum(s)
}

//go:noinline
func callback(b []byte) int {
	return changeThenSum(string(b), func() { b[2] = '#' })
}

var shared []byte

// changeShared changes bytes that it is not given.
//go:noinline
func changeShared(i int) byte {
	shared[i] = '#'
	return shared[i]
}

//go:noinline
func indirect(b []byte) int {
	s := string(b)
	shared = b
	return below(2) + sum(s)
}

//go:noinline
func below(i int) int { return int(changeShared(i)) }

//go:noinline
func deferring(i int) byte {
	defer func() { shared[i] = '#' }()
	return shared[i]
}

//go:noinline
func indirectDefer(b []byte) int {
	s := string(b)
	shared = b
	return int(deferring(2)) + sum(s)
}

//go:noinline
func channel(b []byte, ready, done chan bool) int {
	s := string(b)
	ready <- true
	<-done
	return sum(s)
}

//go:noinline
func swap(ready, done chan bool) int {
	ready <- true
	<-done
	return 1
}

//go:noinline
func channelBelow(b []byte, ready, done chan bool) int {
	s := string(b)
	return swap(ready, done) + sum(s)
}

//go:noinline
func started(b []byte, done chan bool) int {
	s := string(b)
	go func() {
		change(b)
		done <- true
	}()
	<-done
	return sum(s)
}

// previous compares each string with the one of the iteration before.
//go:noinline
func previous(b []byte) int {
	last, same := "", 0
	for i := 0; i < 5; i++ {
		s := string(b)
		if s == last {
			same++
		}
		last = s
		b[i%2*7]++
	}
	return same
}

// around uses the string where the next iteration begins.
//go:noinline
func around(b []byte) int {
	n := 0
	s := ""
	for i := 0; i < 3; i++ {
		if i > 0 {
			b[0]++
			n = n*7 + sum(s)
		}
		s = string(b)
	}
	return n
}

// moving changes what lies before the place that the next string is made of.
//go:noinline
func moving(b []byte) int {
	n := 0
	s := ""
	for len(b) > 33 {
		n = n*7 + sum(s)
		s = string(b)
		b = b[1:]
		b[0] = '!'
	}
	return n + sum(s)
}

//go:noinline
func deferred(b []byte) (n int) {
	s := string(b)
	defer func() {
		recover()
		change(b)
		n = sum(s)
	}()
	panic(0)
}

//go:noinline
func recovered(b []byte) (n int) {
	s := string(b)
	func() {
		defer func() {
			recover()
			b[3] = '#'
		}()
		panic(s[0])
	}()
	return sum(s)
}

// ended makes a string of an array that has a life of its own in each
// iteration.
//go:noinline
func ended(n int) int {
	s, total := "", 0
	for i := 0; i < n; i++ {
		var buffer [40]byte
		for k := range buffer {
			buffer[k] = byte(i + k)
		}
		total = total*3 + sum(s)
		s = string(buffer[:])
	}
	return total*3 + sum(s)
}

// made does so with a slice that is made.
//go:noinline
func made(n int) int {
	s, total := "", 0
	for i := 0; i < n; i++ {
		buffer := make([]byte, 40)
		total = total*3 + sum(s)
		for k := range buffer {
			buffer[k] = byte(i + k)
		}
		s = string(buffer)
	}
	return total*3 + sum(s)
}

//go:noinline
func copied(b []byte) bool {
	s := string(b)
	copy(b[1:], s)
	return s == long
}

//go:noinline
func twice(b []byte) int {
	c := []byte(string(b))
	b[0] = '#'
	n := 0
	for _, x := range c {
		n = n*31 + int(x)
	}
	return n
}

var kept string

//go:noinline
func keepIt(b []byte) {
	kept = string(b)
}

//go:noinline
func returned(b []byte) string {
	return string(b)
}

func fresh() []byte { return []byte(long) }

func main() {
	want := sum(long)
	equal(store(fresh()), want, "store")
	b := fresh()
	check(alias(b, b), "store by another name")
	equal(call(fresh()), want, "call")
	equal(sameCall(fresh()), want, "call that gets both")
	equal(callback(fresh()), want, "callback")

	equal(indirect(fresh()), '#'+want, "callee that is not given the bytes")
	equal(indirectDefer(fresh()), 'c'+want, "deferred function of a callee")
	b = fresh()
	ready, done := make(chan bool), make(chan bool)
	go func() {
		<-ready
		change(b)
		done <- true
	}()
	equal(channel(b, ready, done), want, "channel")
	b = fresh()
	go func() {
		<-ready
		change(b)
		done <- true
	}()
	equal(channelBelow(b, ready, done), 1+want, "channel of a callee")
	equal(started(fresh(), done), want, "goroutine")

	equal(previous(fresh()), 0, "previous iteration")
	around2 := sum(long)*7 + sum("b"+long[1:])
	equal(around(fresh()), around2, "around the loop")
	first := sum(long + "45")
	second := sum("!" + long[2:] + "45")
	third := sum("!" + long[3:] + "45")
	b = []byte(long + "45")
	n := 0
	for _, s := range []int{0, first, second, third, sum("!" + long[4:] + "45")} {
		n = n*7 + s
	}
	equal(moving(b), n+sum("!"+long[5:]+"45"), "moving place")
	equal(deferred(fresh()), want, "deferred function")
	equal(recovered(fresh()), want, "recovered panic")
	equal(ended(4), made(4), "arrays that end")
	total := 0
	for i := 0; i < 4; i++ {
		var line [40]byte
		for k := range line {
			line[k] = byte(i + k)
		}
		total = total*3 + sum(returned(line[:]))
	}
	equal(made(4), total, "slices that are made")
	check(copied(fresh()), "copy onto itself")
	equal(twice(fresh()), want, "there and back")

	b = fresh()
	keepIt(b)
	s := returned(b)
	change(b)
	equalString(kept, long, "kept string")
	equalString(s, long, "returned string")
}
