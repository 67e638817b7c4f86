// runtime.KeepAlive keeps an object only until it is called.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "runtime"

type file struct{ descriptor, size int }

func open(n int) *file {
	return &file{n, 2 * n}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		f := open(n)
		d := f.descriptor
		clobber()
		equal(d+f.size, 3*n, "sum")
		runtime.KeepAlive(f)
	})
}
