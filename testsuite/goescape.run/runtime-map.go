// Maps of all sizes are made, filled, read and cleared: they keep keys and
// values, but not what they are asked for, nor the variable that it is in.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type point struct{ x, y int }

func newPoint(x int) *point { return &point{x, 1} }

type key struct {
	at   *point
	name string
}

func newKey(at *point, name string) *key { return &key{at, name} }

type wide struct {
	at    *point
	other [200]int
}

func letters(c byte) *[8]byte { return &[8]byte{c, c + 1, c + 2} }

func view(b *[8]byte) string {
	slice := b[:3]
	return *(*string)(unsafe.Pointer(&slice))
}

//go:noinline
func fill(n int, size int, size64 int64) (map[*point]int, map[key]*point,
	map[string]wide, map[interface{}]*point) {
	pointers := make(map[*point]int, size)
	keys := make(map[key]*point, size64)
	texts := map[string]wide{view(letters('a')): {at: newPoint(n + 1)}}
	boxes := make(map[interface{}]*point)
	pointers[newPoint(n)] = n
	keys[*newKey(newPoint(n+2), view(letters('d')))] = newPoint(n + 3)
	texts[view(letters('g'))] = wide{at: newPoint(n + 4)}
	boxes[*newKey(newPoint(n+5), view(letters('j')))] = newPoint(n + 6)
	return pointers, keys, texts, boxes
}

//go:noinline
func ask(n int, pointers map[*point]int, keys map[key]*point,
	texts map[string]wide, boxes map[interface{}]*point) int {
	p, k, b := newPoint(n), newKey(newPoint(n), "none"), letters('g')
	found := texts[view(b)].at.x
	_, fat := texts[view(letters('z'))]
	_, pointer := pointers[p]
	_, other := keys[*k]
	_, boxed := boxes[*k]
	if fat || pointer || other || boxed {
		return 0
	}
	delete(pointers, p)
	delete(keys, *k)
	delete(boxes, *k)
	delete(texts, view(letters('z')))
	return found + p.x + k.at.x + int(b[0]) + boxes[0].x
}

// assign stores objects of its own in all that is in m.
//go:noinline
func assign(m map[*holder]*holder, n int) {
	for k, v := range m {
		k.at = newPoint(n)
		v.at = newPoint(n + 1)
	}
}

type holder struct{ at *point }

func main() {
	pointers, keys, texts, boxes := fill(5, 100, 1000)
	for _, m := range []map[key]*point{keys, make(map[key]*point, 10)} {
		for i := 0; i < 20; i++ {
			m[*newKey(newPoint(i), "more")] = newPoint(i)
		}
	}
	churn()
	clobber()
	for p, n := range pointers {
		equal(p.x, n, "key that is a pointer")
	}
	for k, p := range keys {
		if k.name == "more" {
			equal(k.at.x, p.x, "one more key")
		} else {
			equalString(k.name, "def", "string in a key")
			equal(k.at.x, 7, "pointer in a key")
			equal(p.x, 8, "value")
		}
	}
	equal(texts["abc"].at.x, 6, "value of the literal")
	equal(texts["ghi"].at.x, 9, "large value")
	for k, p := range boxes {
		equalString(k.(key).name, "jkl", "string in a box")
		equal(k.(key).at.x, 10, "pointer in a box")
		equal(p.x, 11, "value for a box")
	}

	n := 1000
	boxes[0] = newPoint(3)
	wantAllocs(0, func() {
		n++
		equal(ask(n, pointers, keys, texts, boxes), 9+2*n+'g'+3, "sum")
	})
	equal(len(pointers)+len(texts), 3, "lengths")
	k, v := new(holder), new(holder)
	keep(k)
	assign(map[*holder]*holder{k: v}, 20)
	churn()
	clobber()
	equal(k.at.x, 20, "stored in a key")
	equal(v.at.x, 21, "stored in a value")
	for k := range keys {
		delete(keys, k)
	}
	equal(len(keys), 0, "length when cleared")
}
