// A string is made of bytes that a finalizer gives to somebody else as soon as their
// owner is not needed any more, which is while the string still is.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "runtime"

type owner struct {
	bytes []byte
	pad   [64]int
}

var backing = []byte("abcdefghijklmnopqrstuvwxyz0123456789")
var current *owner

//go:noinline
func own() {
	o := &owner{bytes: backing}
	runtime.SetFinalizer(o, func(o *owner) {
		for i := range o.bytes {
			o.bytes[i] = '#'
		}
	})
	current = o
}

//go:noinline
func take() *owner {
	o := current
	current = nil
	return o
}

//go:noinline
func sum(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*31 + int(s[i])
	}
	return n
}

// Nothing but the runtime is called while s is in use.
//go:noinline
func use(o *owner, n int) int {
	s := string(o.bytes)
	runtime.KeepAlive(o)
	o = nil
	t := 0
	for i := 0; i < 300; i++ {
		t += len(make([]byte, n))
	}
	return sum(s) + t - t
}

//go:noinline
func deep(k int) int {
	var a [100]int
	for i := range a {
		a[i] = k
	}
	if k > 0 {
		return deep(k-1) + a[k%100]
	}
	return a[5]
}

//go:noinline
func try(n int) int { return use(take(), n) }

func main() {
	want := sum("abcdefghijklmnopqrstuvwxyz0123456789")
	own()
	deep(50)
	got := try(100000)
	equal(got, want, "sum")
}
