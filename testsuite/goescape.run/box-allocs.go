// A small integer, a byte, a bool and what is empty need no allocation to be put
// into an interface, nor does what is constant when all is inlined; other values
// do.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var kept interface{}
var keptMap = map[interface{}]bool{}

//go:noinline
func integer(n int) { kept = n }

//go:noinline
func letter(r rune) { kept = r }

//go:noinline
func octet(b byte) { kept = b }

//go:noinline
func truth(b bool) { kept = b }

//go:noinline
func float(f float64) { kept = f }

//go:noinline
func text(s string) { kept = s }

//go:noinline
func slice(s []int) { kept = s }

//go:noinline
func key(n int) { keptMap[n] = true }

//go:noinline
func deferring(n int, s string, b byte) (k int) {
	defer func() {
		if recover() != nil {
			k = -1
		}
	}()
	kept = n
	keptMap[s] = true
	kept = b
	return n / int(b)
}

//go:noinline
func sum(a, b interface{}) interface{} { return a.(int) + b.(int) }

type level int

func log(l level, what interface{}) { kept = l }

//go:noinline
func constant() { log(3000, nil) }

func main() {
	wantAllocs(0, func() { integer(0) })
	wantAllocs(0, func() { integer(255) })
	wantAllocs(1, func() { integer(256) })
	wantAllocs(1, func() { integer(-1) })
	wantAllocs(0, func() { letter('z') })
	wantAllocs(1, func() { letter('\u1234') })
	wantAllocs(0, func() { octet(200) })
	wantAllocs(0, func() { truth(true) })
	wantAllocs(0, func() { float(0) })
	wantAllocs(1, func() { float(1) })
	wantAllocs(0, func() { text("") })
	wantAllocs(1, func() { text("a") })
	wantAllocs(0, func() { slice(nil) })
	one := []int{1}
	wantAllocs(1, func() { slice(one) })
	equal(deferring(6, "", 3), 2, "quotient")
	equal(deferring(6, "", 0), -1, "panic")
	wantAllocs(0, func() { deferring(200, "", 7) })
	wantAllocs(1, func() { deferring(300, "", 7) })
	var three, many interface{} = 3, 300
	wantAllocs(0, func() { kept = sum(three, three) })
	wantAllocs(1, func() { kept = sum(three, many) })
	wantAllocs(0, func() { constant() })
	check(kept.(level) == 3000, "level")
	key(7)
	wantAllocs(0, func() { key(7) })
}
