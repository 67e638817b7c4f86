// A map that leaves its function in any way is on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type index map[string]int

type holder struct{ m map[int]string }

var stored index
var list []map[int]string

//go:noinline
func result(n int) index {
	m := index{}
	m["a"] = n
	return m
}

//go:noinline
func literal(n int) map[int]string {
	return map[int]string{n: "n", n + 1: "n+1"}
}

func newInt(n int) *int { return &n }

//go:noinline
func literalOfPointers(n int) map[int]*int {
	return map[int]*int{1: newInt(n), 2: newInt(n + 1)}
}

//go:noinline
func store(n int) {
	m := make(index, n)
	m["b"] = n
	stored = m
}

//go:noinline
func inStruct(n int) *holder { return &holder{map[int]string{n: "held"}} }

//go:noinline
func captured(n int) func(string) int {
	m := index{"c": n}
	return func(key string) int { return m[key] }
}

//go:noinline
func boxed(n int) interface{} {
	m := index{}
	m["d"] = n
	return m
}

//go:noinline
func inMap(outer map[string]index, n int) {
	m := make(index)
	m["e"] = n
	outer["outer"] = m
}

//go:noinline
func appended(n int) { list = append(list, map[int]string{n: "element"}) }

//go:noinline
func sent(c chan index, n int) {
	m := make(index, 2)
	m["f"] = n
	c <- m
}

// Found again by an iterator over another local map.
//go:noinline
func throughOther(n int) (found index) {
	outer := map[string]index{}
	m := index{}
	m["g"] = n
	outer["m"] = m
	for _, found = range outer {
	}
	return found
}

// Looked up there.
//go:noinline
func lookedUp(n int) index {
	outer := map[string]index{}
	m := index{}
	m["h"] = n
	outer["m"] = m
	return outer["m"]
}

func main() {
	outer := map[string]index{}
	c := make(chan index, 1)
	keep(outer)
	a, b := result(1), literal(2)
	p := literalOfPointers(12)
	store(3)
	h := inStruct(4)
	f := captured(5)
	e := boxed(6)
	inMap(outer, 7)
	appended(8)
	sent(c, 9)
	o := throughOther(10)
	l := lookedUp(11)
	clobber()
	churn()
	equal(a["a"], 1, "result")
	equal(len(a), 1, "length of the result")
	equalString(b[2]+b[3], "nn+1", "literal")
	equal(stored["b"], 3, "stored")
	equalString(h.m[4], "held", "in a struct")
	equal(f("c"), 5, "captured")
	equal(e.(index)["d"], 6, "boxed")
	equal(outer["outer"]["e"], 7, "in a map")
	equalString(list[0][8], "element", "element")
	equal((<-c)["f"], 9, "sent")
	equal(o["g"], 10, "through another map")
	equal(l["h"], 11, "looked up")
	equal(*p[1], 12, "first value of a literal")
	equal(*p[2], 13, "second value of a literal")
}
