// A type switch on an interface that an inlined function made finds the right
// case and value, without an allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func pick(kind, n int) interface{} {
	switch kind {
	case 0:
		return n
	case 1:
		return float64(n) + 0.5
	case 2:
		return [2]int{n, n + 1}
	}
	return nil
}

func describe(kind, n int) int {
	switch v := pick(kind, n).(type) {
	case int:
		return v
	case float64:
		return int(v * 2)
	case [2]int:
		return v[0] + v[1]
	case nil:
		return -1
	}
	return -2
}

func main() {
	n := 1000
	wantAllocs(0, func() {
		n++
		equal(describe(0, n), n, "int")
		equal(describe(1, n), 2*n+1, "float64")
		equal(describe(2, n), 2*n+1, "array")
		equal(describe(3, n), -1, "nil")
	})
}
