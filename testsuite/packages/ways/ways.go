// Ways in which a function may keep or return what it gets, or store it in what it
// gets as well.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package ways

import (
	"errors"
	"reflect"
	"sync"
	"sync/atomic"
	"unsafe"
)

type Node struct {
	Next *Node
	N    int
}

var Kept *Node
var Any interface{}
var Ch = make(chan *Node, 100)
var M = map[string]*Node{}
var F func() *Node
var pool sync.Pool
var once sync.Once

type T struct {
	Node *Node
	S    []*Node
	A    [3]*Node
	I    interface{}
	F    func() *Node
	M    map[int]*Node
	P    **Node
}

//go:noinline
func KeepVar(n ...*Node) { all = n }

var all []*Node

func GetAll() []*Node { return all }

//go:noinline
func Closure(n *Node) func() *Node { return func() *Node { return n } }

//go:noinline
func ClosureT(t *T) func() *Node { return func() *Node { return t.A[2] } }

//go:noinline
func Chan(n *Node) { Ch <- n }

//go:noinline
func MapKeep(n *Node, k string) { M[k] = n }

//go:noinline
func Pan(n *Node) { panic(n) }

//go:noinline
func Rec(f func()) (r interface{}) {
	defer func() { r = recover() }()
	f()
	return nil
}

//go:noinline
func DeferKeep(n *Node) {
	defer func() { Kept = n }()
}

//go:noinline
func GoKeep(n *Node) {
	c := make(chan bool)
	go func() { Kept = n; c <- true }()
	<-c
}

//go:noinline
func Reflect(dst interface{}, n *Node) {
	reflect.ValueOf(dst).Elem().Set(reflect.ValueOf(n))
}

//go:noinline
func Atomic(p *unsafe.Pointer, n *Node) { atomic.StorePointer(p, unsafe.Pointer(n)) }

//go:noinline
func AtomicV(v *atomic.Value, n *Node) { v.Store(n) }

var V atomic.Value

//go:noinline
func AtomicG(n *Node) { V.Store(n) }

//go:noinline
func PoolPut(n *Node) { pool.Put(n) }
func PoolGet() *Node  { return pool.Get().(*Node) }

//go:noinline
func Big(n *Node) (a, b, c, d, e *Node) { return nil, nil, nil, nil, n }

//go:noinline
func BigT(n *Node) T { return T{A: [3]*Node{nil, nil, n}} }

//go:noinline
func IntoT(t *T, n *Node) *T { t.A[1] = n; return t }

//go:noinline
func TValue(t T) *Node { return t.A[2] }

//go:noinline
func TValueKeep(t T) { Kept = t.A[2] }

//go:noinline
func (t T) Method() *Node { return t.A[1] }

//go:noinline
func (t T) MethodKeep() { Kept = t.A[1] }

//go:noinline
func (t *T) PMethod(n *Node) { t.P = &t.A[0]; *t.P = n }

//go:noinline
func SliceOf(t *T) []*Node { return t.A[:] }

//go:noinline
func AppendTo(s []*Node, n *Node) []*Node { return append(s, n) }

//go:noinline
func AppendGlob(n *Node) { all = append(all, n) }

//go:noinline
func Copy(dst, src []*Node) { copy(dst, src) }

//go:noinline
func CopyGlob(src []*Node) { all = make([]*Node, len(src)); copy(all, src) }

//go:noinline
func Uintptr(n *Node) uintptr { return uintptr(unsafe.Pointer(n)) }

//go:noinline
func FromUintptr(u uintptr) { Kept = *(**Node)(unsafe.Pointer(&u)) }

type E struct{ N *Node }

func (e *E) Error() string { Kept = e.N; return "e" }

//go:noinline
func Err(n *Node) error { return &E{n} }

//go:noinline
func IfaceKeep(x interface{}) {
	switch v := x.(type) {
	case *Node:
		Kept = v
	case Node:
		Kept = v.Next
	case []*Node:
		Kept = v[0]
	case map[int]*Node:
		Kept = v[0]
	case func() *Node:
		Kept = v()
	}
}

