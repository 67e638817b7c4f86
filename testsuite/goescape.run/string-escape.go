// A string or slice that leaves its function, or a part of it, is on the heap
// though it is short.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var text = "goescape"
var bytes = []byte("goescape")
var stored string
var storedBytes []byte
var seen = map[string]int{}

type record struct{ name string }

//go:noinline
func part(a string) string {
	s := a + "-" + a
	return s[2:12]
}

//go:noinline
func store(b []byte) {
	s := string(b)
	stored = s[1:7]
}

//go:noinline
func storeBytes(s string) {
	b := []byte(s)
	storedBytes = b[:4]
}

//go:noinline
func tail(s string) []rune {
	r := []rune(s)
	return r[3:]
}

//go:noinline
func count(b []byte) {
	seen[string(b)+"!"]++
}

//go:noinline
func newRecord(a string) *record { return &record{a + "?"} }

//go:noinline
func send(c chan string, a string) { c <- a + "+" }

//go:noinline
func later(a string) func() string {
	s := a + "*"
	return func() string { return s }
}

//go:noinline
func boxed(a string) interface{} { return a + "#" }

//go:noinline
func element(list []string, a string) { list[1] = a + "," }

//go:noinline
func character(n int) string { return string(rune(n)) }

//go:noinline
func spoken(r []rune) (s string, err error) {
	s = string(r)
	return s, nil
}

func main() {
	c := make(chan string, 1)
	list := make([]string, 2)
	p := part(text)
	store(bytes)
	storeBytes(text)
	r := tail(text)
	count(bytes)
	n := newRecord(text)
	send(c, text)
	f := later(text)
	b := boxed(text)
	element(list, text)
	e := character('é')
	s, _ := spoken([]rune("größe"))
	clobber()
	churn()
	equalString(p, "escape-goe", "part")
	equalString(stored, "oescap", "stored")
	equalString(string(storedBytes), "goes", "stored bytes")
	equalString(string(r), "scape", "runes")
	equal(seen["goescape!"], 1, "count")
	for key := range seen {
		equalString(key, "goescape!", "key")
	}
	equalString(n.name, "goescape?", "record")
	equalString(<-c, "goescape+", "sent")
	equalString(f(), "goescape*", "closure")
	equalString(b.(string), "goescape#", "boxed")
	equalString(list[1], "goescape,", "element")
	equalString(e, "é", "character")
	equalString(s, "größe", "second result")
}
