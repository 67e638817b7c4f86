// The dump says what is known about a function of another package and from
// where, and the statistics count the calls, what these get that may hold pointers,
// and what of that is kept.
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

var kept, str string

//go:noinline
func use(x int) string {
	list := []int{3, x, 1}
	sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
	fmt.Fprint(os.Stdout, x)
	sort.Sort(sort.IntSlice(list))
	kept = os.NewFile(0, str).Name()
	return fmt.Sprint(x)
}

func main() {
	println(use(1000))
}

// { dg-final { scan-tree-dump-times "fmt.Sprint: known from: curated\nfmt.Sprint: parameter 0: printed\n" 1 "goescape" } }
// { dg-final { scan-tree-dump-times "sort.Slice: call 0 of parameter 1.0, level 0, at 0 with 2 values" 1 "goescape" } }
// { dg-final { scan-file goescape-stats.json "\"calls\":.\"nothing\":\[0-9\]*,\"curated\":4,\"tags\":2,.*\"arguments\":.\"nothing\":0,\"curated\":6,\"tags\":2,\"own\":0,\"libgo\":0,\"runtime\":\[1-9\].*\"kept\":.\"nothing\":0,\"curated\":0,\"tags\":1,\"own\":0,\"libgo\":0,\"runtime\":0" } }
