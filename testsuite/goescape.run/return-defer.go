// What a deferred function does to a slice that is being returned shows in the
// result, also when it recovers from a panic.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// Without transitions it is the return that moves slices.
// { dg-additional-options "-fplugin-arg-goescape-no-transition" }

package main

//go:noinline
func changed(n int) []int {
	var s []int
	defer func() { s[0] = 100 }()
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s
}

//go:noinline
func named(n int) (s []int) {
	defer func() { s = append(s, 200) }()
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s
}

//go:noinline
func passed(n int) []int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	defer func(s []int) { s[1] = 300 }(s)
	return s
}

//go:noinline
func recovered(n int, p *int) (s []int) {
	defer func() {
		if recover() != nil {
			s[2] = 400
		}
	}()
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	s = append(s, *p)
	return s
}

func main() {
	five := 5
	for n := 4; n < 70; n += 9 {
		a, b, c := changed(n), named(n), passed(n)
		d, e := recovered(n, nil), recovered(n, &five)
		clobber()
		churn()
		check(len(a) == n && a[0] == 100 && a[n-1] == n-1, "changed")
		check(len(b) == n+1 && b[n] == 200 && b[n-1] == n-1, "named")
		check(len(c) == n && c[1] == 300 && c[n-1] == n-1, "passed")
		check(len(d) == n && d[2] == 400 && d[n-1] == n-1, "recovered")
		check(len(e) == n+1 && e[2] == 2 && e[n] == 5, "no panic")
	}
}
