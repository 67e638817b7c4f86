// A small calculator with text statistics, and what its operations allocate.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// Each operation is written the way Go programs are: constructors that return
// pointers, interfaces for what varies, closures and method values.  After
// inlining most of these objects are born and die in one frame.  The last
// operation keeps its object, and must go on allocating.
//
// For each operation the program prints a line: name, result, allocations.
// With the argument "time" it prints nanoseconds, bytes and allocations.

package main

import (
	"fmt"
	"os"
	"testing"
)

// A scanner cuts words from a text.
type scanner struct {
	text string
	at   int
}

func newScanner(text string) *scanner { return &scanner{text: text} }

// next returns the next word, or "" at the end.
func (s *scanner) next() string {
	for s.at < len(s.text) && s.text[s.at] == ' ' {
		s.at++
	}
	start := s.at
	for s.at < len(s.text) && s.text[s.at] != ' ' {
		s.at++
	}
	return s.text[start:s.at]
}

// A measure adds up something about words.
type measure interface {
	add(word string)
	total() int
}

type letters struct{ n int }

func (l *letters) add(word string) { l.n += len(word) }
func (l *letters) total() int      { return l.n }

func newMeasure() measure { return &letters{} }

// A column computes the cells of a table from their row.
type column struct{ cell func(row int) int }

func newColumn(cell func(row int) int) *column { return &column{cell} }

// each calls visit with each word that next returns.
func each(next func() string, visit func(word string)) {
	for word := next(); word != ""; word = next() {
		visit(word)
	}
}

// A syntaxError says where a sum is wrong.
type syntaxError struct {
	at   int
	want string
}

func (e *syntaxError) Error() string { return "want " + e.want }

// number returns the value of a word of digits.
func number(word string) (int, error) {
	n := 0
	for i := 0; i < len(word); i++ {
		if word[i] < '0' || word[i] > '9' {
			return 0, &syntaxError{at: i, want: "digit"}
		}
		n = 10*n + int(word[i]-'0')
	}
	return n, nil
}

// A pair is what a sum is made of.
type pair struct{ left, right int }

func newPair(left, right int) *pair { return &pair{left, right} }
func (p *pair) sum() int            { return p.left + p.right }

// eval adds the numbers of a text like "1 + 2 + 3".
func eval(text string) int {
	value := 0
	s := newScanner(text)
	for word := s.next(); word != ""; word = s.next() {
		if n, err := number(word); err == nil {
			value = newPair(value, n).sum()
		}
	}
	return value
}

const text = "the quick brown fox jumps over the lazy dog"

var four = 4
var kept *pair

var operations = []struct {
	name string
	run  func() int
}{
	{"constructor", func() int {
		n := 0
		for s := newScanner(text); s.next() != ""; n++ {
		}
		return n
	}},
	{"object in a loop", func() int {
		n := 0
		for i := 0; i < four; i++ {
			n += newPair(i, four).sum()
		}
		return n
	}},
	{"interface", func() int {
		m := newMeasure()
		m.add(text)
		m.add("more")
		return m.total()
	}},
	{"closure", func() int {
		factor := four
		c := newColumn(func(row int) int { return factor * row })
		return c.cell(2) + c.cell(3)
	}},
	{"method value", func() int {
		n := 0
		each(newScanner(text).next, func(word string) { n += len(word) })
		return n
	}},
	{"error", func() int {
		n, err := number("12x")
		if err != nil {
			return -1
		}
		return n
	}},
	{"sum", func() int { return eval("1 + 20 + 300") }},
	{"object that is kept", func() int {
		kept = newPair(four, four)
		return kept.sum()
	}},
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "time" {
		for _, o := range operations {
			run := o.run
			r := testing.Benchmark(func(b *testing.B) {
				for i := 0; i < b.N; i++ {
					run()
				}
			})
			fmt.Printf("%s\t%d\t%.1f ns %3d B %2d\n", o.name, o.run(),
				float64(r.T.Nanoseconds())/float64(r.N),
				r.AllocedBytesPerOp(), r.AllocsPerOp())
		}
		return
	}
	for _, o := range operations {
		run := o.run
		count := testing.AllocsPerRun(1000, func() { run() })
		fmt.Printf("%s\t%d\t%.0f\n", o.name, o.run(), count)
	}
}
