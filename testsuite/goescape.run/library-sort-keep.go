// What comparing and swapping functions keep is kept, and a pointer that is kept
// from one place of a sorted slice may be that of any other place.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"container/heap"
	"sort"
)

type point struct{ x, y int }

var kept *point
var strings [2]string

type keeper []*point

func (k keeper) Len() int { return len(k) }
func (k keeper) Less(i, j int) bool {
	if k[i].x == 1 {
		kept = k[i]
	}
	return k[i].x < k[j].x
}
func (k keeper) Swap(i, j int) { k[i], k[j] = k[j], k[i] }

type swapper struct {
	list [3]*point
	self *swapper
}

var keptSwapper *swapper

func (s *swapper) Len() int           { return len(s.list) }
func (s *swapper) Less(i, j int) bool { return s.list[i].x < s.list[j].x }
func (s *swapper) Swap(i, j int) {
	keptSwapper = s
	s.list[i], s.list[j] = s.list[j], s.list[i]
}
func (s *swapper) Push(x interface{}) { kept = x.(*point) }
func (s *swapper) Pop() interface{}   { return s.list[0] }

// bag keeps nothing but its points.
type bag struct{ list [3]*point }

func (b *bag) Len() int           { return len(b.list) }
func (b *bag) Less(i, j int) bool { return b.list[i].x < b.list[j].x }
func (b *bag) Swap(i, j int)      { b.list[i], b.list[j] = b.list[j], b.list[i] }
func (b *bag) Push(x interface{}) {}
func (b *bag) Pop() interface{}   { return b.list[0] }

//go:noinline
func first(n int) *point {
	list := [3]*point{{n, 1}, {1, n}, {4, 3}}
	sort.Slice(list[:], func(i, j int) bool { return list[i].x < list[j].x })
	return list[0]
}

//go:noinline
func firstString(b []byte) string {
	list := [2]string{string(b), string(b[1:])}
	sort.Strings(list[:])
	return list[0]
}

//go:noinline
func less(n int) {
	list := []*point{{n, 1}, {1, n}, {4, 3}}
	sort.Slice(list, func(i, j int) bool {
		if list[i].x == 4 {
			kept = list[i]
		}
		return list[i].x < list[j].x
	})
}

//go:noinline
func methods(n int) {
	sort.Stable(keeper{{n, 1}, {1, n}, {4, 3}})
}

//go:noinline
func receiver(n int) {
	sort.Sort(&swapper{list: [3]*point{{n, 1}, {1, n}, {4, 3}}})
}

//go:noinline
func pushed(n int) {
	var s swapper
	s.list = [3]*point{{1, 1}, {2, n}, {3, 3}}
	heap.Push(&s, &point{n, 8})
}

//go:noinline
func popped(n int) *point {
	var s swapper
	s.list = [3]*point{{n, 1}, {n, n}, {n, 3}}
	return heap.Pop(&s).(*point)
}

//go:noinline
func poppedOfBag(n int) *point {
	var b bag
	b.list = [3]*point{{n, 1}, {n, n}, {n, 3}}
	return heap.Pop(&b).(*point)
}

func main() {
	p := first(7)
	clobber()
	churn()
	equal(p.x, 1, "first")
	equal(p.y, 7, "first")
	equalString(firstString([]byte("cba")), "ba", "string")
	less(7)
	clobber()
	equal(kept.y, 3, "less")
	methods(7)
	clobber()
	equal(kept.y, 7, "methods")
	receiver(7)
	clobber()
	equal(keptSwapper.list[0].y, 7, "receiver")
	pushed(9)
	clobber()
	equal(kept.y, 8, "pushed")
	p = popped(5)
	clobber()
	churn()
	equal(p.x, 5, "popped")
	p = poppedOfBag(6)
	clobber()
	churn()
	equal(p.x, 6, "popped of a bag")
}
