// What objects pass through on their way.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package middle

import "example.com/leaf"

//go:noinline
func Sum(n *leaf.Node) int { return leaf.Sum(n) + 1 }

//go:noinline
func Last(n *leaf.Node) *leaf.Node {
	for leaf.Next(n) != nil {
		n = leaf.Next(n)
	}
	return n
}
