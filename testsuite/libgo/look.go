// A type like that of container/ring, for a summary of its method.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package look

type Ring struct {
	next, prev *Ring
	Value      any
}

//go:noinline
func (r *Ring) Len() int {
	n := 0
	if r != nil {
		n = 1
		if r.next == nil {
			r.next = r
			r.prev = r
		}
		for p := r.next; p != r; p = p.next {
			n++
		}
	}
	return n
}
