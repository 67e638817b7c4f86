// The program of the manual's tutorial, as it is in the end: nothing is
// allocated.  The steps before are note-tutorial-*.go.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

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

var last word

func count(text string) (words, most int) {
	var longest word
	for w := next(text, 0); w != nil; w = next(text, w.to) {
		words++
		if w.length() > longest.length() {
			longest = *w
		}
		last = *w
	}
	return words, longest.length()
}

func main() {
	text := "  a page is made of words "
	wantAllocs(0, func() {
		words, most := count(text)
		clobber()
		equal(words, 6, "words")
		equal(most, 5, "most")
		equal(last.from, 20, "the last one begins")
		equal(last.to, 25, "the last one ends")
	})
}
