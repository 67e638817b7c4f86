// Maps that are needed when the same statement makes another are not one,
// those included that only an iterator still goes over.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var rounds = 4

//go:noinline
func previous(n int) int {
	last := map[int]int{}
	last[0] = 1
	for i := 0; i < n; i++ {
		next := map[int]int{}
		for k, v := range last {
			next[k] += v
			next[k+1] += v
		}
		last = next
	}
	sum := 0
	for k := 0; k <= n; k++ {
		sum = sum*10 + last[k]
	}
	return sum
}

//go:noinline
func all(n int) int {
	var maps [4]map[int]int
	for i := 0; i < n; i++ {
		maps[i] = map[int]int{}
		maps[i][i] = i + 1
	}
	sum := 0
	for i := 0; i < n; i++ {
		sum = sum*10 + maps[i][i] + len(maps[i]) - 1
	}
	return sum
}

// The map that is gone over is replaced by one that the same statement makes.
//go:noinline
func replaced(n int) int {
	m := map[int]int{0: 1, 1: 1, 2: 1, 3: 1}
	sum := 0
	for i := 0; i < n; i++ {
		for k, v := range m {
			sum += v
			m = make(map[int]int)
			for j := 0; j < 4; j++ {
				m[k*4+j] = v + 1
			}
		}
		if len(m) != 4 {
			return -1
		}
	}
	return sum
}

func main() {
	equal(previous(rounds), 14641, "previous")
	equal(all(rounds), 1234, "all")
	// Each time, four values of the map before; they grow by one each time.
	equal(replaced(rounds), 4*(1+2+3+4), "replaced")
}
