// A goroutine that waits to send or to receive leaves the address of the
// value with the channel, while others make garbage and fill their stacks.
// The value goes where it should, what it points to is kept, and the place
// that it is sent from or received in needs no allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point { return &point{x, 1} }

type message struct {
	number int
	body   *point
	tail   int
}

func newMessage(n int, body *point) *message {
	return &message{n, body, n}
}

func (m *message) check(n int, what string) {
	equal(m.number, n, what)
	equal(m.body.x, n+1, what)
	equal(m.tail, n, what)
}

//go:noinline
func send(c chan message, n int) {
	c <- *newMessage(n, newPoint(n+1))
}

//go:noinline
func receive(c chan message, n int) {
	m := newMessage(0, nil)
	*m = <-c
	clobber()
	m.check(n, "received")
}

//go:noinline
func choose(in, out chan message, n int) bool {
	m, w := newMessage(0, nil), newMessage(n, newPoint(n+1))
	ok := false
	select {
	case *m, ok = <-in:
		m.check(n, "received in select")
		return ok
	case out <- *w:
	}
	w.check(n, "sent in select")
	return ok
}

//go:noinline
func try(c chan message, n int) bool {
	m, w := newMessage(0, nil), newMessage(n, newPoint(n+1))
	select {
	case c <- *w:
	default:
		return false
	}
	select {
	case *m = <-c:
	default:
		return false
	}
	m.check(n, "tried")
	return true
}

// Each of these stores an object of its own in what it receives.

//go:noinline
func fill(c chan *message, n int) {
	m := <-c
	m.body = newPoint(n)
}

//go:noinline
func fillOpen(c chan *message, n int) {
	m, ok := <-c
	check(ok, "the channel is closed")
	m.body = newPoint(n)
}

//go:noinline
func fillReady(c chan *message, n int) {
	select {
	case m := <-c:
		m.body = newPoint(n)
	default:
	}
}

//go:noinline
func fillChosen(c, other chan *message, n int) {
	select {
	case m := <-c:
		m.body = newPoint(n)
	case <-other:
	}
}

// pass sends an object, and another where there is no room for it.
//go:noinline
func pass(c chan *point, n int) bool {
	select {
	case c <- newPoint(n):
		return true
	default:
		return false
	}
}

func main() {
	size, size64 := 0, int64(1)
	c, buffer := make(chan message, size), make(chan message, size64)
	done := make(chan bool)

	for n := 10; n < 15; n++ {
		go func() {
			send(c, n)
			done <- true
		}()
		churn()
		clobber()
		m := <-c
		<-done
		churn()
		clobber()
		m.check(n, "sent")

		go func() {
			receive(c, n)
			done <- true
		}()
		churn()
		send(c, n)
		<-done

		go func() { done <- choose(nil, c, n) }()
		churn()
		clobber()
		m = <-c
		check(!<-done, "nothing is received")
		churn()
		clobber()
		m.check(n, "sent in select")

		go func() { done <- choose(c, nil, n) }()
		churn()
		send(c, n)
		check(<-done, "something is received")
	}

	// What is sent points to an object, and this is all that is on the heap.
	busy := make(chan message, 1)
	busy <- message{}
	wantAllocs(1, func() { check(try(buffer, 20), "there is room") })
	wantAllocs(1, func() { check(!try(busy, 20), "there is no room") })
	wantAllocs(1, func() {
		send(buffer, 30)
		receive(buffer, 30)
	})
	messages, points := make(chan *message, 1), make(chan *point, 1)
	var filled [4]*message
	for i := range filled {
		filled[i] = newMessage(40, nil)
		messages <- filled[i]
		switch i {
		case 0:
			fill(messages, 50)
		case 1:
			fillOpen(messages, 51)
		case 2:
			fillReady(messages, 52)
		case 3:
			fillChosen(messages, nil, 53)
		}
	}
	churn()
	clobber()
	for i, m := range filled {
		equal(m.body.x, 50+i, "stored in what was received")
	}
	check(pass(points, 60), "there is room for a pointer")
	check(!pass(points, 61), "there is no room for a pointer")
	churn()
	clobber()
	equal((<-points).x, 60, "passed")

	close(buffer)
	m, ok := <-buffer
	check(!ok && m.body == nil, "closed")
}
