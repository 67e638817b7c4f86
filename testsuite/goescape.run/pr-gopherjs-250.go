// gopherjs#250: the address of a loop variable was passed to a function that
// blocks, and came back with the value of the first iteration.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "runtime"

var seen []int

var wake = make(chan bool)

//go:noinline
func look(i *int) {
	before := *i
	wake <- true
	runtime.Gosched()
	equal(*i, before, "value after blocking")
	seen = append(seen, *i)
}

func address(n int) *int {
	return &n
}

func main() {
	go func() {
		for range wake {
		}
	}()
	for i := 0; i < 5; i++ {
		look(&i)
		look(address(i + 100))
	}
	for i := 0; i < 5; i++ {
		equal(seen[2*i], i, "loop variable")
		equal(seen[2*i+1], i+100, "object")
	}
}
