// A slice that is emptied or begins anew in a loop goes on in the same slot; a
// stack that is pushed to and popped from needs no allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

//go:noinline
func stack(n int) int {
	var s []int
	sum := 0
	for i := 0; i < n; i++ {
		s = append(s, i)
		if i%3 == 2 {
			sum += s[len(s)-1]
			s = s[:len(s)-1]
		}
		if len(s) == 30 {
			s = s[:0]
		}
	}
	return sum*100 + len(s)
}

//go:noinline
func words(text string) int {
	longest, sum := 0, 0
	for i := 0; i < len(text); {
		var word []byte
		for i < len(text) && text[i] != ' ' {
			word = append(word, text[i])
			i++
		}
		i++
		if len(word) > longest {
			longest = len(word)
		}
		for _, c := range word {
			sum += int(c - 'a')
		}
	}
	return sum*100 + longest
}

//go:noinline
func reset(n int) int {
	var s []int
	sum := 0
	for i := 0; i < n; i++ {
		s = append(s, i)
		if i%5 == 4 {
			for _, v := range s {
				sum += v
			}
			for _, v := range s[len(s):cap(s)] {
				equal(v, 0, "of an earlier life")
			}
			s = nil
		}
	}
	return sum
}

func reference(n int) int {
	var s [30]int
	top, sum := 0, 0
	for i := 0; i < n; i++ {
		s[top] = i
		top++
		if i%3 == 2 {
			top--
			sum += s[top]
		}
		if top == 30 {
			top = 0
		}
	}
	return sum*100 + top
}

func main() {
	for n := 0; n < 200; n++ {
		equal(stack(n), reference(n), "stack")
		m := n / 5 * 5
		equal(reset(n), m*(m-1)/2, "reset")
	}
	text := "the quick brown fox jumps over the lazy dog"
	sum := 0
	for _, c := range text {
		if c != ' ' {
			sum += int(c - 'a')
		}
	}
	equal(words(text), sum*100+5, "words")
	wantAllocs(0, func() { stack(199) })
	wantAllocs(0, func() { words(text) })
	wantAllocs(0, func() { reset(199) })
}
