// Records that are formatted, split, counted and sorted.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"fmt"
	"sort"
	"strings"
)

type record struct {
	name  string
	count int
}

type table struct{ byName map[string]*record }

func newTable() *table { return &table{map[string]*record{}} }

func (t *table) add(name string) {
	r := t.byName[name]
	if r == nil {
		r = &record{name: name}
		t.byName[name] = r
	}
	r.count++
}

func (t *table) each(visit func(*record)) {
	for _, r := range t.byName {
		visit(r)
	}
}

func (t *table) sorted() []*record {
	var all []*record
	t.each(func(r *record) { all = append(all, r) })
	sort.Slice(all, func(i, j int) bool { return all[i].name < all[j].name })
	return all
}

func work(size int) int {
	total := 0
	for round := 0; round < size; round++ {
		var lines []string
		for i := 0; i < 50; i++ {
			lines = append(lines, fmt.Sprintf("user%d,%s", i%17, strings.ToUpper("x")))
		}
		t := newTable()
		for _, line := range lines {
			t.add(strings.Split(line, ",")[0])
		}
		for i, r := range t.sorted() {
			total += i * r.count
		}
	}
	return total
}
