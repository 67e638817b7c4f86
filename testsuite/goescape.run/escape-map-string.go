// A map keeps the bytes of a string that is a key, wherever they are.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type header struct {
	data unsafe.Pointer
	size int
}

//go:noinline
func set(m map[string]int, c byte) {
	bytes := new([24]byte)
	for i := range bytes {
		bytes[i] = c
	}
	h := header{unsafe.Pointer(bytes), len(bytes)}
	m[*(*string)(unsafe.Pointer(&h))] = int(c)
}

func main() {
	m := make(map[string]int)
	set(m, 'a')
	clobber()
	set(m, 'b')
	clobber()
	churn()
	equal(len(m), 2, "length")
	equal(m["aaaaaaaaaaaaaaaaaaaaaaaa"], 'a', "a")
	equal(m["bbbbbbbbbbbbbbbbbbbbbbbb"], 'b', "b")
}
