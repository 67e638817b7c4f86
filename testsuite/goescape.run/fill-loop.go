// An array that a loop fills need not be cleared before; one that a loop does
// not fill, or looks at meanwhile, must be.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type pair struct{ x, y int }

type row [100]int

//go:noinline
func sum(p *row) int {
	s := 0
	for i, v := range p {
		s += (i + 1) * v
	}
	return s
}

//go:noinline
func sumPairs(s []pair) int {
	t := 0
	for i, p := range s {
		t += (i + 1) * (p.x + 10*p.y)
	}
	return t
}

var ones, last = 1, 8

//go:noinline
func whole() int {
	p := new(row)
	for i := range p {
		p[i] = ones
	}
	return sum(p)
}

//go:noinline
func rounds(n int) int {
	t := 0
	for k := 0; k < n; k++ {
		p := new(row)
		for i := range p {
			p[i] = k
		}
		t += sum(p)
	}
	return t
}

//go:noinline
func halves() int {
	p := new(row)
	for i := 0; i < 50; i++ {
		p[i] = ones
	}
	for i := 0; i < 50; i++ {
		p[i+50] = 2
	}
	return sum(p)
}

//go:noinline
func short() int {
	p := new(row)
	for i := 0; i < len(p)-1; i++ {
		p[i] = ones
	}
	return sum(p)
}

//go:noinline
func late() int {
	p := new(row)
	for i := 1; i < len(p); i++ {
		p[i] = ones
	}
	return sum(p)
}

//go:noinline
func steps() int {
	p := new(row)
	for i := 0; i < len(p); i += 2 {
		p[i] = ones
	}
	return sum(p)
}

//go:noinline
func some() int {
	p := new(row)
	for i := range p {
		if i != last-5 {
			p[i] = ones
		}
	}
	return sum(p)
}

//go:noinline
func left() int {
	p := new(row)
	for i := range p {
		if i == last-5 {
			break
		}
		p[i] = ones
	}
	return sum(p)
}

//go:noinline
func reads() int {
	p := new(row)
	t := 0
	for i := range p {
		t += p[(i+3)%100]
		p[i] = ones
	}
	return sum(p) + 1000*t
}

//go:noinline
func reversed() int {
	p := new(row)
	for i := range p {
		p[(99-i)/2] = ones
	}
	return sum(p)
}

//go:noinline
func unknown(n int) int {
	p := new(row)
	for i := 0; i < n; i++ {
		p[i] = ones
	}
	return sum(p)
}

//go:noinline
func pairs() int {
	s := make([]pair, 100)
	for i := range s {
		s[i] = pair{ones, i}
	}
	return sumPairs(s)
}

//go:noinline
func fields() int {
	s := make([]pair, 100)
	for i := range s {
		s[i].x = ones
	}
	return sumPairs(s)
}

var kept *row

//go:noinline
func keeps() {
	p := new(row)
	for i := range p {
		p[i] = ones
	}
	kept = p
}

//go:noinline
func keepsShort() {
	p := new(row)
	for i := 0; i < len(p)-1; i++ {
		p[i] = ones
	}
	kept = p
}

func main() {
	equal(whole(), 5050, "whole")
	equal(rounds(3), 15150, "rounds")
	equal(halves(), 8825, "halves")
	equal(short(), 4950, "short")
	equal(late(), 5049, "late")
	equal(steps(), 2500, "steps")
	equal(some(), 5046, "some")
	equal(left(), 6, "left")
	equal(reads(), 5050+1000*3, "reads")
	equal(reversed(), 1275, "reversed")
	equal(unknown(5), 15, "unknown")
	equal(pairs(), 5050+3333000, "pairs")
	equal(fields(), 5050, "fields")
	keeps()
	equal(sum(kept), 5050, "kept")
	for i := 0; i < 1000; i++ {
		keeps()
	}
	keepsShort()
	equal(sum(kept), 4950, "kept short")
}
