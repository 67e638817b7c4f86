// A map that stays in its function needs no allocation for its header and its
// first eight entries, however it is made.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type set map[string]bool

type big struct{ words [20]int }

var words = []string{"a", "b", "c", "a", "d", "b", "e", "f", "g", "h", "i"}
var hints = []int{0, 5, 8, 9, 100}

//go:noinline
func distinct(words []string) int {
	m := make(set)
	for _, w := range words {
		m[w] = true
	}
	return len(m)
}

func newCounts(hint int) map[string]int { return make(map[string]int, hint) }

//go:noinline
func most(words []string, hint int) int {
	counts := newCounts(hint)
	for _, w := range words {
		counts[w]++
	}
	best := 0
	for _, n := range counts {
		if n > best {
			best = n
		}
	}
	return best
}

//go:noinline
func value(words []string) int {
	values := map[string]int{"a": 1, "b": 20, "c": 300}
	sum := 0
	for _, w := range words {
		if v, ok := values[w]; ok {
			sum += v
		}
	}
	delete(values, "b")
	return sum + len(values)*10000
}

// Keys and values that are large are on the heap each.
//go:noinline
func large(n int) int {
	m := map[big]big{}
	for i := 0; i < n; i++ {
		var k, v big
		k.words[19], v.words[0] = i, i*i
		m[k] = v
	}
	sum := 0
	for k, v := range m {
		sum += k.words[19] + v.words[0]
	}
	return sum
}

//go:noinline
func cleared(words []string) int {
	m := map[string]int{}
	for i, w := range words {
		m[w] = i
	}
	for w := range m {
		delete(m, w)
	}
	m["x"] = 1
	return len(m) + m["a"] + m["x"]
}

func count(m map[int]int) int { return len(m) + m[3] }

//go:noinline
func passed(n int) int {
	m := map[int]int{}
	m[n] = n
	return count(m)
}

// Made once in each round, and gone at its end.
//go:noinline
func rounds(words []string) int {
	n := 0
	for i := range words {
		m := map[string]int{}
		for _, w := range words[:i] {
			m[w]++
		}
		for w, k := range m {
			n += len(w) * k
		}
	}
	return n
}

func main() {
	for n := 0; n <= len(words); n++ {
		want := map[string]bool{}
		for _, w := range words[:n] {
			want[w] = true
		}
		keep(want)
		equal(distinct(words[:n]), len(want), "distinct")
	}
	for _, hint := range hints {
		equal(most(words, hint), 2, "most")
	}
	equal(value(words), 20000+2*1+2*20+300, "value")
	equal(large(12), 66+506, "large")
	equal(cleared(words), 2, "cleared")
	equal(passed(3), 4, "passed")
	equal(rounds(words), 55, "rounds")

	few := words[:10]
	wantAllocs(0, func() { equal(distinct(few), 8, "distinct") })
	wantAllocs(0, func() { most(few, hints[0]) })
	wantAllocs(0, func() { most(few, hints[2]) })
	wantAllocs(1, func() { most(few, hints[3]) })
	wantAllocs(0, func() { value(words) })
	wantAllocs(0, func() { cleared(few) })
	wantAllocs(0, func() { passed(3) })
	wantAllocs(0, func() { rounds(few) })
	wantAllocs(6, func() { equal(large(3), 3+5, "large") })
}
