// A function returns, stores or hands on the address of a part of what it was
// given or has made: what is stored there is in the object, and what is stored in
// the object is there.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type T struct {
	a, b int
	in   *int
	c    *int
}

type holder struct {
	z int
	t *T
}

type item struct{ val *int }

//go:noinline
func inner(t *T) **int { return &t.in }

//go:noinline
func both() (*T, **int) {
	t := &T{a: 1}
	return t, &t.in
}

//go:noinline
func set(h ***int, t *T) { *h = &t.in }

//go:noinline
func deeper(h *holder) **int { return &h.t.in }

//go:noinline
func hand(t *T, f func(q **int) **int) **int { return f(&t.c) }

//go:noinline
func skip(s []item, n int) []item { return s[n:] }

func number(n int) *int {
	x := new(int)
	*x = n
	return x
}

//go:noinline
func stored(n int) *int {
	t := &T{}
	*inner(t) = number(n)
	return t.in
}

//go:noinline
func loaded(n int) *int {
	t := &T{}
	q := inner(t)
	t.in = number(n)
	return *q
}

//go:noinline
func made(n int) *int {
	t, q := both()
	*q = number(n)
	return t.in
}

//go:noinline
func madeLoaded(n int) *int {
	t, q := both()
	t.in = number(n)
	return *q
}

//go:noinline
func byArgument(n int) *int {
	t := &T{}
	var q **int
	set(&q, t)
	*q = number(n)
	return t.in
}

//go:noinline
func fromDeeper(n int) *int {
	h := &holder{t: &T{}}
	*deeper(h) = number(n)
	return h.t.in
}

//go:noinline
func handed(n int) *int {
	t := &T{}
	*hand(t, func(q **int) **int { return q }) = number(n)
	return t.c
}

//go:noinline
func skipped(n int) *int {
	items := make([]item, 4)
	skip(items, 2)[0].val = number(n)
	return items[2].val
}

func main() {
	for i, f := range []func(int) *int{stored, loaded, made, madeLoaded,
		byArgument, fromDeeper, handed, skipped} {
		p := f(i + 40)
		clobber()
		churn()
		equal(*p, i+40, "what is stored")
	}
}
