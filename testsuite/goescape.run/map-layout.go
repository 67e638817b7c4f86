// The layout of a map's header that the plugin relies on is that of libgo: a
// map made by libgo and one in a frame look the same.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"os"
	"runtime"
	"unsafe"
)

type header struct {
	count      int
	flags      uint8
	b          uint8
	overflow   uint16
	hash0      uint32
	buckets    unsafe.Pointer
	oldbuckets unsafe.Pointer
	evacuated  uintptr
	extra      unsafe.Pointer
}

func headerOf(m map[int]int) *header {
	return *(**header)(unsafe.Pointer(&m))
}

//go:noinline
func heap(n int) map[int]int { return make(map[int]int) }

// look checks what h says of a map with n entries.
//go:noinline
func look(h *header, n int) uint32 {
	equal(h.count, n, "count")
	equal(int(h.flags), 0, "flags")
	check(n == 0 || h.buckets != nil, "no buckets")
	if n <= 8 {
		equal(int(h.b), 0, "logarithm of the number of buckets")
		check(h.oldbuckets == nil && h.extra == nil && h.evacuated == 0,
			"more than a bucket")
	} else {
		check(h.b > 0, "one bucket")
	}
	if n > 0 && n <= 8 {
		// The first byte of the hash of each entry, and room for keys and
		// values behind.
		top := (*[8]uint8)(h.buckets)
		for i := range top {
			check((top[i] >= 5) == (i < n), "bytes of hashes")
		}
		entries := (*[16]int)(unsafe.Pointer(uintptr(h.buckets) + 8))
		for i := 0; i < n; i++ {
			equal(entries[8+i], entries[i]*entries[i], "value")
		}
	}
	return h.hash0
}

//go:noinline
func local(n int) uint32 {
	m := make(map[int]int)
	for i := 0; i < n; i++ {
		m[i] = i * i
	}
	return look(headerOf(m), n)
}

func main() {
	seeds := map[uint32]bool{}
	keep(seeds)
	for n := 0; n <= 20; n++ {
		m := heap(n)
		keep(m)
		for i := 0; i < n; i++ {
			m[i] = i * i
		}
		look(headerOf(m), n)
		seeds[local(n)] = true
	}
	check(len(seeds) > 15, "seeds are not random")
	wantAllocs(0, func() { local(8) })

	// No header of libgo is larger than ours.
	if os.Getenv("GOESCAPE_NOALLOC") != "" {
		return
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := 0; i < 1000; i++ {
		keep(heap(i))
	}
	runtime.ReadMemStats(&after)
	size := int(after.TotalAlloc-before.TotalAlloc) / 1000
	want := int(unsafe.Sizeof(header{}))
	check(size >= want && size < want+8, "size of a header")
}
