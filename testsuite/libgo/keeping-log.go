// A package with the path of libgo's log, which keeps what it gets.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package log

var Kept []interface{}

//go:noinline
func Println(v ...interface{}) { Kept = v }
