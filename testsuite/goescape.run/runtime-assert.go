// What asks for the type of an interface, or for its methods for another
// interface, does not keep the value: not a type switch, an assertion to an
// interface, a conversion of one interface to another, or an assertion that
// could fail, even where type and value are read from a place not known.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type named interface {
	name() string
}

type sized interface {
	name() string
	size() int
}

type item struct{ id, n int }

func (i *item) name() string { return "item" }

func (i *item) size() int { return i.n }

type lone struct{ n int }

func (l *lone) name() string { return "lone" }

func newItem(n int) *item { return &item{n, n + 1} }

func newLone(n int) *lone { return &lone{n} }

func box(n int) interface{} { return n }

var pause = false

//go:noinline
func switched(i, n int) int {
	values := [3]interface{}{newItem(n), newLone(n + 10), box(n + 20)}
	switch v := values[i%3].(type) {
	case sized:
		return v.(*item).n
	case named:
		return v.(*lone).n
	case int:
		return v
	}
	return -1
}

//go:noinline
func asserted(i, n int) int {
	values := [3]interface{}{newItem(n), newItem(n + 10), newItem(n + 20)}
	s := values[i%3].(sized)
	return s.(*item).id
}

//go:noinline
func converted(i, n int) int {
	values := [3]sized{newItem(n), newItem(n + 10), newItem(n + 20)}
	var v named = values[i%3]
	return v.(*item).id
}

//go:noinline
func tried(i, n int) (int, bool) {
	values := [3]interface{}{newItem(n), newLone(n + 10), box(n + 20)}
	v, ok := values[i%3].(sized)
	if !ok {
		return 0, false
	}
	w, ok := v.(named)
	if !ok {
		return 1, false
	}
	return w.(*item).n, true
}

// kept and those below return an object of theirs, which is to be right for
// ever.
//go:noinline
func kept(i, n int) named {
	values := [2]interface{}{newItem(n), newLone(n + 10)}
	return values[i%2].(named)
}

//go:noinline
func anyToSome(n int) interface{} {
	var v interface{} = newItem(n)
	kept, _ := v.(named)
	return kept
}

//go:noinline
func someToSome(n int) interface{} {
	var v sized = newItem(n)
	kept, _ := v.(named)
	return kept
}

//go:noinline
func anyToAny(n int) interface{} {
	var v interface{} = newItem(n)
	kept, _ := v.(interface{})
	return kept
}

//go:noinline
func someToAny(n int) interface{} {
	var v sized = newItem(n)
	kept, _ := v.(interface{})
	return kept
}

//go:noinline
func text(i int) (text string) {
	defer func() {
		text = recover().(error).Error()
	}()
	values := [3]interface{}{newItem(i), newLone(i), box(i)}
	return values[i%3].(sized).name()
}

func main() {
	n := 1000
	wantAllocs(0, func() {
		n++
		equal(switched(0, n), n+1, "case of an interface")
		equal(switched(1, n), n+10, "case of another interface")
		equal(switched(2, n), n+20, "case of int")
		for i := 0; i < 3; i++ {
			equal(asserted(i, n), n+10*i, "asserted")
			equal(converted(i, n), n+10*i, "converted")
		}
		v, ok := tried(0, n)
		check(ok && v == n+1, "tried")
		_, ok = tried(1, n)
		check(!ok, "tried without success")
	})

	all := []interface{}{anyToSome(0), someToSome(1), anyToAny(2), someToAny(3)}
	first, second := kept(0, 5), kept(1, 5)
	churn()
	clobber()
	equalString(first.name(), "item", "name")
	equal(first.(*item).n, 6, "item")
	equalString(second.name(), "lone", "other name")
	equal(second.(*lone).n, 15, "lone")

	for i, v := range all {
		equal(v.(*item).id, i, "asserted and kept")
	}
	missing := "missing method size"
	got := text(1)
	equalString(got[len(got)-len(missing):], missing, "error")
}
