// What only a map in a frame holds is found by the collector, in its first
// bucket, when it has grown, and through an iterator; so are the buckets.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next *node
	n    int
}

func newNode(n int) *node { return &node{nil, n} }

//go:noinline
func values(n int) int {
	m := map[int]*node{}
	for i := 0; i < n; i++ {
		m[i] = newNode(i)
		m[i].next = newNode(i * 2)
	}
	churn()
	sum := 0
	for i := 0; i < n; i++ {
		sum += m[i].n + m[i].next.n
	}
	return sum
}

//go:noinline
func keys(n int) int {
	m := make(map[*node]int, n)
	for i := 0; i < n; i++ {
		m[newNode(i)] = i
	}
	churn()
	sum := 0
	for k, v := range m {
		if sum%3 == 0 {
			churn()
		}
		sum += k.n + v
	}
	return sum
}

// No pointers, but buckets that only the map has.
//go:noinline
func numbers(n int) int {
	m := map[int]int{}
	for i := 0; i < n; i++ {
		m[i*i] = i
	}
	churn()
	sum := 0
	for i := 0; i < n; i++ {
		sum += m[i*i]
		if i%2 == 0 {
			delete(m, i*i)
		}
	}
	churn()
	for k, v := range m {
		m[-k-1] = -v
	}
	churn()
	for i := 1; i < n; i += 2 {
		check(m[i*i] == i, "number is lost")
	}
	return sum
}

func text(n int) string { return "text"[:n&3] + "more" }

//go:noinline
func strings(n int) int {
	m := map[string][]string{"a": nil, "b": {text(1), text(2)}}
	for i := 0; i < n; i++ {
		m[text(i)+text(i/4)] = append(m[text(i)+text(i/4)], text(i/16))
	}
	churn()
	sum := 0
	for k, list := range m {
		for _, s := range list {
			sum += len(k) * len(s)
		}
	}
	return sum
}

func main() {
	for _, n := range []int{1, 8, 9, 40} {
		equal(values(n), 3*n*(n-1)/2, "values")
		equal(keys(n), n*(n-1), "keys")
		equal(numbers(n), n*(n-1)/2, "numbers")
	}
	for _, n := range []int{0, 3, 40} {
		want := len(text(1)) + len(text(2))
		for i := 0; i < n; i++ {
			want += (len(text(i)) + len(text(i/4))) * len(text(i/16))
		}
		equal(strings(n), want, "strings")
	}
}
