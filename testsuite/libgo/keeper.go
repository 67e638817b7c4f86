// A package of the user's with the path of libgo's, which keeps what it gets.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package ring

type Ring struct {
	next, prev *Ring
	Value      any
}

var Kept *Ring

//go:noinline
func (r *Ring) Len() int {
	if Kept == nil {
		Kept = r
	}
	return 1
}
