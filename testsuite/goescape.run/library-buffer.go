// A strings.Builder and a bytes.Buffer of one function need no allocation for
// themselves; what they hold outlives them, also memory of the function that a
// cast has put into a Builder, and the Builder that a cast has taken out of
// itself.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unsafe"
)

type keeper struct{ n int }

var kept *keeper

func (k *keeper) Write(p []byte) (int, error) {
	kept = k
	return len(p), nil
}

type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) { return 0, f }
func (f *failing) Error() string               { return "failing" }

//go:noinline
func build(n int) string {
	var b strings.Builder
	b.Grow(32)
	for i := 0; i < n; i++ {
		b.WriteString("ab")
		b.WriteByte('c')
		b.WriteRune('d')
	}
	b.Write([]byte("e"))
	return b.String()
}

//go:noinline
func fill(w io.Writer, n int) {
	for i := 0; i < n; i++ {
		w.Write([]byte("xy"))
	}
}

//go:noinline
func buffer(n int) []byte {
	var b bytes.Buffer
	fill(&b, n)
	b.WriteString("z")
	b.WriteByte('0')
	b.ReadByte()
	b.UnreadByte()
	b.Next(1)
	return b.Bytes()
}

//go:noinline
func inside(n int) []byte {
	var room [8]byte
	b := bytes.NewBuffer(room[:0])
	b.WriteByte(byte(n))
	return b.Bytes()
}

type builder struct {
	addr *builder
	buf  []byte
}

//go:noinline
func cast(n int) string {
	room := new([8]byte)
	room[0] = byte(n)
	b := &builder{buf: room[:1]}
	return (*strings.Builder)(unsafe.Pointer(b)).String()
}

// newBuilder makes what the frontend leaves on the heap.
func newBuilder() *builder { return &builder{} }

//go:noinline
func self(n int) *builder {
	b := newBuilder()
	(*strings.Builder)(unsafe.Pointer(b)).WriteByte(byte(n))
	return b.addr
}

//go:noinline
func print(n int) {
	fmt.Fprintf(&keeper{n}, "%d", n)
}

//go:noinline
func fails(n int) error {
	_, err := fmt.Fprint(&failing{n}, n)
	return err
}

func main() {
	s := build(3)
	b := buffer(3)
	in := inside('k')
	c := cast('c')
	me := self('s')
	print(8)
	err := fails(9)
	clobber()
	churn()
	equalString(s, "abcdabcdabcde", "build")
	equalString(string(b), "yxyxyz0", "buffer")
	equalString(string(in), "k", "inside")
	equalString(c, "c", "cast")
	equalString(string(me.buf), "s", "self")
	check(me.addr == me, "self is another")
	equal(kept.n, 8, "kept")
	equal(err.(*failing).n, 9, "error")
	wantAllocs(1, func() { build(3) })
	wantAllocs(1, func() { buffer(3) })
}
