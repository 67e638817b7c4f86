// A slice that is cut behind while it grows, a stack or a buffer, is allocated
// once, when it is given away.  What was cut off is still behind its elements
// then, and so is the room that was there.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type list struct{ items []int }

var global, other []int
var texts []string
var kept [][]int
var target = &list{}

//go:noinline
func pushPop(l *list, n, most int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i+1)
		if len(s) > most {
			s = s[:len(s)-1]
		}
	}
	l.items = s
}

//go:noinline
func used(n, most int) (sum int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		for len(s) > most {
			sum += s[len(s)-1]
			s = s[:len(s)-1]
		}
	}
	return sum + len(s)
}

//go:noinline
func buffer(l *list, n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = s[:0]
		for k := 0; k <= i; k++ {
			s = append(s, i*k+1)
		}
	}
	l.items = s
}

//go:noinline
func words(text string) {
	var s []string
	for i := 0; i < len(text); i++ {
		if text[i] == '<' {
			if len(s) > 0 {
				s = s[:len(s)-1]
			}
			continue
		}
		s = append(s, text[i:i+1]+text[:1])
		if i%4 == 3 {
			churn()
		}
	}
	texts = s
}

// Only numbers that are not 3*k are left.
//go:noinline
func filter(n int) ([]int, bool) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	t := s[:0]
	for _, v := range s {
		if v%3 != 0 {
			t = append(t, v)
		}
	}
	return t, n > 3
}

// Two ways out.
//go:noinline
func ways(n, most int) []int {
	var s []int
	for i := 0; ; i++ {
		if i == n {
			return s
		}
		s = append(s, i)
		if len(s) == most {
			s = s[:1]
			if i > 10 {
				return s
			}
		}
	}
}

// The room is known.
//go:noinline
func room(n int) int {
	var s []int
	seen := 0
	for i := 0; i < n; i++ {
		s = append(s, i)
		seen = cap(s) ^ 0x1000
	}
	global = s
	return len(s[:seen^0x1000])
}

// A part is given away, too, and is one of the same array.
//go:noinline
func part(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		if i == 3 {
			s = s[:2]
		}
	}
	global = s
	other = s[:1]
}

// A shorter slice of the same array is written behind.
//go:noinline
func alias(n int) {
	var s, t []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		if i == 3 {
			t = s
			s = s[:2]
		}
	}
	global = s
	t[0] = 77
}

//go:noinline
func element(n int) {
	var s []int
	var p *int
	for i := 0; i < n; i++ {
		s = append(s, i)
		p = &s[0]
		if i == 3 {
			s = s[:2]
		}
	}
	global = s
	*p = 66
}

// Given away each time that it is full, and used again.
//go:noinline
func again(n int) {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
		if len(s) == 3 {
			kept = append(kept, s)
			s = s[:0]
		}
	}
}

func main() {
	for n := 0; n <= 200; n++ {
		pushPop(target, n, 1000)
		equal(len(target.items), n, "pushed")
		for i, v := range target.items {
			equal(v, i+1, "pushed value")
		}
		if n > 0 {
			buffer(target, n)
			equal(len(target.items), n, "buffer")
			equal(target.items[n-1], (n-1)*(n-1)+1, "last of buffer")
		}
		s, more := filter(n)
		equal(len(s), n-(n+2)/3, "filtered")
		check(more == (n > 3), "more")
		for i, v := range s {
			equal(v, i/2*3+i%2+1, "filtered value")
		}
		if n > 1 {
			equal(room(n), cap(global), "room")
		}
	}
	pushPop(target, 9, 3)
	equal(len(target.items), 3, "popped")
	equal(target.items[:4][3], 9, "what was popped")
	target.items = target.items[:0]
	equal(target.items[:3][2], 3, "what was cut")
	buffer(target, 5)
	equal(target.items[4], 17, "buffer of 5")
	words("abc<<defg<hij<<<k")
	equal(len(texts), 5, "texts")
	equalString(texts[0]+texts[3]+texts[4], "aafaka", "texts")
	equal(len(ways(7, 9)), 7, "ways 7")
	equal(len(ways(30, 4)), 1, "ways 30")
	equal(ways(30, 4)[:4][3], 12, "behind what was returned")
	part(7)
	other[0] = 88
	equal(global[0], 88, "part")
	alias(4)
	equal(global[0], 77, "alias")
	element(6)
	equal(global[0], 66, "element")
	again(7)
	equal(kept[0][0]*100+kept[1][0]*10+len(kept), 662, "again")
	wantAllocs(1, func() { pushPop(target, 100, 20) })
	wantAllocs(0, func() { used(100, 31) })
	wantAllocs(1, func() { buffer(target, 32) })
	wantAllocs(1, func() { global, _ = filter(32) })
	wantAllocs(1, func() { global = ways(30, 8) })
	wantAllocs(1, func() { room(32) })
	wantAllocs(0, func() { pushPop(target, 0, 1) })
}
