// A slice that moves to the heap while the collector runs takes along all that
// its elements hold.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// Without transitions it is the return that moves slices.
// { dg-additional-options "-fplugin-arg-goescape-no-transition" }

package main

import "runtime"

type node struct {
	next *node
	n    int
}

//go:noinline
func chain(n int) []*node {
	var s []*node
	for i := 0; i < n; i++ {
		p := &node{nil, i}
		p.next = &node{p, -i}
		s = append(s, p)
	}
	return s
}

//go:noinline
func strings(n int) (s []string) {
	for i := 0; i < n; i++ {
		b := []byte("abcdefgh")
		b[0] += byte(i)
		s = append(s, string(b))
	}
	return s
}

// The elements that a slice is made of are taken off a list, of which nothing
// else remains.
//go:noinline
func unlink(list *node, n int) []*node {
	var s []*node
	for p := list; p != nil && len(s) < n; {
		next := p.next
		p.next = nil
		s = append(s, p)
		p = next
	}
	return s
}

func stress(rounds int) {
	stop := make(chan bool)
	go func() {
		for {
			select {
			case <-stop:
				stop <- true
				return
			default:
				runtime.GC()
			}
		}
	}()
	var all [8][]*node
	for i := 0; i < rounds; i++ {
		s := chain(1 + i%32)
		t := strings(1 + i%16)
		var list *node
		for k := 30; k > 0; k-- {
			list = &node{list, k}
		}
		all[i%8] = unlink(list, 30)
		list = nil
		for k, p := range s {
			check(p.n == k && p.next.n == -k && p.next.next == p, "node")
		}
		for k, text := range t {
			check(len(text) == 8 && text[0] == byte('a'+k) && text[7] == 'h',
				"text")
		}
		for _, s := range all {
			for k, p := range s {
				check(p.n == k+1, "unlinked")
			}
		}
	}
	stop <- true
	<-stop
}

func main() {
	for n := 0; n < 80; n += 13 {
		s, t := chain(n), strings(n)
		churn()
		for k, p := range s {
			check(p.n == k && p.next.n == -k && p.next.next == p, "node")
		}
		equal(len(t), n, "length")
	}
	stress(4000)
}
