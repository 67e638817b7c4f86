// What a variable of the package calls keeps its argument: the function is stored
// there later, by others, through its address, or is made of something.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var kept *point

func keepPoint(p *point) int {
	kept = p
	return p.x
}

func look(p *point) int {
	return p.y
}

var later = look

//go:noinline
func setLater() {
	later = keepPoint
}

//go:noinline
func useLater(n int) int {
	p := point{n, 1}
	return later(&p)
}

var given = look

//go:noinline
func setGiven(f func(*point) int) {
	given = f
}

//go:noinline
func useGiven(n int) int {
	p := point{n, 2}
	return given(&p)
}

var shown = look

//go:noinline
func change(f *func(*point) int) {
	*f = keepPoint
}

//go:noinline
func useShown(n int) int {
	p := point{n, 3}
	return shown(&p)
}

var listed = look

var list = [...]*func(*point) int{&listed}

//go:noinline
func useListed(n int) int {
	p := point{n, 4}
	return listed(&p)
}

func try(f func(int) int, n, y int) {
	equal(f(n), n, "result")
	clobber()
	churn()
	equal(kept.x, n, "x")
	equal(kept.y, y, "y")
}

func main() {
	equal(useLater(1)+useGiven(1)+useShown(1)+useListed(1), 10, "before")
	setLater()
	setGiven(func(p *point) int { kept = p; return p.x })
	change(&shown)
	change(list[len(list)-1])
	try(useLater, 11, 1)
	try(useGiven, 12, 2)
	try(useShown, 13, 3)
	try(useListed, 14, 4)
}
