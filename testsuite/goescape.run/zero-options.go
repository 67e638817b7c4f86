// Functional options: local functions that set fields of a local object.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type server struct {
	name    string
	port    int
	retries int
}

type option func(*server)

func withPort(port int) option {
	return func(s *server) { s.port = port }
}

func withName(name string) option {
	return func(s *server) { s.name = name }
}

//go:noinline
func apply(s *server, options ...option) {
	for _, o := range options {
		o(s)
	}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		s := &server{retries: 3}
		apply(s, withPort(n), withName("x"))
		clobber()
		equal(s.port, n, "port")
		equal(s.retries, 3, "retries")
		equalString(s.name, "x", "name")
	})
}
