// An assertion from an interface to another interface passes the box on; it
// stays a slot, and so does the one that fails the assertion.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type namer interface {
	name() string
}

type tag struct{ text string }

func (t tag) name() string {
	return t.text
}

func box(text string) interface{} {
	return tag{text}
}

func number(n int) interface{} {
	return n
}

func main() {
	n := 1000
	wantAllocs(0, func() {
		n++
		named, ok := box("abc").(namer)
		clobber()
		check(ok, "a tag is no namer")
		equalString(named.(tag).text, "abc", "text")
		_, ok = number(n).(namer)
		check(!ok, "an int is a namer")
	})
}
