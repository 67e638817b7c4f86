// The first step of the manual's tutorial: a function that is not inlined
// returns what it makes.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m=2" }

package main

import "testing"

type word struct{ from, to int }

func (w *word) length() int { return w.to - w.from }

func next(text string, at int) *word {
	for at < len(text) && text[at] == ' ' {
		at++
	}
	w := &word{at, at}
	for w.to < len(text) && text[w.to] != ' ' {
		w.to++
	}
	if w.length() == 0 {
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

// { dg-message "escapes to heap|is not cleared" "" { target *-*-* } 21 }
// { dg-message "note:   returned" "reason" { target *-*-* } 21 }
// { dg-message "flow: w = &" "" { target *-*-* } 21 }
// { dg-message "    from w := " "" { target *-*-* } 21 }
// { dg-message "flow: .result. = w:" "" { target *-*-* } 21 }
