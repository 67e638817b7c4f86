// An assertion with two results to an interface type: what comes out holds what
// went in, and is returned.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type named interface{ name() int }

type both interface {
	name() int
	more() int
}

type T struct{ x, y int }

func (t *T) name() int { return t.x }
func (t *T) more() int { return t.y }

//go:noinline
func fromEmpty(n int) named {
	var e interface{} = &T{n, 1}
	i, ok := e.(named)
	if !ok {
		return nil
	}
	return i
}

//go:noinline
func fromOther(n int) both {
	var e named = &T{n, 2}
	i, ok := e.(both)
	if !ok {
		return nil
	}
	return i
}

//go:noinline
func toEmpty(n int) interface{} {
	var e named = &T{n, 3}
	i, ok := e.(interface{})
	if !ok {
		return nil
	}
	return i
}

func main() {
	i, j, k := fromEmpty(5), fromOther(6), toEmpty(7)
	churn()
	clobber()
	equal(i.name(), 5, "fromEmpty")
	equal(j.name()*10+j.more(), 62, "fromOther")
	equal(k.(*T).x*10+k.(*T).y, 73, "toEmpty")
}
