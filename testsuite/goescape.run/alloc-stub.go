// A promoted method that is called through an interface goes by way of a
// function that gccgo makes, which copies the receiver.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type inner struct {
	p *int
	n [5]int
}

var kept *int

//go:noinline
func (i inner) keep() int {
	kept = i.p
	return *i.p + i.n[4]
}

type keeper interface{ keep() int }

type outer struct {
	name string
	inner
}

type pointing struct {
	name string
	*inner
}

var keepers []keeper

func main() {
	one := 1
	in := inner{&one, [5]int{1, 2, 3, 4, 5}}
	keepers = append(keepers, &outer{"x", in}, outer{"y", in}, pointing{"z", &in}, &pointing{"z", &in})
	wantAllocs(0, func() {
		for _, k := range keepers {
			kept = nil
			n := k.keep()
			clobber()
			equal(n, 6, "keep")
			equal(*kept, 1, "kept")
		}
	})
}
