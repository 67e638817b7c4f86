// What panics with an object hands it on to whoever recovers, even when a
// second panic comes in between; a goroutine keeps its argument.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type failure struct{ code, line int }

func newFailure(code int) *failure { return &failure{code, 1} }

func (f *failure) Error() string { return "failure" }

func box(code int) interface{} { return failure{code, 2} }

//go:noinline
func fail(code int) {
	panic(newFailure(code))
}

//go:noinline
func failBox(code int) {
	panic(box(code))
}

//go:noinline
func failTwice(code int) {
	defer failBox(code + 1)
	fail(code)
}

//go:noinline
func catch(f func(int), code int) (value interface{}) {
	defer func() { value = recover() }()
	f(code)
	return nil
}

//go:noinline
func start(code int, done chan int) {
	f := newFailure(code)
	go func() {
		<-done
		done <- f.code
	}()
}

func main() {
	first, second, third := catch(fail, 5), catch(failBox, 6), catch(failTwice, 7)
	done := make(chan int)
	start(8, done)
	churn()
	clobber()
	equal(first.(*failure).code, 5, "pointer")
	equal(second.(failure).code, 6, "box")
	equal(third.(failure).code, 8, "second panic")
	done <- 0
	equal(<-done, 8, "in a goroutine")
}
