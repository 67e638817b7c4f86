// no-curated does without what is known about functions of libgo, and the
// statistics say how many calls were answered.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m -fplugin-arg-goescape-no-curated -fplugin-arg-goescape-stats=goescape-stats.json" }

package main

import "fmt"

//go:noinline
func use(x int) string {
	return fmt.Sprint(x) // { dg-message "int value escapes to heap|is not allocated if" }
}

func main() {
	println(use(1000))
}

// { dg-final { scan-file goescape-stats.json "\"curated\":0\[,\}\]" } }
