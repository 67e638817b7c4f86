// A byte array in an object is filled through slices of it and read back.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type line struct {
	bytes [64]byte
	used  int
}

func newLine() *line {
	return &line{}
}

func (l *line) add(text string) *line {
	l.used += copy(l.bytes[l.used:], text)
	return l
}

var texts = []string{"ab", "cde", "f"}

func main() {
	wantAllocs(0, func() {
		l := newLine()
		for _, t := range texts {
			l.add(t)
		}
		clobber()
		equal(l.used, 6, "used")
		check(string(l.bytes[:l.used]) == "abcdef", "text")
	})
}
