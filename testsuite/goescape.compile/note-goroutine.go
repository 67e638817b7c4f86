// What a goroutine gets stays on the heap, and the note says so.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m=2" }

package main

var n = 3

//go:noinline
func start(done chan bool) {
	x := new([3]int) // { dg-message "new\\(.*\\) escapes to heap" }
	go fill(x, done) // { dg-message "call record escapes to heap" }
}

//go:noinline
func fill(x *[3]int, done chan bool) {
	x[n-1] = n
	done <- true
}

func main() {
	done := make(chan bool)
	start(done)
	<-done
}

// { dg-message "note:   passed to a goroutine" "" { target *-*-* } 14 }
// { dg-message "flow: x = &.storage for new" "" { target *-*-* } 14 }
// { dg-message "    from x := new" "" { target *-*-* } 14 }
// { dg-message "flow: .storage for call record. = x:" "" { target *-*-* } 14 }
// { dg-message "    from go fill.x, done. .stored through a pointer. at" "" { target *-*-* } 14 }
// { dg-message "flow: .heap. = &.storage for call record.:" "" { target *-*-* } 14 }
// { dg-message "    from go fill.x, done. .passed to a goroutine. at" "" { target *-*-* } 14 }
// { dg-message "note:   passed to a goroutine" "of the record" { target *-*-* } 15 }
// { dg-message "flow: .heap. = &.storage for call record.:" "" { target *-*-* } 15 }
// { dg-message "    from go fill.x, done. .passed to a goroutine. at" "" { target *-*-* } 15 }
