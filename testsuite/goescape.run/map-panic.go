// A literal whose key cannot be hashed panics in the middle, and the panic can
// be recovered in the same function; so can a write to a nil map that might
// have been one in the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

//go:noinline
func try(key interface{}) (n int, message string) {
	defer func() {
		if e := recover(); e != nil {
			message = e.(error).Error()
		}
	}()
	m := map[interface{}]int{1: 10, key: 20, "s": 30}
	for _, v := range m {
		n += v
	}
	return n, ""
}

//go:noinline
func write(b bool) (n int, message string) {
	defer func() {
		if e := recover(); e != nil {
			message = e.(error).Error()
		}
	}()
	var m map[string]int
	if b {
		m = make(map[string]int)
	}
	m["a"] = 7
	return len(m) + m["a"], ""
}

func main() {
	for i := 0; i < 3; i++ {
		n, message := try(i + 2)
		equal(n, 60, "sum")
		equalString(message, "", "message")
		_, message = try([]int{i})
		equalString(message, "runtime error: hash of unhashable type []int",
			"message for a slice")
	}
	n, message := write(true)
	equal(n, 8, "written")
	equalString(message, "", "message")
	_, message = write(false)
	equalString(message, "assignment to entry in nil map", "message for nil")
}
