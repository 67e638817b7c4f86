// A calculator: scans, parses and evaluates sums, with interfaces, closures and
// errors.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"errors"
	"strconv"
)

type scanner struct {
	text string
	at   int
}

func newScanner(text string) *scanner { return &scanner{text: text} }

func (s *scanner) next() string {
	for s.at < len(s.text) && s.text[s.at] == ' ' {
		s.at++
	}
	from := s.at
	for s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9' {
		s.at++
	}
	if from == s.at && s.at < len(s.text) {
		s.at++
	}
	return s.text[from:s.at]
}

type value interface{ number() int }

type literal struct{ n int }

func (l *literal) number() int { return l.n }

type operation struct {
	op   byte
	a, b value
}

func (o *operation) number() int {
	switch o.op {
	case '+':
		return o.a.number() + o.b.number()
	case '-':
		return o.a.number() - o.b.number()
	}
	return o.a.number() * o.b.number() % 1000003
}

var errEnd = errors.New("more expected")

type parser struct {
	next func() string
	word string
}

func newParser(text string) *parser {
	s := newScanner(text)
	p := &parser{next: func() string { return s.next() }}
	p.word = p.next()
	return p
}

func (p *parser) factor() (value, error) {
	word := p.word
	if word == "" {
		return nil, errEnd
	}
	p.word = p.next()
	if word == "(" {
		v, err := p.sum()
		p.word = p.next()
		return v, err
	}
	n, err := strconv.Atoi(word)
	if err != nil {
		return nil, err
	}
	return &literal{n}, nil
}

func (p *parser) chain(below func() (value, error), ops string) (value, error) {
	a, err := below()
	for err == nil && p.word != "" && (p.word[0] == ops[0] || p.word[0] == ops[1]) {
		op := p.word[0]
		p.word = p.next()
		var b value
		if b, err = below(); err == nil {
			a = &operation{op, a, b}
		}
	}
	return a, err
}

func (p *parser) product() (value, error) { return p.chain(p.factor, "**") }

func (p *parser) sum() (value, error) { return p.chain(p.product, "+-") }

func calculate(text string) (int, error) {
	v, err := newParser(text).sum()
	if err != nil {
		return 0, err
	}
	return v.number(), nil
}

func work(size int) int {
	texts := []string{"1 + 2 * 3", "(4 - 5) * (6 + 7) * 8", "9 * (1 + ", "x",
		"12 * 34 * 56 - (78 + 90 * (1 + (2 - 3)))"}
	sum := 0
	for i := 0; i < size; i++ {
		if n, err := calculate(texts[i%len(texts)]); err == nil {
			sum += n
		} else {
			sum++
		}
	}
	return sum
}
