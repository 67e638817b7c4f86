// Conversions that copy nothing: the notes and the statistics say so, and say of
// the others what they said before.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fdump-tree-optimized -fplugin-arg-goescape-m -fplugin-arg-goescape-dump=details -fplugin-arg-goescape-stats=goescape-stats.json" }

package main

//go:noinline
func sum(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n += int(s[i])
	}
	return n
}

//go:noinline
func shared(b []byte) int {
	return sum(string(b)) // { dg-message "string\\(\\\[\\\]byte\\) is not copied" }
}

//go:noinline
func sharedBytes(s string) int {
	n := 0
	for i, c := range []byte(s) { // { dg-message "\\\[\\\]byte\\(string\\) is not copied" }
		n += i * int(c)
	}
	return n
}

//go:noinline
func changed(b []byte) int {
	s := string(b) // { dg-message "string\\(\\\[\\\]byte\\) does not escape" }
	b[0]++
	return sum(s)
}

//go:noinline
func written(s string) byte {
	b := []byte(s) // { dg-message "\\\[\\\]byte\\(string\\) does not escape" }
	b[0]++
	return b[0]
}

var argument string

func main() {
	println(shared(nil), sharedBytes(argument), changed(nil), written(argument))
}

// { dg-final { scan-dump "string string\\(\\\[\\\]byte\\) \\?, 0 bytes: shared" } }
// { dg-final { scan-dump "copies bytes: the bytes may change while the string is used" } }
// { dg-final { scan-dump "copies bytes: the slice may be written to" } }
// { dg-final { scan-tree-dump-times "runtime\\.slicebytetostring" 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime\\.stringtoslicebyte" 1 "optimized" } }
// { dg-final { scan-file goescape-stats.json "\"stack\":2,.*\"shared\":2," } }
