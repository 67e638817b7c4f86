// A note says of each member of a group whose allocation it shares.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m" }

package main

var kept32 *int32
var kept64 *int64

//go:noinline
func two() {
	kept32 = new(int32) // { dg-message "note: new\\(int32\\) escapes to heap" }
	// { dg-message "note: new\\(int32\\) shares its allocation" "" { target *-*-* } 15 }
	kept64 = new(int64) // { dg-message "note: new\\(int64\\) escapes to heap" }
	// { dg-message "note: new\\(int64\\) shares the allocation of \[^ \]*note-group.go:15:\[0-9\]*#1" "" { target *-*-* } 17 }
}

func main() {
	two()
}
