// What fmt prints by a method may be kept by that method: of a value, of a
// pointer, of a pointer to what was made as another type, of an element, of an
// exported field, of what an interface holds, and of an error that is wrapped.
// An element that has methods on one branch only counts with them, also if
// nothing is known of its type there.  So does one in the middle of a struct,
// where a function that is given the struct prints it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"errors"
	"fmt"
)

type stringer struct{ n int }

func (s *stringer) String() string {
	keep(s)
	return "s"
}

type number int

func (n *number) Error() string {
	keep(n)
	return "n"
}

type formatter struct{ n int }

func (f *formatter) Format(s fmt.State, verb rune) {
	keep(f)
	s.Write([]byte("f"))
}

type gostringer struct{ n int }

func (g *gostringer) GoString() string {
	keep(g)
	return "g"
}

type holder struct {
	N      int
	Inside *stringer
}

type embedding struct {
	*stringer
}

type any struct {
	Value interface{}
}

//go:noinline
func pointer(n int) string {
	return fmt.Sprint(n, &stringer{n})
}

//go:noinline
func cast(n int) string {
	x := new(int)
	*x = n
	return fmt.Sprintln((*number)(x), n)
}

//go:noinline
func format(n int) string {
	return fmt.Sprintf("%d %v", n, &formatter{n})
}

//go:noinline
func goSyntax(n int) string {
	return fmt.Sprintf("%#v", &gostringer{n})
}

//go:noinline
func field(n int) string {
	return fmt.Sprint(holder{n, &stringer{n}})
}

//go:noinline
func pointed(n int) string {
	return fmt.Sprint(&holder{n, &stringer{n}})
}

//go:noinline
func element(n int) string {
	return fmt.Sprint([]*stringer{{n}})
}

//go:noinline
func embedded(n int) string {
	return fmt.Sprint(embedding{&stringer{n}})
}

//go:noinline
func held(n int) string {
	return fmt.Sprint(any{&stringer{n}})
}

//go:noinline
func mapped(n int) string {
	return fmt.Sprint(map[int]*stringer{1: &stringer{n}})
}

//go:noinline
func wrapping(n int) error {
	x := new(number)
	*x = number(n)
	return fmt.Errorf("%d: %w", n, x)
}

//go:noinline
func either(n int, plain bool) string {
	x := new(int)
	*x = n
	var v interface{} = x
	if !plain {
		v = (*number)(x)
	}
	return fmt.Sprint(v)
}

//go:noinline
func show(args ...interface{}) string {
	return fmt.Sprint(args...)
}

//go:noinline
func handed(n int) string {
	return show(n, &stringer{n})
}

type record struct {
	n    int
	args [3]interface{}
}

//go:noinline
func showRecord(r *record) string {
	return fmt.Sprint(r.args[:]...)
}

//go:noinline
func recorded(n int) string {
	return showRecord(&record{1, [3]interface{}{n, &stringer{n}, n}})
}

//go:noinline
func replace(args []interface{}, n int) string {
	args[0] = &stringer{n}
	return fmt.Sprint(args...)
}

//go:noinline
func replaced(n int) string {
	return replace([]interface{}{n, n}, n)
}

func kept(n int, what string) {
	clobber()
	churn()
	switch v := sink.(type) {
	case *stringer:
		equal(v.n, n, what)
	case *number:
		equal(int(*v), n, what)
	case *formatter:
		equal(v.n, n, what)
	case *gostringer:
		equal(v.n, n, what)
	default:
		check(false, what)
	}
	sink = nil
}

//go:noinline
func asError(n int, plain bool) string {
	x := new(int)
	*x = n
	var v interface{} = x
	if !plain {
		var err error = (*number)(x)
		if n > 4 {
			err = global
		}
		v = err
	}
	return fmt.Sprint(v)
}

var global error
var isPlain bool

func main() {
	for i, f := range []func(int) string{pointer, cast, format, goSyntax, field,
		pointed, element, embedded, held, mapped, handed, recorded,
		replaced} {
		f(i + 70)
		kept(i+70, "method")
	}
	either(9, isPlain)
	kept(9, "either")
	asError(4, isPlain)
	kept(4, "error")
	err := wrapping(5)
	kept(5, "wrapped")
	clobber()
	var n *number
	check(errors.As(err, &n), "no number")
	equal(int(*n), 5, "wrapped")
}
