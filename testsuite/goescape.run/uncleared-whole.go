// Memory that is stored whole before anything looks at it has what was stored.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type four struct{ a, b, c, d int }

type wide struct {
	a [40]uint32
	b float64
	c complex128
}

var kept *four
var keptWide *wide
var keptBox interface{}

//go:noinline
func fields(n int) {
	kept = &four{n, n + 1, n + 2, n + 3}
}

//go:noinline
func twice(n int) {
	p := &four{n, n, n, n}
	p.c = n + 2
	kept = p
}

//go:noinline
func copied(w wide) {
	p := new(wide)
	*p = w
	keptWide = p
}

//go:noinline
func boxed(w wide) {
	keptBox = w
}

//go:noinline
func zero() {
	p := new(four)
	*p = four{}
	kept = p
}

//go:noinline
func deferring(n int) {
	defer func() { kept.d++ }()
	kept = &four{n, n, n, n}
}

func main() {
	for n := 1; n < 200; n++ {
		if n%20 == 1 {
			churn()
		}
		fields(n)
		check(*kept == four{n, n + 1, n + 2, n + 3}, "fields")
		twice(n)
		check(*kept == four{n, n, n + 2, n}, "twice")
		w := wide{b: float64(n), c: complex(1, float64(n))}
		w.a[n%40] = uint32(n)
		copied(w)
		check(*keptWide == w, "copied")
		boxed(w)
		check(keptBox.(wide) == w, "boxed")
		zero()
		check(*kept == four{}, "zero")
		deferring(n)
		check(*kept == four{n, n, n, n + 1}, "deferring")
	}
	wantAllocs(1, func() { fields(1) })
}
