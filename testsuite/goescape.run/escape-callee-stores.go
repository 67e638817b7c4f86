// A function that is not inlined stores another function in a local object: what
// is called through the object then is not what was stored there before.  The
// object may be one of more than are told apart.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct {
	read func(*point) int
	n    int
}

var kept *point

func keepPoint(p *point) int {
	kept = p
	return p.x
}

var reader = keepPoint

//go:noinline
func replace(h *holder) {
	h.read = reader
	h.n++
}

//go:noinline
func use(n int) int {
	h := &holder{read: func(p *point) int { return p.y }}
	replace(h)
	p := &point{n, 1}
	return h.read(p) + h.n
}

//go:noinline
func replaceAll(a, b, c, d, e, f, g, h, i, j, k, l, m, o *holder) {
	a.read, b.read, c.read, d.read = reader, reader, reader, reader
	e.read, f.read, g.read, h.read = reader, reader, reader, reader
	i.read, j.read, k.read, l.read = reader, reader, reader, reader
	m.read, o.read = reader, reader
}

//go:noinline
func useAll(n int) int {
	var all [13]holder
	h := &holder{read: func(p *point) int { return p.y }}
	replaceAll(h, &all[0], &all[1], &all[2], &all[3], &all[4], &all[5],
		&all[6], &all[7], &all[8], &all[9], &all[10], &all[11], &all[12])
	return h.read(&point{n, 1})
}

//go:noinline
func useLast(n int) int {
	var all [13]holder
	h := &holder{read: func(p *point) int { return p.y }}
	replaceAll(&all[0], &all[1], &all[2], &all[3], &all[4], &all[5],
		&all[6], &all[7], &all[8], &all[9], &all[10], &all[11], &all[12], h)
	return h.read(&point{n, 1})
}

func main() {
	equal(use(5), 6, "sum")
	clobber()
	churn()
	equal(kept.x, 5, "x")
	equal(kept.y, 1, "y")
	equal(useAll(6), 6, "first of many")
	clobber()
	churn()
	equal(kept.x, 6, "x of the first")
	equal(useLast(7), 7, "last of many")
	clobber()
	churn()
	equal(kept.x, 7, "x of the last")
}
