// go#12965: the first version of gccgo's pass broke programs shaped like
// go/types: scopes that point to their parents, objects in maps, delayed
// actions.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type object interface {
	name() string
	parent() *scope
}

type base struct {
	text string
	in   *scope
}

func (b *base) name() string {
	return b.text
}

func (b *base) parent() *scope {
	return b.in
}

type constant struct {
	base
	value int
}

type alias struct {
	base
	of *object
}

type scope struct {
	outer *scope
	elems map[string]object
}

func newScope(outer *scope) *scope {
	return &scope{outer: outer}
}

func (s *scope) insert(o object) {
	if s.elems == nil {
		s.elems = make(map[string]object)
	}
	s.elems[o.name()] = o
}

func (s *scope) find(name string) (*scope, object) {
	for ; s != nil; s = s.outer {
		if o := s.elems[name]; o != nil {
			return s, o
		}
	}
	return nil, nil
}

type checker struct {
	current *scope
	delayed []func()
	found   []int
}

func (c *checker) later(f func()) {
	c.delayed = append(c.delayed, f)
}

func (c *checker) declare(name string, value int) {
	o := &constant{base{name, c.current}, value}
	c.current.insert(o)
	c.later(func() {
		c.found = append(c.found, o.value)
	})
}

func (c *checker) declareAlias(name, of string) {
	target := new(object)
	c.current.insert(&alias{base{name, c.current}, target})
	s := c.current
	c.later(func() {
		_, *target = s.find(of)
	})
}

//go:noinline
func run(depth int) *checker {
	c := &checker{}
	for i := 0; i < depth; i++ {
		c.current = newScope(c.current)
		c.declare(string([]byte{byte('a' + i)}), 10*i)
		c.declareAlias(string([]byte{byte('A' + i)}), "a")
	}
	return c
}

func main() {
	c := run(8)
	churn()
	clobber()
	for _, f := range c.delayed {
		f()
	}
	churn()
	for i, v := range c.found {
		equal(v, 10*i, "delayed")
	}
	equal(len(c.found), 8, "delayed actions")
	_, o := c.current.find("D")
	equal((*o.(*alias).of).(*constant).value, 0, "alias")
	s, o := c.current.find("c")
	equal(o.(*constant).value, 20, "constant")
	check(o.parent() == s, "scope")
}
