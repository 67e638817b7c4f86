// What a package keeps that has the path of one of libgo's is there when all frames
// are gone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "log"

//go:noinline
func clobber(depth int) int {
	var frame [256]uintptr
	for i := range frame {
		frame[i] = ^uintptr(0) / 3
	}
	if depth > 0 {
		return clobber(depth-1) + int(frame[depth]&1)
	}
	return 0
}

//go:noinline
func logs(n int) { log.Println(n, n+1) }

func main() {
	logs(5000)
	clobber(8)
	println(len(log.Kept), log.Kept[0].(int), log.Kept[1].(int))
}
