// Two results, or parts of one, that share an array share it after the return;
// so do a result and what else the function has kept.  What is stored in a result
// is stored behind the return.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// Without transitions it is the return that moves slices.
// { dg-additional-options "-fplugin-arg-goescape-no-transition" }

package main

type views struct{ all, tail []int }

var kept *int
var keptSlice []int

//go:noinline
func halves(n int) (a, b []int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return s[:n/2], s[n/2:]
}

//go:noinline
func inStruct(n int) views {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return views{s, s[1:]}
}

//go:noinline
func withElement(n int) ([]int, *int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return s, &s[n-1]
}

//go:noinline
func element(n int) *int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return &s[n-1]
}

//go:noinline
func keepElement(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	kept = &s[0]
	return s
}

//go:noinline
func keepSlice(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	keptSlice = s
	return s
}

//go:noinline
func withClosure(n int) ([]int, func(int)) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return s, func(v int) { s[0] = v }
}

//go:noinline
func boxed(n int) (interface{}, []int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
	}
	return s, s
}

//go:noinline
func empty(n int) []*int {
	var s []*int
	for i := 0; i < n; i++ {
		s = append(s, nil)
	}
	return s
}

//go:noinline
func filled(n int) []*int {
	s := empty(3)
	x := new(int)
	*x = n
	s[1] = x
	return s
}

func main() {
	for n := 4; n < 70; n += 11 {
		a, b := halves(n)
		a = append(a, 100)
		equal(b[0], 100, "second half")
		v := inStruct(n)
		v.all[1] = 200
		equal(v.tail[0], 200, "tail")
		s, p := withElement(n)
		*p = 300
		equal(s[n-1], 300, "element")
		p, q := element(n), element(n)
		*q++
		clobber()
		equal(*p, n, "element alone")
		s = keepElement(n)
		*kept = 400
		equal(s[0], 400, "element that is kept")
		s = keepSlice(n)
		s[2] = 500
		equal(keptSlice[2], 500, "slice that is kept")
		s, set := withClosure(n)
		set(600)
		equal(s[0], 600, "closure")
		e, s := boxed(n)
		e.([]int)[1] = 700
		equal(s[1], 700, "interface")
		clobber()
		churn()
		equal(s[n-1]+a[0]+b[len(b)-1], n+1+n, "values")
	}
	f := filled(12)
	clobber()
	churn()
	equal(*f[1], 12, "filled")
}
