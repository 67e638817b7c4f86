// What escapes is logged as gc logs it, in a directory for the package.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fgo-pkgpath=example.org/p -fplugin-arg-goescape-json=goescape-log/new" }

package p

type T struct{ x, y int }

func newT(x int) *T {
	return &T{x, 1}
}

var kept *T

func Use(x int) int {
	kept = newT(x)
	return newT(x + 1).x
}

// { dg-final { scan-file goescape-log/new/example.org%2Fp/json.json "^\{\"version\":0,\"package\":\"example.org/p\",\"goos\":\"linux\",\"goarch\":\"(amd64|386)\",\"gc_version\":\"gccgo 12\[^\n\]*, goescape \[0-9.]+\",\"file\":\"/\[^\n\]*/json.go\"\}\n.*\{\"range\":\{\"start\":\{\"line\":19,\"character\":9\},\"end\":\{\"line\":19,\"character\":9\}\},\"severity\":3,\"code\":\"escape\",\"source\":\"go compiler\",\"message\":\"new\\(example.org/p.T\\) escapes to heap\",\"relatedInformation\":\\\[\{\"location\":\{\"uri\":\"file:///\[^\n\]*/json.go\",\"range\":\{\"start\":\{\"line\":13,\[^\n\]*\"message\":\"inlineLoc\"\}\[^\n\]*\"message\":\"escflow:      from kept = newT\\(x\\) \\(assigned to a global variable\\)\"\}\\]\}\n$" } }
