// Several values in one call have the same position, so it is not known which of
// them an object is: the flow names the type then, and the variable only where
// there is one.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m=2" }

package p

var kept []interface{}

//go:noinline
func keep(values ...interface{}) {
	kept = values
}

func Two(first, second int) {
	keep(first, second) // { dg-message "int value escapes to heap" }
}

func One(only int) {
	keep(only) // { dg-message "int value escapes to heap" }
}

// { dg-message "note:   passed to" "" { target *-*-* } 20 }
// { dg-message "flow: .* = &.storage for int value.:" "" { target *-*-* } 20 }
// { dg-message "flow: .heap. = " "" { target *-*-* } 20 }
// { dg-message "    from " "" { target *-*-* } 20 }
// { dg-message "note: .*new" "the array" { target *-*-* } 20 }
// { dg-message "note:   passed to" "" { target *-*-* } 24 }
// { dg-message "flow: .* = &.storage for only.:" "" { target *-*-* } 24 }
// { dg-message "flow: .heap. = " "" { target *-*-* } 24 }
// { dg-message "    from " "" { target *-*-* } 24 }
// { dg-message "note: .*new" "the array" { target *-*-* } 24 }
