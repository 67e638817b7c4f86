// A function is compiled once more, to put what it makes in a slot of its
// caller, only if that is worth it: here for the small one, and for the large
// one that is called in a loop, but not for the large one that is called once.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m" }

package p

type T struct{ x, y, z int }

//go:noinline
func small(x int) *T {
	return &T{x, 1, 2} // { dg-message "new\\(go.p.T\\) escapes to heap|is not cleared" }
}

//go:noinline
func once(n, x int) *T {
	t := &T{} // { dg-message "new\\(go.p.T\\) escapes to heap|is not cleared" }
	for i := 0; i < n; i++ {
		switch (x + i) % 16 {
		case 0:
			t.x += x / 3
			t.y ^= t.x*5 + i
			t.z -= t.y/7 + 11
		case 1:
			t.y += x / 5
			t.z ^= t.y*7 + i
			t.x -= t.z/9 + 13
		case 2:
			t.z += x / 7
			t.x ^= t.z*9 + i
			t.y -= t.x/11 + 17
		case 3:
			t.x -= x / 9
			t.y += t.x*3 + i
			t.z ^= t.y/13 + 19
		case 4:
			t.y -= x / 11
			t.z += t.y*5 + i
			t.x ^= t.z/15 + 23
		case 5:
			t.z -= x / 13
			t.x += t.z*7 + i
			t.y ^= t.x/17 + 29
		case 6:
			t.x ^= x / 15
			t.y -= t.x*9 + i
			t.z += t.y/19 + 31
		case 7:
			t.y ^= x / 17
			t.z -= t.y*11 + i
			t.x += t.z/21 + 37
		}
	}
	return t
}

//go:noinline
func often(n, x int) *T {
	t := &T{} // { dg-message "new\\(go.p.T\\) escapes to heap|is not cleared" }
	for i := 0; i < n; i++ {
		switch (x + i) % 32 {
		case 0:
			t.x += x / 3
			t.y ^= t.x*5 + i
			t.z -= t.y/7 + 11
		case 1:
			t.y += x / 5
			t.z ^= t.y*7 + i
			t.x -= t.z/9 + 13
		case 2:
			t.z += x / 7
			t.x ^= t.z*9 + i
			t.y -= t.x/11 + 17
		case 3:
			t.x -= x / 9
			t.y += t.x*3 + i
			t.z ^= t.y/13 + 19
		case 4:
			t.y -= x / 11
			t.z += t.y*5 + i
			t.x ^= t.z/15 + 23
		case 5:
			t.z -= x / 13
			t.x += t.z*7 + i
			t.y ^= t.x/17 + 29
		case 6:
			t.x ^= x / 15
			t.y -= t.x*9 + i
			t.z += t.y/19 + 31
		case 7:
			t.y ^= x / 17
			t.z -= t.y*11 + i
			t.x += t.z/21 + 37
		}
	}
	return t
}

func F(s []int) int {
	n := small(1).x // { dg-message "go.p.small.constprop.0\\(...\\) does not escape" }
	n += once(n, len(s)).y  // No message: the variant of once would cost too much.
	for range s {
		n += often(n, len(s)).z // { dg-message "go.p.often\\(...\\) does not escape" }
	}
	return n
}
