// go#79909: a range loop kept walking the old backing array of a slice, while
// the compiler let appends in its body reuse that memory.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func digits() []int {
	return []int{1, 2, 3, 4}
}

func main() {
	s := digits()
	seen, next := 0, 4
	for i, digit := range s {
		if i == 0 {
			s = s[3:3]
		}
		s = append(s, next)
		next++
		seen = seen*10 + digit
	}
	equal(seen, 1234, "digits seen")
	equal(len(s), 4, "length")
	for i, v := range s {
		equal(v, i+4, "appended")
	}
}
