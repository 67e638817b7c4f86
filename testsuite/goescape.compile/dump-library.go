// The dump says what is known about a function of another package and from
// where, and the statistics count the calls.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-dump=details -fplugin-arg-goescape-stats=goescape-stats.json" }

package main

import (
	"fmt"
	"os"
	"sort"
)

//go:noinline
func use(x int) string {
	list := []int{3, x, 1}
	sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
	fmt.Fprint(os.Stdout, x)
	return fmt.Sprint(x)
}

func main() {
	println(use(1000))
}

// { dg-final { scan-tree-dump-times "fmt.Sprint: known from: curated\nfmt.Sprint: parameter 0: printed\n" 1 "goescape" } }
// { dg-final { scan-tree-dump-times "sort.Slice: call 0 of parameter 1.0, level 0, at 0 with 2 values" 1 "goescape" } }
// { dg-final { scan-file goescape-stats.json "\"curated\":3\[,\}\]" } }
