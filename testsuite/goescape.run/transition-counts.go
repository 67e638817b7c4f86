// A slice that is built and then given away is allocated once, when it stops
// growing, as long as it is small.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type pair struct {
	n int
	p *int
}

type token struct {
	kind int
	text []byte
}

type list struct{ items []int }

var global []int
var lists [20][]int
var tokens [8]token
var pairs []pair
var channel = make(chan []int, 1)
var one = 1

//go:noinline
func toGlobal(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	global = s
}

//go:noinline
func keepIn(p *[]int, s []int) { *p = s }

//go:noinline
func toFunction(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	keepIn(&global, s)
}

//go:noinline
func toObject(l *list, n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, 2*i)
	}
	l.items = s
}

//go:noinline
func toChannel(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	channel <- s
}

//go:noinline
func toCaller(n int) ([]int, error) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s, nil
}

//go:noinline
func scan(text string) int {
	n := 0
	for i := 0; i < len(text); i++ {
		var word []byte
		for i < len(text) && text[i] != ' ' {
			word = append(word, text[i])
			i++
		}
		tokens[n] = token{n, word}
		n++
	}
	return n
}

//go:noinline
func withPointers(n int) {
	var s []pair
	for i := 0; i < n; i++ {
		s = append(s, pair{i, &one})
	}
	pairs = s
}

//go:noinline
func twoEnds(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		if i == 9 {
			lists[10] = s
			return
		}
	}
	lists[n] = s
}

//go:noinline
func straight(n int) {
	var s []int
	s = append(s, n)
	s = append(s, n+1, n+2)
	if n > 5 {
		s = append(s, 7)
	}
	global = s
}

func check5(s []int, n, factor int, what string) {
	equal(len(s), n, what)
	for i, v := range s {
		equal(v, factor*i, what)
	}
}

func main() {
	var l list
	for n := 0; n < 200; n += 1 + n/20 {
		toGlobal(n)
		check5(global, n, 1, "global")
		check(n > 8 || cap(global) <= 8, "room")
		toFunction(n)
		check5(global, n, 1, "function")
		toObject(&l, n)
		check5(l.items, n, 2, "object")
		toChannel(n)
		check5(<-channel, n, 1, "channel")
		s, _ := toCaller(n)
		check5(s, n, 1, "caller")
		check(n > 8 || cap(s) <= 8, "caller's room")
		withPointers(n)
		equal(len(pairs), n, "pairs")
		for i, p := range pairs {
			equal(p.n+*p.p, i+1, "pair")
		}
	}
	equal(scan("some small words"), 3, "words")
	equalString(string(tokens[0].text)+string(tokens[2].text), "somewords", "texts")
	for n := 0; n < 20; n++ {
		twoEnds(n)
	}
	for n, s := range lists[:11] {
		check5(s, n, 1, "two ends")
	}
	straight(1)
	equal(len(global)*100+global[2], 303, "straight")
	straight(6)
	equal(len(global)*100+global[3], 407, "straight")

	wantAllocs(1, func() { toGlobal(20) })
	wantAllocs(1, func() { toFunction(20) })
	wantAllocs(1, func() { toObject(&l, 20) })
	wantAllocs(1, func() { toChannel(20); <-channel })
	wantAllocs(1, func() { global, _ = toCaller(20) })
	wantAllocs(3, func() { scan("some small words") })
	wantAllocs(1, func() { withPointers(9) })
	wantAllocs(1, func() { twoEnds(9) })
	wantAllocs(1, func() { twoEnds(19) })
	wantAllocs(1, func() { straight(6) })
}
