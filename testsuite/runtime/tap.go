// Tests of the helpers in runtime/, linked to libgo; the output is TAP.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"fmt"
	"os"
)

// A test returns what is wrong, or nothing.
type test struct {
	name string
	run  func() string
}

// The files next to this one add theirs.
var tests []test

func main() {
	failed := false
	fmt.Printf("1..%d\n", len(tests))
	for i, t := range tests {
		wrong := t.run()
		if wrong == "" {
			fmt.Printf("ok %d - %s\n", i+1, t.name)
			continue
		}
		failed = true
		fmt.Printf("not ok %d - %s: %s\n", i+1, t.name, wrong)
	}
	if failed {
		os.Exit(1)
	}
}
