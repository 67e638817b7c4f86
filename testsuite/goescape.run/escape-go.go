// The arguments of a go statement, and what its closure captures, outlive the
// frame that starts the goroutine.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var start, results = make(chan bool), make(chan int, 10)

func work(p *point, n int) {
	<-start
	results <- p.x + n
}

//go:noinline
func spawn(n int) {
	p := newPoint(n)
	go work(p, 100)
}

//go:noinline
func spawnClosure(n int) {
	p := newPoint(n)
	k := 1000
	go func() {
		<-start
		results <- p.x + k
	}()
	k += n
}

func main() {
	spawn(3)
	spawnClosure(4)
	churn()
	clobber()
	start <- true
	start <- true
	equal(<-results+<-results, 103+1008, "sum")
}
