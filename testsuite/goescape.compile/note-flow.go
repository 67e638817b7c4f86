// With m=2 the notes show the way by which an object gets to the heap, in the
// words of gc: flows between what the user has names for, and below each where
// it happens.  Columns count bytes.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m=2 -fplugin-arg-goescape-no-uncleared" }

package main

type T struct {
	x    int
	next *T
}

var n = 3

var kept *T

var boxed interface{}

//go:noinline
func store(x int) {
	var t T // { dg-message "moved to heap: t" }
	t.x = x
	p := &t
	q := &T{x, p} // { dg-message "new\\(main.T\\) escapes to heap" }
	kept = q      // this comment is not part of it
}

//go:noinline
func box(number int) {
	boxed = number // { dg-message "int value escapes to heap|is not allocated if" }
}

//go:noinline
func carry(k int) (sum int) {
	var before *T
	for i := 0; i < k; i++ {
		p := &T{x: i} // { dg-message "new\\(main.T\\) escapes to heap" }
		p.next = before
		before = p
	}
	for ; before != nil; before = before.next {
		sum += before.x
	}
	return
}

func main() {
	store(n)
	box(n)
	println(carry(n))
}

// { dg-message "note:   assigned to a global variable" "reason of t" { target *-*-* } 25 }
// { dg-message "flow: p = &t:" "" { target *-*-* } 25 }
// { dg-message "    from var t T \\(allocated\\) at \[^ \n\]*note-flow.go:25:6" "" { target *-*-* } 25 }
// { dg-message "flow: .storage for new\\(main.T\\). = p:" "" { target *-*-* } 25 }
// { dg-message "    from q := &T.x, p. \\(stored through a pointer\\) at \[^ \n\]*:28:7" "" { target *-*-* } 25 }
// { dg-message "flow: q = &.storage for new\\(main.T\\).:" "" { target *-*-* } 25 }
// { dg-message "    from q := &T.x, p. \\(allocated\\) at" "" { target *-*-* } 25 }
// { dg-message "flow: .heap. = q:" "" { target *-*-* } 25 }
// { dg-message "    from kept = q \\(assigned to a global variable\\) at \[^ \n\]*:29:7" "" { target *-*-* } 25 }

// { dg-message "note:   assigned to a global variable" "reason of q" { target *-*-* } 28 }
// { dg-message "flow: q = &.storage for new\\(main.T\\).:" "" { target *-*-* } 28 }
// { dg-message "    from q := &T.x, p. \\(allocated\\) at" "" { target *-*-* } 28 }
// { dg-message "flow: .heap. = q:" "" { target *-*-* } 28 }
// { dg-message "    from kept = q \\(assigned to a global variable\\) at \[^ \n\]*:29:7" "" { target *-*-* } 28 }

// { dg-message "note:   assigned to a global variable" "reason of a box" { target *-*-* } 34 }
// { dg-message "flow: .heap. = &.storage for number.:" "" { target *-*-* } 34 }
// { dg-message "    from boxed = number \\(assigned to a global variable\\)" "" { target *-*-* } 34 }

// { dg-message "note:   carried around the loop" "reason of p" { target *-*-* } 41 }
// { dg-message "flow: p = &.storage for new\\(main.T\\).:" "" { target *-*-* } 41 }
// { dg-message "    from p := &T.x: i. \\(allocated\\)" "" { target *-*-* } 41 }
// { dg-message "flow: before = p:" "" { target *-*-* } 41 }
// { dg-message "flow: .next iteration. = before:" "" { target *-*-* } 41 }
// { dg-message "    from for i := 0; i < k; i.. . \\(carried around the loop\\) at \[^ \n\]*:40:" "" { target *-*-* } 41 }
