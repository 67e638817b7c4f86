// no-tags does without what the files of other packages say.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fplugin-arg-goescape-m -fplugin-arg-goescape-no-tags -fplugin-arg-goescape-dump=details" }

package main

import "strings"

//go:noinline
func use(s string, n rune) int { // { dg-message "moved to heap: n|shares" }
	calls := new(int) // { dg-message "(escapes|moved) to heap|shares" }
	return strings.IndexFunc(s, func(r rune) bool { // { dg-message "func literal escapes to heap" }
		*calls++
		return r == n
	}) + *calls
}

func main() {
	println(use("some", 'm'))
}

// { dg-final { scan-tree-dump-times "ndexFunc: known from: nothing" 1 "goescape" } }
