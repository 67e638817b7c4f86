// The second step of the manual's tutorial: what is made is kept in a global
// variable.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m=2" }

package main

import "testing"

type word struct{ from, to int }

func (w *word) length() int { return w.to - w.from }

func (w *word) scan(text string) bool {
	for w.from < len(text) && text[w.from] == ' ' {
		w.from++
	}
	w.to = w.from
	for w.to < len(text) && text[w.to] != ' ' {
		w.to++
	}
	return w.to > w.from
}

func next(text string, at int) *word {
	w := &word{from: at}
	if !w.scan(text) {
		return nil
	}
	return w
}

var last *word

func count(text string) (words, most int) {
	var longest *word
	for w := next(text, 0); w != nil; w = next(text, w.to) {
		words++
		if longest == nil || w.length() > longest.length() {
			longest = w
		}
		last = w
	}
	if longest != nil {
		most = longest.length()
	}
	return
}

func main() {
	text := "a page is made of words"
	println(int(testing.AllocsPerRun(1000, func() { count(text) })))
}

// { dg-message "new.main.word. escapes to heap|is not cleared" "" { target *-*-* } 29 }
// { dg-message "note:   assigned to a global variable" "reason" { target *-*-* } 29 }
// { dg-message "flow: w = &" "" { target *-*-* } 29 }
// { dg-message "    from w := &word.from: at. .allocated." "" { target *-*-* } 29 }
// { dg-message "flow: .heap. = w:" "" { target *-*-* } 29 }
// { dg-message "    from last = w .assigned to a global variable." "" { target *-*-* } 29 }