//go:noinline
func Range(m map[int]*Node) *Node {
	for _, v := range m {
		return v
	}
	return nil
}

//go:noinline
func MapSet(m map[int]*Node, n *Node) { m[0] = n }

//go:noinline
func MapKeyKeep(m map[*Node]int) {
	for k := range m {
		Kept = k
	}
}

//go:noinline
func Swap(a, b **Node) { *a, *b = *b, *a }

//go:noinline
func Link(a, b *Node) { a.Next = b }

//go:noinline
func Loop(n *Node) *Node {
	for n.Next != nil {
		n = n.Next
	}
	return n
}

//go:noinline
func Self(n *Node) { n.Next = n }

//go:noinline
func Named(n *Node) (r *Node) {
	defer func() { r = n }()
	return nil
}

//go:noinline
func ErrAs(e error) *E {
	var x *E
	if errors.As(e, &x) {
		return x
	}
	return nil
}

type Iface interface{ Do(n *Node) *Node }

//go:noinline
func Dispatch(i Iface, n *Node) *Node { return i.Do(n) }

type KeepI struct{}

func (KeepI) Do(n *Node) *Node { Kept = n; return nil }

//go:noinline
func Mk() Iface { return KeepI{} }

type Inner struct{ N *Node }

//go:noinline
func (i *Inner) Put(n *Node) { i.N = n }

//go:noinline
func (i Inner) Get() *Node { return i.N }

//go:noinline
func (i *Inner) Me() *Inner { return i }

type Outer struct {
	Pad [5]int
	*Inner
}

type Outer2 struct {
	Pad [5]int
	Inner
}

//go:noinline
func Str(s string) string { return s[1:] }

var KS string

//go:noinline
func StrKeep(s string) { KS = s[1:] }

//go:noinline
func BytesKeep(s []byte) { KS = *(*string)(unsafe.Pointer(&s)) }

//go:noinline
func PtrPtr(p **Node) { Kept = *p }

//go:noinline
func PtrPtrSet(p **Node, q **Node) { *p = *q }

//go:noinline
func Ret2(p **Node) (*Node, **Node) { return *p, p }

//go:noinline
func ArrP(p *[4]*Node) []*Node { return p[1:2] }

//go:noinline
func Later(n *Node) func(*Node) { return func(m *Node) { n.Next = m } }

//go:noinline
func Method(t *Inner) func(*Node) { return t.Put }

//go:noinline
func CallAll(fs ...func(*Node) *Node) (r *Node) {
	x := &Node{nil, 99}
	for _, f := range fs {
		r = f(x)
	}
	return
}

//go:noinline
func CallBack2(f func(func(*Node)), n *Node) { f(func(m *Node) { Kept = m; n.Next = m }) }

type Fn func(*Node)

//go:noinline
func (f Fn) Call(n *Node) { f(n) }

type L []*Node

//go:noinline
func (l L) First() *Node { return l[0] }

//go:noinline
func (l *L) Add(n *Node) { *l = append(*l, n) }

type MM map[int]*Node

//go:noinline
func (m MM) Put(n *Node) { m[1] = n }

//go:noinline
func SendOn(c chan *Node, n *Node) { c <- n }

//go:noinline
func SelSend(c chan *Node, n *Node) {
	select {
	case c <- n:
	default:
	}
}

//go:noinline
func Recur(n *Node, d int) *Node {
	if d == 0 {
		return n
	}
	return Recur(n, d-1)
}

//go:noinline
func Goto(n *Node, p **Node, d int) {
	if d > 0 {
		Goto(n, p, d-1)
		return
	}
	*p = n
}

//go:noinline
func Conv(n *Node) Iface2 { return (*NI)(n) }

type NI Node

func (n *NI) Get() *Node { return (*Node)(n) }

type Iface2 interface{ Get() *Node }

//go:noinline
func SliceIface(xs []interface{}) interface{} { return xs[len(xs)-1] }

//go:noinline
func KeepIfaces(xs ...interface{}) { Any = xs[0] }

//go:noinline
func Eface(x interface{}) interface{} { return x }

