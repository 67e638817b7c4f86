// Values in interfaces in loops, branches, behind panics and in functions that
// recover.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var kept []interface{}

//go:noinline
func loop(n, step int) {
	for i := 0; i < n; i++ {
		kept = append(kept, i*step)
	}
}

//go:noinline
func branch(n int, s string) interface{} {
	var x interface{}
	if n%2 == 0 {
		x = n
	} else {
		x = s
	}
	if n%3 == 0 {
		kept = append(kept, x)
	}
	return x
}

//go:noinline
func twice(n, k int) (interface{}, interface{}) {
	return n, k
}

//go:noinline
func recovering(n, k int) (x interface{}) {
	defer func() {
		if recover() != nil {
			x = "none"
		}
	}()
	kept = append(kept, n)
	return n / k
}

//go:noinline
func raise(n int) (x interface{}) {
	defer func() { x = recover() }()
	panic(n)
}

//go:noinline
func sum(a, b interface{}) (interface{}, error) {
	return a.(int) + b.(int), nil
}

//go:noinline
func sumOrText(a, b interface{}) (x interface{}) {
	defer func() {
		if recover() != nil {
			x = "no number"
		}
	}()
	x, _ = sum(a, b)
	return x
}

func main() {
	for try := 0; try < 20; try++ {
		churn()
		kept = nil
		loop(100, 5)
		sum := 0
		for i, x := range kept {
			equal(x.(int), 5*i, "in a loop")
			sum += x.(int)
		}
		equal(sum, 24750, "sum")
		kept = nil
		for n := 0; n < 600; n += 17 {
			x := branch(n, "abc"[:n%4])
			if n%2 == 0 {
				check(x == n, "even")
			} else {
				check(x == "abc"[:n%4], "odd")
			}
		}
		equal(len(kept), 12, "number kept")
		a, b := twice(try*30, 3)
		check(a == try*30 && b == 3, "twice")
		check(recovering(try, 1) == try, "no panic")
		check(recovering(try*100, 0) == "none", "panic")
		check(kept[13] == try*100, "before the panic")
		check(sumOrText(try*25, 3) == try*25+3, "sum")
		check(sumOrText(try, "x") == "no number", "no sum")
		check(sumOrText("x", try) == "no number", "no sum either")
		check(raise(try*50) == try*50, "value of a panic")
	}
}
