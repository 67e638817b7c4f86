// What is sorted need not be on the heap, nor the function that compares or the
// type with the methods.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"container/heap"
	"sort"
)

type point struct{ x, y int }

type byX []*point

func (b byX) Len() int           { return len(b) }
func (b byX) Less(i, j int) bool { return b[i].x < b[j].x }
func (b byX) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type numbers []int

func (n numbers) Len() int            { return len(n) }
func (n numbers) Less(i, j int) bool  { return n[i] < n[j] }
func (n numbers) Swap(i, j int)       { n[i], n[j] = n[j], n[i] }
func (n *numbers) Push(x interface{}) { *n = append(*n, x.(int)) }
func (n *numbers) Pop() interface{} {
	l := (*n)[len(*n)-1]
	*n = (*n)[:len(*n)-1]
	return l
}

//go:noinline
func slice(n int) int {
	list := []int{n, 2, 9, 1}
	sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
	return list[0]*1000 + list[1]*100 + list[2]*10 + list[3]
}

//go:noinline
func methods(n int) int {
	list := []*point{{n, 1}, {1, 2}, {4, 3}}
	sort.Sort(byX(list))
	return list[0].y*100 + list[1].y*10 + list[2].y
}

//go:noinline
func search(n int) int {
	list := []int{1, 2, 3, n, 9}
	return sort.Search(len(list), func(i int) bool { return list[i] >= n })
}

//go:noinline
func queue(n int) int {
	h := make(numbers, 0, 8)
	heap.Push(&h, n+1000)
	heap.Push(&h, 3)
	heap.Push(&h, n)
	return heap.Pop(&h).(int)
}

func main() {
	equal(slice(5), 1259, "slice")
	equal(methods(3), 213, "methods")
	equal(search(5), 3, "search")
	equal(queue(2), 2, "queue")
	// All in sort.Slice and what that calls.
	wantAllocs(4, func() { slice(5) })
	wantAllocs(0, func() { methods(3) })
	wantAllocs(0, func() { search(5) })
}
