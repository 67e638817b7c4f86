// A helper that makes an object and links it is inlined into a loop and
// called twice in each iteration.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type stack struct {
	top  *entry
	size int
}

type entry struct {
	below *entry
	value int
}

func newStack() *stack {
	return &stack{}
}

func (s *stack) push(value int) {
	s.top = &entry{s.top, value}
	s.size++
}

func (s *stack) pop() int {
	e := s.top
	s.top = e.below
	s.size--
	return e.value
}

var rounds = 6

func main() {
	s := newStack()
	for i := 0; i < rounds; i++ {
		s.push(i)
		s.push(10 * i)
	}
	equal(s.size, 12, "size")
	for i := rounds - 1; i >= 0; i-- {
		equal(s.pop(), 10*i, "second")
		equal(s.pop(), i, "first")
	}
	check(s.top == nil, "the stack is not empty")
}
