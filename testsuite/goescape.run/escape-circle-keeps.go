// Functions that call each other in a circle, in either direction: each keeps an
// argument that all hand on, which shows in the others only when all have been
// looked at several times.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var kept [5]*point

//go:noinline
func up0(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[0] = a
	}
	return up1(n-1, a, b, c, d, e) + 1
}

//go:noinline
func up1(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[1] = b
	}
	return up2(n-1, a, b, c, d, e) + 1
}

//go:noinline
func up2(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[2] = c
	}
	return up3(n-1, a, b, c, d, e) + 1
}

//go:noinline
func up3(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[3] = d
	}
	return up4(n-1, a, b, c, d, e) + 1
}

//go:noinline
func up4(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[4] = e
	}
	return up0(n-1, a, b, c, d, e) + 1
}

//go:noinline
func useUp0(n int) int {
	return up0(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func useUp1(n int) int {
	return up1(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func useUp2(n int) int {
	return up2(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func useUp3(n int) int {
	return up3(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func useUp4(n int) int {
	return up4(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func down0(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[0] = a
	}
	return down4(n-1, a, b, c, d, e) + 1
}

//go:noinline
func down1(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[1] = b
	}
	return down0(n-1, a, b, c, d, e) + 1
}

//go:noinline
func down2(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[2] = c
	}
	return down1(n-1, a, b, c, d, e) + 1
}

//go:noinline
func down3(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[3] = d
	}
	return down2(n-1, a, b, c, d, e) + 1
}

//go:noinline
func down4(n int, a, b, c, d, e *point) int {
	if n == 0 {
		return a.x
	}
	if n < 6 {
		kept[4] = e
	}
	return down3(n-1, a, b, c, d, e) + 1
}

//go:noinline
func useDown0(n int) int {
	return down0(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func useDown1(n int) int {
	return down1(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func useDown2(n int) int {
	return down2(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func useDown3(n int) int {
	return down3(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

//go:noinline
func useDown4(n int) int {
	return down4(7, &point{n, 0}, &point{n, 1}, &point{n, 2}, &point{n, 3}, &point{n, 4})
}

// verify checks what has been kept of the objects with N.
//go:noinline
func verify(n int, what string) {
	clobber()
	churn()
	for i, p := range kept {
		equal(p.x, n, what)
		equal(p.y, i, what)
	}
}

func main() {
	equal(useUp0(1), 8, "useUp0")
	verify(1, "useUp0")
	equal(useUp1(2), 9, "useUp1")
	verify(2, "useUp1")
	equal(useUp2(3), 10, "useUp2")
	verify(3, "useUp2")
	equal(useUp3(4), 11, "useUp3")
	verify(4, "useUp3")
	equal(useUp4(5), 12, "useUp4")
	verify(5, "useUp4")
	equal(useDown0(6), 13, "useDown0")
	verify(6, "useDown0")
	equal(useDown1(7), 14, "useDown1")
	verify(7, "useDown1")
	equal(useDown2(8), 15, "useDown2")
	verify(8, "useDown2")
	equal(useDown3(9), 16, "useDown3")
	verify(9, "useDown3")
	equal(useDown4(10), 17, "useDown4")
	verify(10, "useDown4")
}
