// A slice that leaves its function while it is small, or an element's address,
// or a part, is on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type list struct{ items []int }

var stored []int
var element *int
var holder list

//go:noinline
func result(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	return s
}

//go:noinline
func part(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	return s[1:]
}

//go:noinline
func store(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	stored = s
}

//go:noinline
func address(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	element = &s[n-1]
}

//go:noinline
func (l *list) add(n int) { l.items = append(l.items, n) }

//go:noinline
func inStruct(n int) *list {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	return &list{s}
}

//go:noinline
func captured(n int) func() int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	return func() int { return s[0] + len(s) }
}

//go:noinline
func sent(c chan []int, n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	c <- s
}

//go:noinline
func boxed(n int) interface{} {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	return s
}

//go:noinline
func either(n int, b bool) (x, y []int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	if b {
		return s, nil
	}
	return nil, s
}

//go:noinline
func mapped(m map[int][]int, n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, n*10+i)
	}
	m[n] = s
}

func main() {
	c := make(chan []int, 1)
	m := map[int][]int{}
	keep(m)
	a, b := result(2), part(3)
	store(4)
	address(5)
	holder.add(6)
	holder.add(7)
	s := inStruct(2)
	f := captured(3)
	sent(c, 4)
	e := boxed(5)
	x, _ := either(2, true)
	_, y := either(3, false)
	mapped(m, 6)
	clobber()
	churn()
	equal(a[0]+a[1], 41, "result")
	equal(b[0]+b[1], 63, "part")
	equal(stored[0]+stored[3], 83, "stored")
	equal(*element, 54, "element")
	equal(holder.items[0]+holder.items[1], 13, "in a holder")
	equal(s.items[0]+s.items[1], 41, "in a struct")
	equal(f(), 33, "captured")
	equal((<-c)[3], 43, "sent")
	equal(e.([]int)[4], 54, "boxed")
	equal(x[0]+x[1], 41, "first result")
	equal(y[0]+y[2], 62, "second result")
	equal(m[6][5], 65, "in a map")
}
