// The receiver and the arguments of a call through an interface, of which the
// compiler does not know the method, are kept by it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type keeper interface {
	keep(p *point)
}

type shelf struct{ items []*point }

func (s *shelf) keep(p *point) {
	s.items = append(s.items, p)
}

type selfish struct {
	at *point
	id int
}

var last *selfish

func (s *selfish) keep(p *point) {
	s.at = p
	last = s
}

func newSelfish(id int) *selfish {
	return &selfish{id: id}
}

//go:noinline
func use(k keeper, n int) {
	k.keep(newPoint(n))
}

var choice int

//go:noinline
func pick(s *shelf, n int) {
	var k keeper = s
	if choice > 0 {
		k = newSelfish(n)
	}
	k.keep(newPoint(n + 1))
}

func main() {
	s := &shelf{}
	use(s, 3)
	pick(s, 4)
	choice = 1
	pick(s, 5)
	churn()
	clobber()
	equal(s.items[0].x, 3, "first")
	equal(s.items[1].x, 5, "second")
	equal(last.id, 5, "id")
	equal(last.at.x, 6, "third")
}
