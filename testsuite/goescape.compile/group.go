// Small objects without pointers share an allocation where they are made one
// after the other.  What has pointers, is too large or made on one way only is
// made alone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump" }

package main

var kept8 *int8
var kept32 *int32
var kept64 *int64
var keptPointer **int32
var keptArray *[4]int32

//go:noinline
func three() {
	kept8 = new(int8)
	kept32 = new(int32)
	kept64 = new(int64)
}

//go:noinline
func pointer() {
	kept32 = new(int32)
	keptPointer = new(*int32)
}

//go:noinline
func large() {
	kept32 = new(int32)
	keptArray = new([4]int32)
}

//go:noinline
func branch(yes bool) {
	kept32 = new(int32)
	if yes {
		kept8 = new(int8)
	}
}

//go:noinline
func index(a []int8, n int) {
	kept32 = new(int32)
	a[n] = 1
	kept8 = new(int8)
}

func main() {
	three()
	pointer()
	large()
	branch(kept8 != nil)
	index([]int8{1, 2}, 1)
}

// { dg-final { scan-dump-times "; in the block of \[^\n\]* at 0" 2 } }
// { dg-final { scan-dump-times "; in the block of \[^\n\]* at 8" 1 } }
// { dg-final { scan-dump-times "; in the block of \[^\n\]* at 12" 1 } }
// { dg-final { scan-dump-times "; in the block of \[^\n\]* at 4" 1 } }
// { dg-final { scan-tree-dump-times "runtime.mallocgc .16, 0B, 1." 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime.mallocgc .8, 0B, 1." 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime.newobject" 6 "optimized" } }
