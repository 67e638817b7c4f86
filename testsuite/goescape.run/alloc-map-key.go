// A boxed key of a map look-up is not kept by the map: the look-up needs no
// allocation and finds what is there.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func box(n int) interface{} {
	return n
}

func text(s string) interface{} {
	return s
}

func main() {
	m := map[interface{}]int{1001: 1, "abc": 2}
	n := 1000
	abc := "abc"
	wantAllocs(0, func() {
		equal(m[box(n+1)], 1, "int key")
		equal(m[text(abc)], 2, "string key")
		v, ok := m[box(n)]
		check(!ok && v == 0, "a key that is not there")
	})
}
