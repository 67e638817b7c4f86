// Errors that are made, and lines that are logged, on a path that is hardly taken
// cost nothing on the other: variables that are printed there by address, for which
// the frontend allocates at once, too.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"errors"
	"fmt"
	"io/ioutil"
	"log"
	"testing"
)

type point struct{ x, y int }

var errLarge = errors.New("too large")

var verbose bool

//go:noinline
func checked(name string, n int) (int, error) {
	if n > 100 {
		return 0, fmt.Errorf("%s: number %d is too large", name, n)
	}
	return n + 1, nil
}

//go:noinline
func byAddress(n int) (int, error) {
	p := point{n, n + 1}
	l := []int{n, n + 2}
	if p.x > 100 {
		return 0, fmt.Errorf("%v and %v: %w", &p, l, errLarge)
	}
	return p.y + l[1], nil
}

//go:noinline
func logs(n int) int {
	p := point{n, n + 1}
	if verbose {
		log.Printf("%v", &p)
	}
	return p.x + p.y
}

func fail(format string, args ...interface{}) error {
	return errors.New(fmt.Sprintf(format, args...))
}

//go:noinline
func wrapped(n int) (int, error) {
	p := point{n, 1}
	if n > 100 {
		return 0, fail("%v is %d", &p, n)
	}
	return p.x, nil
}

//go:noinline
func checkError(err error, want string) {
	clobber()
	equalString(err.Error(), want, "error")
}

func main() {
	log.SetOutput(ioutil.Discard)
	_, err := checked("n", 1000)
	checkError(err, "n: number 1000 is too large")
	_, err = byAddress(1000)
	checkError(err, "&{1000 1001} and [1000 1002]: too large")
	equal(btoi(errors.Is(err, errLarge)), 1, "is")
	_, err = wrapped(1000)
	checkError(err, "&{1000 1} is 1000")

	wantAllocs(0, func() { checked("n", 5) })
	wantAllocs(0, func() { byAddress(5) })
	wantAllocs(0, func() { logs(5) })
	wantAllocs(0, func() { wrapped(5) })
	verbose = true
	wantAllocs(0, func() { logs(5) })
	// There, it is what fmt makes of values that are there.
	made := []interface{}{&point{1000, 1001}, []int{1000, 1002}, errLarge}
	wantAllocs(allocs(func() { fmt.Errorf("%v and %v: %w", made...) }),
		func() { byAddress(1000) })
	// The text and the error.
	wantAllocs(2, func() { checked("n", 1000) })
}

func allocs(f func()) int { return int(testing.AllocsPerRun(20, f)) }

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
