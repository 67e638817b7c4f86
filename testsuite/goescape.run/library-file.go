// What is written to a file, and read from one, need not be on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"io/ioutil"
	"os"
)

var reader, writer, file *os.File

//go:noinline
func written(n int) int {
	b := make([]byte, 4)
	b[0], b[3] = byte(n), byte(n+3)
	m, err := writer.Write(b)
	if err != nil {
		panic(err)
	}
	return m + writtenText(n)
}

//go:noinline
func writtenText(n int) int {
	text := []byte{byte(n), 'x'}
	m, _ := writer.WriteString(string(text) + "yz")
	return m
}

//go:noinline
func read(length int) int {
	var b [16]byte
	m, err := reader.Read(b[:length])
	if err != nil || m != length {
		panic(err)
	}
	return int(b[0]) + int(b[length-1])
}

//go:noinline
func at(n int) int {
	var in, out [8]byte
	in[7] = byte(n)
	file.WriteAt(in[:], 16)
	file.ReadAt(out[:], 16)
	return int(out[7])
}

// What the errors hold is good when all frames are gone.
//go:noinline
func failing(name string) error {
	var b [8]byte
	f, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	f.Close()
	_, err = f.Write(b[:])
	return err
}

func main() {
	var err error
	reader, writer, err = os.Pipe()
	if err != nil {
		panic(err)
	}
	file, err = ioutil.TempFile("", "goescape")
	if err != nil {
		panic(err)
	}
	name := file.Name()
	err = failing(name + ".other")
	os.Remove(name)
	os.Remove(name + ".other")

	clobber()
	equalString(err.Error(), "write "+name+".other: file already closed", "error")
	for i := 1; i < 50; i += 20 {
		equal(written(i), 8, "written")
		equal(read(4), 2*i+3, "read")
		equal(read(4), i+'z', "read text")
		equal(at(i), i, "at")
		churn()
	}
	wantAllocs(0, func() {
		written(5)
		read(8)
	})
	wantAllocs(0, func() { at(7) })
}
