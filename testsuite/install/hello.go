// A program for installcheck: one object that the plugin can put in the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type greeting struct {
	word  string
	count int
}

func newGreeting(word string) *greeting {
	return &greeting{word: word, count: 1}
}

func main() {
	g := newGreeting("hello")
	g.count += len(g.word)
	println(g.word, g.count)
}
