// The frame of each program: it does its work once and says what it allocated.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
)

func main() {
	size, err := strconv.Atoi(os.Args[1])
	if err != nil {
		panic(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	result := work(size)
	runtime.ReadMemStats(&after)
	fmt.Println(result, after.Mallocs-before.Mallocs,
		after.TotalAlloc-before.TotalAlloc)
}
