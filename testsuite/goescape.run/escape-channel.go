// An object sent on a channel, or inside a value sent on one, outlives the
// frame, and so does one that is stored in what is received.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type message struct {
	number int
	body   *point
}

var pointers = make(chan *point, 100)

var messages = make(chan message, 100)

//go:noinline
func send(n int) {
	p := newPoint(n)
	pointers <- p
}

//go:noinline
func sendMessage(n int) {
	messages <- message{n, newPoint(n)}
}

var received = make(chan *message, 1)

//go:noinline
func storeInReceived(n int) {
	m := <-received
	m.body = newPoint(n)
}

func main() {
	m := &message{}
	received <- m
	storeInReceived(2)
	send(3)
	sendMessage(4)
	churn()
	clobber()
	equal(m.body.x, 2, "body")
	equal((<-pointers).x, 3, "pointer")
	equal((<-messages).body.x, 4, "message")
	wantAllocs(1, func() { send(5) })
	wantAllocs(1, func() { sendMessage(6) })
}
