// Two slices of bytes made of one string have different addresses where somebody
// may compare them: in interfaces, in keys of maps, in other functions, which may
// have them from variables.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var long = "abcdefghijklmnopqrstuvwxyz0123456789"

var bytes = []byte(long)
var first = &bytes[0]

type two struct{ p, q *byte }

//go:noinline
func interfaces(s string) bool {
	a, b := []byte(s), []byte(s)
	var i, j interface{} = &a[0], &b[0]
	return i == j
}

//go:noinline
func boxed(s string) bool {
	a, b := []byte(s), []byte(s)
	var i, j interface{} = two{&a[0], &a[1]}, two{&b[0], &b[1]}
	return i == j
}

//go:noinline
func keys(s string) int {
	a, b := []byte(s), []byte(s)
	m := map[interface{}]int{}
	m[&a[0]] = 1
	return m[&b[0]]
}

//go:noinline
func given(k interface{}) bool {
	a := []byte(string(bytes))
	var i interface{} = &a[0]
	return i == k
}

//go:noinline
func isFirst(b *byte) bool { return b == first }

//go:noinline
func chained() bool {
	c := []byte(string(bytes))
	return isFirst(&c[0])
}

//go:noinline
func ofParameter(s string) bool {
	c := []byte(s)
	if len(c) == 0 {
		return true
	}
	return isFirst(&c[0])
}

//go:noinline
func passed() bool { return ofParameter(string(bytes)) }

type pair struct{ p, q *byte }

var firsts = pair{first, first}

//go:noinline
func areFirst(b *byte) bool {
	x := pair{b, b}
	return x == firsts
}

//go:noinline
func inStruct(s string) bool {
	c := []byte(s)
	if len(c) == 0 {
		return true
	}
	return areFirst(&c[0])
}

//go:noinline
func passedOn() bool { return inStruct(string(bytes)) }

func main() {
	check(!interfaces(long), "interfaces")
	check(!boxed(long), "boxed")
	equal(keys(long), 0, "keys")
	check(!given(&bytes[0]), "given")
	check(!chained(), "chained")
	check(!passed(), "passed")
	check(!passedOn(), "passed on")
}
