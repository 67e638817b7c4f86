// What is passed to a method of an interface is told by the names of both, if
// the function called cannot be known.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fplugin-arg-goescape-m=2" }

package p

type T struct{ a, b int }

type V interface {
	visit(*T)
	other()
}

func F(v V) {
	v.visit(new(T)) // { dg-message "new.go.p.T. escapes to heap" }
}

// { dg-message "note:   passed to a call through interface V.visit" "" { target *-*-* } 19 }
// { dg-message "from v.visit.new.T.. .passed to a call through interface V.visit. at " "" { target *-*-* } 19 }
// { dg-message "flow: .caller. = &.storage for new.go.p.T..:" "" { target *-*-* } 19 }
