// Where an allocation runs more often or less often than the one before it, it
// is made alone: in loops, behind loops, in branches, on the other side of a
// jump back.  Each object is a new one.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var kept []*int32
var kept16 []*int16

//go:noinline
func loop(n int) {
	first := new(int16)
	kept16 = append(kept16, first)
	for i := 0; i < n; i++ {
		p := new(int32)
		*p += int32(i)
		kept = append(kept, p)
	}
}

//go:noinline
func both(n int) {
	for i := 0; i < n; i++ {
		p := new(int32)
		*p += int32(i)
		kept = append(kept, p)
		q := new(int16)
		*q += int16(i)
		kept16 = append(kept16, q)
	}
}

//go:noinline
func behind(n int) {
	for i := 0; i < n; i++ {
		p := new(int32)
		*p += int32(i)
		kept = append(kept, p)
	}
	q := new(int16)
	kept16 = append(kept16, q)
}

//go:noinline
func branch(yes bool) {
	p := new(int32)
	kept = append(kept, p)
	if yes {
		q := new(int16)
		kept16 = append(kept16, q)
	}
}

// always has a loop that is run at least once.
//
//go:noinline
func always(n int) {
	first := new(int16)
	*first += 100
	kept16 = append(kept16, first)
	for i := 0; ; {
		p := new(int32)
		*p += int32(i)
		kept = append(kept, p)
		i++
		if i >= n {
			break
		}
	}
}

//go:noinline
func before(yes bool) {
	if yes {
		p := new(int32)
		kept = append(kept, p)
	}
	q := new(int16)
	kept16 = append(kept16, q)
}

// jumps has a cycle with two ways in.
//
//go:noinline
func jumps(n int, into bool) {
	p := new(int32)
	kept = append(kept, p)
	i := 0
	if into {
		goto middle
	}
again:
	i++
middle:
	{
		q := new(int16)
		*q += int16(i)
		kept16 = append(kept16, q)
	}
	i++
	if i < n {
		goto again
	}
}

//go:noinline
func caught(n, k int) (result int) {
	defer func() {
		if recover() != nil {
			result = -1
		}
	}()
	p := new(int32)
	*p += 5
	kept = append(kept, p)
	*p += int32(n / k)
	q := new(int16)
	*q += 6
	kept16 = append(kept16, q)
	return int(*p) + int(*q)
}

// clean forgets what was kept, and checks that it is n and m objects, all of
// them different.
//
//go:noinline
func clean(n, m int, what string) {
	equal(len(kept), n, what)
	equal(len(kept16), m, what)
	seen := map[interface{}]bool{}
	for _, p := range kept {
		seen[p] = true
	}
	for _, q := range kept16 {
		seen[q] = true
	}
	equal(len(seen), n+m, what)
	kept, kept16 = nil, nil
}

func sum() int {
	sum := 0
	for _, p := range kept {
		sum += int(*p)
	}
	for _, q := range kept16 {
		sum += int(*q)
	}
	return sum
}

func main() {
	for try := 0; try < 20; try++ {
		churn()
		loop(10)
		equal(sum(), 45, "sum of a loop")
		clean(10, 1, "loop")
		both(10)
		equal(sum(), 90, "sum of both")
		clean(10, 10, "both")
		behind(10)
		equal(sum(), 45, "sum of those behind a loop")
		clean(10, 1, "behind")
		always(10)
		equal(sum(), 145, "sum of a loop that is always run")
		clean(10, 1, "always")
		before(true)
		before(false)
		equal(sum(), 0, "sum of those behind a branch")
		clean(1, 2, "before")
		branch(true)
		branch(false)
		equal(sum(), 0, "sum of a branch")
		clean(2, 1, "branch")
		jumps(10, try%2 == 0)
		equal(sum(), []int{30, 25}[try%2], "sum of jumps")
		clean(1, 6-try%2, "jumps")
		equal(caught(4, 2), 13, "result")
		equal(caught(4, 0), -1, "result of a panic")
		equal(sum(), 18, "sum of what was caught")
		clean(2, 1, "caught")
	}
	room := make([]*int32, 0, 100)
	room16 := make([]*int16, 0, 100)
	wantAllocs(10, func() {
		kept, kept16 = room, room16
		both(10)
	})
	wantAllocs(1, func() {
		kept, kept16 = room, room16
		branch(false)
	})
}