//go:noinline
func Deep3(p ***Node) *Node { return **p }

//go:noinline
func Deep4(p ****Node) { Kept = ***p }

//go:noinline
func DeepSet(p ***Node, n *Node) { **p = n }

//go:noinline
func DeepSetP(p ***Node, n **Node) { *p = n }

//go:noinline
func List9(n *Node) *Node { return n.Next.Next.Next.Next.Next.Next.Next.Next.Next }

//go:noinline
func List9Keep(n *Node) { Kept = n.Next.Next.Next.Next.Next.Next.Next.Next.Next }

//go:noinline
func Nine(a *Node) (x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12 *Node) { x12 = a; return }

//go:noinline
func KeepF(n *Node, d int) { Kept = n }

//go:noinline
func DeferF(n *Node) { defer KeepF(n, 1) }

//go:noinline
func DeferM(t *T) { defer t.MethodKeep() }

//go:noinline
func DeferI(i Iface, n *Node) { defer i.Do(n) }

//go:noinline
func DeferFn(f func()) { defer f() }

//go:noinline
func DeferCl(n *Node) { defer func(m *Node) { Kept = m }(n) }

//go:noinline
func DeferLoop(ns []*Node) {
	for _, n := range ns {
		defer KeepF(n, 2)
	}
}

//go:noinline
func DeferRes(n *Node) (r func() *Node) {
	defer func() { r = func() *Node { return n } }()
	return nil
}

//go:noinline
func (t *T) Boot() { t.S = t.A[:] }

//go:noinline
func (t *T) BoxA() { t.I = t.A }

//go:noinline
func (t *T) BoxP() { t.I = &t.A }

//go:noinline
func (t *T) Rot() { t.A[0], t.A[1], t.A[2] = t.A[1], t.A[2], t.A[0] }

//go:noinline
func (t *T) Fn() { t.F = func() *Node { return t.A[0] } }

//go:noinline
func (t *T) Shift() { t.S = t.S[1:] }

//go:noinline
func (t *T) MapIn() { t.M = map[int]*Node{0: t.A[0]} }

//go:noinline
func (t *T) Ch(c chan []*Node) { c <- t.A[:] }

//go:noinline
func TwoRes(n *Node) (*Node, error) {
	if n == nil {
		return nil, &E{n}
	}
	return n, nil
}

//go:noinline
func ErrWrap(e error) error { return &W{e} }

type W struct{ E error }

func (w *W) Error() string { return w.E.Error() }
func (w *W) Unwrap() error { return w.E }

//go:noinline
func Cmp(a, b interface{}) bool { return a == b }

//go:noinline
func Conv2(x interface{}) Iface { i, _ := x.(Iface); return i }

//go:noinline
func Goer(f func()) {
	done := make(chan bool)
	go func() {
		f()
		done <- true
	}()
	<-done
}

//go:noinline
func AnonStruct(s struct{ A, B *Node }) struct{ X, Y *Node } {
	return struct{ X, Y *Node }{s.B, s.A}
}

//go:noinline
func ArrVal(a [3]*Node) [2]*Node { return [2]*Node{a[2], a[0]} }

//go:noinline
func PtrArr(a *[3]*Node) *[3]*Node { return a }

//go:noinline
func Sl2Arr(s []*Node) *[2]*Node { return (*[2]*Node)(s) }

//go:noinline
func Complex(m map[string][]map[int]*Node) *Node { return m["a"][0][1] }

//go:noinline
func KeepComplex(m map[string][]map[int]*Node) { Any = m["a"][0] }

//go:noinline
func Finalize(n *Node) { finalizer(n) }

func finalizer(n *Node) { fin = append(fin, func() *Node { return n }) }

var fin []func() *Node

func LastFin() *Node { return fin[len(fin)-1]() }

//go:noinline
func Unsafe(p unsafe.Pointer) unsafe.Pointer {
	return unsafe.Pointer(uintptr(p) + unsafe.Sizeof(p))
}

//go:noinline
func UnsafeSlice(p *Node) []Node { return unsafe.Slice(p, 1) }
