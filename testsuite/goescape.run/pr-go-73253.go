// go#73253: callers that hand the address of a made slice to a system call as
// an integer broke when the slice moved to the stack.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"syscall"
	"unsafe"
)

type buffer struct {
	data [32]byte
}

func newBuffer() *buffer {
	return new(buffer)
}

//go:noinline
func transfer(in, out, size int) string {
	made := make([]byte, size)
	for i := range made {
		made[i] = byte('a' + i)
	}
	n, _, e := syscall.Syscall(syscall.SYS_WRITE, uintptr(in),
		uintptr(unsafe.Pointer(&made[0])), uintptr(len(made)))
	check(e == 0 && int(n) == size, "write")

	b := newBuffer()
	n, _, e = syscall.Syscall(syscall.SYS_READ, uintptr(out),
		uintptr(unsafe.Pointer(&b.data[4])), uintptr(len(b.data)-4))
	check(e == 0 && int(n) == size, "read")
	equal(int(b.data[3]), 0, "byte in front")
	equal(int(b.data[4+size]), 0, "byte behind")
	return string(b.data[4 : 4+size])
}

func main() {
	var fds [2]int
	check(syscall.Pipe(fds[:]) == nil, "pipe")
	equalString(transfer(fds[1], fds[0], 5), "abcde", "text")
	equalString(transfer(fds[1], fds[0], 9), "abcdefghi", "text")
}
