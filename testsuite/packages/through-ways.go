// Objects that go to a function of another package and come back, or stay there, are
// right when all frames are gone, whatever the way.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"os"
	"runtime"
	"sync/atomic"
	"unsafe"

	"example.com/holder"
	other "example.com/other/ways"
	. "example.com/ways"
)

// Overwrite what frames have left.
//
//go:noinline
func clobber(depth int) int {
	var frame [256]uintptr
	for i := range frame {
		frame[i] = ^uintptr(0) / 3
	}
	if depth > 0 {
		return clobber(depth-1) + int(frame[depth]&1)
	}
	runtime.GC()
	return 0
}

var failed bool

// Try F, which has to return the same node as it has made, with its number.
func check(name string, f func(n int) *Node) {
	defer func() {
		if r := recover(); r != nil {
			println("failed:", name, "panics")
			failed = true
		}
	}()
	for i := 1000; i < 1003; i++ {
		p := f(i)
		clobber(8)
		if p == nil || p.N != i {
			println("failed:", name)
			failed = true
			return
		}
	}
}

func New(next *Node, n int) *Node { return &Node{next, n} }
func newT() *T                    { return &T{} }

type doer struct{ x *Node }

func (d *doer) Do(n *Node) *Node { d.x = n; return n }

type doer2 struct{ x *Node }

//go:noinline
func (d *doer2) Do(n *Node) *Node { return d.x }

func kept() {
	check("KeepVar", func(n int) *Node {
		func() { KeepVar(New(nil, 1), New(nil, n)) }()
		clobber(8)
		return GetAll()[1]
	})
	check("Closure", func(n int) *Node {
		f := func() func() *Node { return Closure(New(nil, n)) }()
		clobber(8)
		return f()
	})
	check("ClosureT", func(n int) *Node {
		g := func() func() *Node { t := newT(); t.A[2] = New(nil, n); return ClosureT(t) }
		f := g()
		clobber(8)
		return f()
	})
	check("Chan", func(n int) *Node {
		Chan(New(nil, n))
		clobber(8)
		return <-Ch
	})
	check("MapKeep", func(n int) *Node {
		MapKeep(New(nil, n), "a")
		clobber(8)
		return M["a"]
	})
	check("Pan", func(n int) *Node {
		r := Rec(func() { Pan(New(nil, n)) })
		clobber(8)
		return r.(*Node)
	})
	check("DeferKeep", func(n int) *Node {
		DeferKeep(New(nil, n))
		return Kept
	})
	check("GoKeep", func(n int) *Node { GoKeep(New(nil, n)); return Kept })
	check("Reflect", func(n int) *Node {
		var p *Node
		Reflect(&p, New(nil, n))
		return p
	})
	check("Atomic", func(n int) *Node {
		var p unsafe.Pointer
		Atomic(&p, New(nil, n))
		return (*Node)(p)
	})
	check("AtomicV", func(n int) *Node {
		var v atomic.Value
		AtomicV(&v, New(nil, n))
		return v.Load().(*Node)
	})
	check("AtomicG", func(n int) *Node {
		AtomicG(New(nil, n))
		return V.Load().(*Node)
	})
	check("Pool", func(n int) *Node {
		PoolPut(New(nil, n))
		return PoolGet()
	})
}

func values() {
	check("Big", func(n int) *Node {
		_, _, _, _, e := Big(New(nil, n))
		return e
	})
	check("BigT", func(n int) *Node { t := BigT(New(nil, n)); return t.A[2] })
	check("IntoT", func(n int) *Node {
		t := newT()
		return IntoT(t, New(nil, n)).A[1]
	})
	check("IntoT2", func(n int) *Node {
		t := newT()
		IntoT(t, New(nil, n))
		return t.A[1]
	})
	check("TValue", func(n int) *Node {
		t := newT()
		t.A[2] = New(nil, n)
		return TValue(*t)
	})
	check("TValueKeep", func(n int) *Node {
		t := newT()
		t.A[2] = New(nil, n)
		TValueKeep(*t)
		return Kept
	})
	check("Method", func(n int) *Node {
		t := newT()
		t.A[1] = New(nil, n)
		return t.Method()
	})
	check("MethodKeep", func(n int) *Node {
		t := newT()
		t.A[1] = New(nil, n)
		t.MethodKeep()
		return Kept
	})
	check("MethodVal", func(n int) *Node {
		t := newT()
		t.A[1] = New(nil, n)
		f := t.MethodKeep
		f()
		return Kept
	})
	check("MethodExpr", func(n int) *Node {
		t := newT()
		t.A[1] = New(nil, n)
		f := T.Method
		return f(*t)
	})
	check("PMethod", func(n int) *Node {
		t := newT()
		t.PMethod(New(nil, n))
		return t.A[0]
	})
	check("PMethod2", func(n int) *Node {
		t := newT()
		t.PMethod(New(nil, n))
		return *t.P
	})
	check("PMethod3", func(n int) *Node {
		p := func() **Node { t := newT(); t.PMethod(New(nil, n)); return t.P }()
		clobber(8)
		return *p
	})
}

func slices() {
	check("SliceOf", func(n int) *Node {
		s := func() []*Node { t := newT(); t.A[1] = New(nil, n); return SliceOf(t) }()
		clobber(8)
		return s[1]
	})
	check("AppendTo", func(n int) *Node {
		s := AppendTo(nil, New(nil, n))
		return s[0]
	})
	check("AppendTo2", func(n int) *Node {
		s := func() []*Node { a := make([]*Node, 0, 4); return AppendTo(a, New(nil, n)) }()
		clobber(8)
		return s[0]
	})
	check("AppendGlob", func(n int) *Node {
		AppendGlob(New(nil, n))
		a := GetAll()
		return a[len(a)-1]
	})
	check("Copy", func(n int) *Node {
		var d [2]*Node
		Copy(d[:], []*Node{New(nil, 1), New(nil, n)})
		return d[1]
	})
	check("CopyGlob", func(n int) *Node {
		CopyGlob([]*Node{New(nil, 1), New(nil, n)})
		return GetAll()[1]
	})
	check("Uintptr", func(n int) *Node {
		p := New(nil, n)
		u := Uintptr(p)
		q := *(**Node)(unsafe.Pointer(&u))
		r := q
		return r
	})
	check("FromUintptr", func(n int) *Node {
		FromUintptr(uintptr(unsafe.Pointer(New(nil, n))))
		return Kept
	})
}

func interfaces() {
	check("Err", func(n int) *Node {
		e := func() error { return Err(New(nil, n)) }()
		clobber(8)
		_ = e.Error()
		return Kept
	})
	check("Iface", func(n int) *Node { IfaceKeep(New(nil, n)); return Kept })
	check("Iface1", func(n int) *Node {
		IfaceKeep(*New(New(nil, n), 1))
		return Kept
	})
	check("Iface2", func(n int) *Node {
		IfaceKeep([]*Node{New(nil, n)})
		return Kept
	})
	check("Iface3", func(n int) *Node {
		IfaceKeep(map[int]*Node{0: New(nil, n)})
		return Kept
	})
	check("Iface4", func(n int) *Node {
		p := New(nil, n)
		IfaceKeep(func() *Node { return p })
		return Kept
	})
	check("Range", func(n int) *Node {
		return Range(map[int]*Node{0: New(nil, n)})
	})
	check("MapSet", func(n int) *Node {
		m := map[int]*Node{}
		MapSet(m, New(nil, n))
		return m[0]
	})
	check("MapKeyKeep", func(n int) *Node {
		MapKeyKeep(map[*Node]int{New(nil, n): 1})
		return Kept
	})
	check("Swap", func(n int) *Node {
		a, b := New(nil, 1), New(nil, n)
		Swap(&a, &b)
		return a
	})
	check("Link", func(n int) *Node {
		a := New(nil, 1)
		Link(a, New(nil, n))
		return a.Next
	})
	check("Link2", func(n int) *Node {
		a := New(nil, 1)
		Link(a, New(nil, n))
		Kept = a
		clobber(8)
		return Kept.Next
	})
	check("Loop", func(n int) *Node {
		return Loop(New(New(New(nil, n), 2), 1))
	})
	check("Self", func(n int) *Node {
		a := New(nil, n)
		Self(a)
		return a.Next
	})
	check("Self2", func(n int) *Node {
		a := func() *Node { a := New(nil, n); Self(a); return a.Next.Next }()
		clobber(8)
		return a
	})
	check("Named", func(n int) *Node { return Named(New(nil, n)) })
	check("ErrAs", func(n int) *Node { return ErrAs(Err(New(nil, n))).N })
	check("ErrAs2", func(n int) *Node { return ErrAs(&E{New(nil, n)}).N })
	check("Dispatch", func(n int) *Node {
		Dispatch(KeepI{}, New(nil, n))
		return Kept
	})
	check("Dispatch2", func(n int) *Node {
		Dispatch(Mk(), New(nil, n))
		return Kept
	})
	check("Dispatch3", func(n int) *Node {
		d := &doer{}
		Dispatch(d, New(nil, n))
		return d.x
	})
	check("Dispatch4", func(n int) *Node {
		d := &doer2{New(nil, n)}
		return Dispatch(d, nil)
	})
	check("Dispatch5", func(n int) *Node {
		d := &holder.EmbI{&doer2{New(nil, n)}}
		return Dispatch(d, nil)
	})
	check("Dispatch6", func(n int) *Node {
		d := &holder.EmbI{Mk()}
		d.Do(New(nil, n))
		return Kept
	})
}

func embedded() {
	check("EmbPut", func(n int) *Node {
		e := &holder.Emb{1, Outer{Inner: &Inner{}}}
		e.Put(New(nil, n))
		return e.N
	})
	check("EmbGet", func(n int) *Node {
		e := &holder.Emb{1, Outer{Inner: &Inner{New(nil, n)}}}
		return e.Get()
	})
	check("EmbMe", func(n int) *Node {
		i := func() *Inner { e := &holder.Emb{1, Outer{Inner: &Inner{New(nil, n)}}}; return e.Me() }()
		clobber(8)
		return i.N
	})
	check("Emb2Put", func(n int) *Node {
		e := &holder.Emb2{1, &Outer2{}}
		e.Put(New(nil, n))
		return e.N
	})
	check("Emb2Me", func(n int) *Node {
		i := func() *Inner { e := &holder.Emb2{1, &Outer2{Inner: Inner{New(nil, n)}}}; return e.Me() }()
		clobber(8)
		return i.N
	})
	check("EmbIface", func(n int) *Node {
		var i interface{ Put(*Node) }
		e := &holder.Emb2{1, &Outer2{}}
		i = e
		i.Put(New(nil, n))
		return e.N
	})
	check("EmbIface2", func(n int) *Node {
		var i interface{ Get() *Node } = holder.Emb{1, Outer{Inner: &Inner{New(nil, n)}}}
		return i.Get()
	})
	check("EmbMV", func(n int) *Node {
		e := &holder.Emb2{1, &Outer2{}}
		f := e.Put
		f(New(nil, n))
		return e.N
	})
}

func pointers() {
	check("Str", func(n int) *Node {
		s := func() string { b := []byte{65, byte(n - 900)}; return Str(string(b)) }()
		clobber(8)
		return New(nil, int(s[0])+900)
	})
	check("StrKeep", func(n int) *Node {
		func() { b := []byte{65, byte(n - 900)}; StrKeep(string(b)) }()
		clobber(8)
		return New(nil, int(KS[0])+900)
	})
	check("BytesKeep", func(n int) *Node {
		func() { b := []byte{byte(n - 900), 65}; BytesKeep(b) }()
		clobber(8)
		return New(nil, int(KS[0])+900)
	})
	check("PtrPtr", func(n int) *Node {
		p := New(nil, n)
		PtrPtr(&p)
		return Kept
	})
	check("PtrPtrSet", func(n int) *Node {
		p := New(nil, n)
		var q *Node
		PtrPtrSet(&q, &p)
		return q
	})
	check("Ret2", func(n int) *Node {
		p := New(nil, n)
		q, _ := Ret2(&p)
		return q
	})
	check("Ret2b", func(n int) *Node {
		r := func() **Node { p := New(nil, n); _, r := Ret2(&p); return r }()
		clobber(8)
		return *r
	})
	check("ArrP", func(n int) *Node {
		s := func() []*Node { var a [4]*Node; a[1] = New(nil, n); return ArrP(&a) }()
		clobber(8)
		return s[0]
	})
}

func functions() {
	check("Later", func(n int) *Node {
		p := New(nil, 1)
		f := Later(p)
		f(New(nil, n))
		return p.Next
	})
	check("Later2", func(n int) *Node {
		p := New(nil, 1)
		f := Later(p)
		func() { f(New(nil, n)) }()
		clobber(8)
		return p.Next
	})
	check("MethodF", func(n int) *Node {
		p := &Inner{}
		f := Method(p)
		f(New(nil, n))
		return p.N
	})
	check("CallAll", func(n int) *Node {
		p := New(nil, n)
		return CallAll(func(*Node) *Node { return p })
	})
	check("CallAll2", func(n int) *Node {
		var q *Node
		CallAll(func(m *Node) *Node { q = m; return nil })
		q.N = n
		return q
	})
	check("CallBack2", func(n int) *Node {
		CallBack2(func(k func(*Node)) { k(New(nil, n)) }, New(nil, 1))
		return Kept
	})
	check("CallBack3", func(n int) *Node {
		p := New(nil, 1)
		CallBack2(func(k func(*Node)) { k(New(nil, n)) }, p)
		return p.Next
	})
	check("Fn", func(n int) *Node {
		f := Fn(func(m *Node) { Kept = m })
		f.Call(New(nil, n))
		return Kept
	})
}

func collections() {
	check("L", func(n int) *Node { l := L{New(nil, n)}; return l.First() })
	check("LAdd", func(n int) *Node {
		var l L
		l.Add(New(nil, n))
		return l[0]
	})
	check("LAdd2", func(n int) *Node {
		l := func() L { var l L = make(L, 0, 3); l.Add(New(nil, n)); return l }()
		clobber(8)
		return l[0]
	})
	check("MM", func(n int) *Node {
		m := MM{}
		m.Put(New(nil, n))
		return m[1]
	})
	check("SendOn", func(n int) *Node {
		c := make(chan *Node, 1)
		SendOn(c, New(nil, n))
		return <-c
	})
	check("SelSend", func(n int) *Node {
		c := make(chan *Node, 1)
		SelSend(c, New(nil, n))
		return <-c
	})
	check("Recur", func(n int) *Node { return Recur(New(nil, n), 3) })
	check("Goto", func(n int) *Node {
		var q *Node
		Goto(New(nil, n), &q, 3)
		return q
	})
}

func deep() {
	check("Conv", func(n int) *Node {
		i := func() Iface2 { return Conv(New(nil, n)) }()
		clobber(8)
		return i.Get()
	})
	check("SliceIface", func(n int) *Node {
		return SliceIface([]interface{}{1, New(nil, n)}).(*Node)
	})
	check("KeepIfaces", func(n int) *Node {
		KeepIfaces(*New(New(nil, n), 2))
		return Any.(Node).Next
	})
	check("Eface", func(n int) *Node {
		e := func() interface{} { return Eface(*New(New(nil, n), 2)) }()
		clobber(8)
		return e.(Node).Next
	})
	check("Deep3", func(n int) *Node {
		p := New(nil, n)
		q := &p
		return Deep3(&q)
	})
	check("Deep4", func(n int) *Node {
		p := New(nil, n)
		q := &p
		r := &q
		Deep4(&r)
		return Kept
	})
	check("DeepSet", func(n int) *Node {
		var p *Node
		q := &p
		DeepSet(&q, New(nil, n))
		return p
	})
	check("DeepSetP", func(n int) *Node {
		q := func() **Node { var q **Node; p := New(nil, n); DeepSetP(&q, &p); return q }()
		clobber(8)
		return *q
	})
	check("List9", func(n int) *Node {
		p := New(nil, n)
		return List9(New(New(New(New(New(New(New(New(New(p, 1), 2), 3), 4), 5), 6), 7), 8), 9))
	})
	check("List9Keep", func(n int) *Node {
		p := New(nil, n)
		List9Keep(New(New(New(New(New(New(New(New(New(p, 1), 2), 3), 4), 5), 6), 7), 8), 9))
		return Kept
	})
	check("Nine", func(n int) *Node {
		_, _, _, _, _, _, _, _, _, _, _, x := Nine(New(nil, n))
		return x
	})
}

func others() {
	check("Hook", func(n int) *Node {
		holder.Hook = func(m *Node) { Kept = m }
		holder.CallHook(New(nil, n))
		return Kept
	})
	check("Inl", func(n int) *Node { return holder.Inl(New(New(nil, n), 1)) })
	check("Alias", func(n int) *Node {
		var t holder.Alias
		t.A[1] = New(nil, n)
		t.MethodKeep()
		return Kept
	})
	check("Twice", func(n int) *Node {
		f := func() func() *Node { return holder.Twice(New(nil, n)) }()
		clobber(8)
		return f()
	})
	check("Keeper", func(n int) *Node {
		holder.Keeper()(New(nil, n))
		return Kept
	})
	check("other.Loop", func(n int) *Node {
		other.KeepVar(&other.Node{})
		if other.Loop(&other.Node{nil, 1}) == nil {
			return Loop(New(New(nil, n), 1))
		}
		return nil
	})
}

func deferred() {
	check("DeferF", func(n int) *Node { DeferF(New(nil, n)); return Kept })
	check("DeferM", func(n int) *Node {
		t := newT()
		t.A[1] = New(nil, n)
		DeferM(t)
		return Kept
	})
	check("DeferI", func(n int) *Node {
		DeferI(KeepI{}, New(nil, n))
		return Kept
	})
	check("DeferI2", func(n int) *Node {
		d := &doer{}
		DeferI(d, New(nil, n))
		return d.x
	})
	check("DeferFn", func(n int) *Node {
		p := New(nil, n)
		DeferFn(func() { Kept = p })
		return Kept
	})
	check("DeferCl", func(n int) *Node { DeferCl(New(nil, n)); return Kept })
	check("DeferLoop", func(n int) *Node {
		DeferLoop([]*Node{New(nil, n)})
		return Kept
	})
	check("DeferRes", func(n int) *Node {
		f := func() func() *Node { return DeferRes(New(nil, n)) }()
		clobber(8)
		return f()
	})
}

func inside() {
	check("Boot", func(n int) *Node {
		s := func() []*Node { t := newT(); t.A[1] = New(nil, n); t.Boot(); return t.S }()
		clobber(8)
		return s[1]
	})
	check("Boot2", func(n int) *Node {
		t := newT()
		t.Boot()
		t.A[1] = New(nil, n)
		return t.S[1]
	})
	check("BoxA", func(n int) *Node {
		s := func() interface{} { t := newT(); t.A[1] = New(nil, n); t.BoxA(); return t.I }()
		clobber(8)
		return s.([3]*Node)[1]
	})
	check("BoxP", func(n int) *Node {
		s := func() interface{} { t := newT(); t.A[1] = New(nil, n); t.BoxP(); return t.I }()
		clobber(8)
		return s.(*[3]*Node)[1]
	})
	check("Rot", func(n int) *Node {
		t := newT()
		t.A[1] = New(nil, n)
		t.Rot()
		return t.A[0]
	})
	check("Fn", func(n int) *Node {
		f := func() func() *Node { t := newT(); t.A[0] = New(nil, n); t.Fn(); return t.F }()
		clobber(8)
		return f()
	})
	check("Shift", func(n int) *Node {
		t := newT()
		t.S = []*Node{nil, New(nil, n)}
		t.Shift()
		return t.S[0]
	})
	check("Shift2", func(n int) *Node {
		s := func() []*Node { t := newT(); t.S = []*Node{nil, New(nil, n)}; t.Shift(); return t.S }()
		clobber(8)
		return s[0]
	})
	check("MapIn", func(n int) *Node {
		t := newT()
		t.A[0] = New(nil, n)
		t.MapIn()
		return t.M[0]
	})
	check("Ch", func(n int) *Node {
		c := make(chan []*Node, 1)
		func() { t := newT(); t.A[1] = New(nil, n); t.Ch(c) }()
		clobber(8)
		return (<-c)[1]
	})
	check("TwoRes", func(n int) *Node {
		r, err := TwoRes(New(nil, n))
		if err != nil {
			return nil
		}
		return r
	})
	check("ErrWrap", func(n int) *Node {
		e := func() error { return ErrWrap(&E{New(nil, n)}) }()
		clobber(8)
		e.Error()
		return Kept
	})
	check("Conv2", func(n int) *Node {
		i := func() Iface { return Conv2(&doer2{New(nil, n)}) }()
		clobber(8)
		return i.Do(nil)
	})
	check("Goer", func(n int) *Node {
		p := New(nil, n)
		Goer(func() { Kept = p })
		return Kept
	})
	check("AnonStruct", func(n int) *Node {
		x := AnonStruct(struct{ A, B *Node }{New(nil, n), New(nil, 2)})
		return x.Y
	})
	check("ArrVal", func(n int) *Node {
		return ArrVal([3]*Node{nil, nil, New(nil, n)})[0]
	})
	check("PtrArr", func(n int) *Node {
		p := func() *[3]*Node { t := newT(); t.A[2] = New(nil, n); return PtrArr(&t.A) }()
		clobber(8)
		return p[2]
	})
	check("Sl2Arr", func(n int) *Node {
		p := func() *[2]*Node { return Sl2Arr([]*Node{nil, New(nil, n), nil}) }()
		clobber(8)
		return p[1]
	})
	check("Complex", func(n int) *Node {
		return Complex(map[string][]map[int]*Node{"a": {{1: New(nil, n)}}})
	})
	check("KeepComplex", func(n int) *Node {
		KeepComplex(map[string][]map[int]*Node{"a": {{1: New(nil, n)}}})
		clobber(8)
		return Any.(map[int]*Node)[1]
	})
	check("Finalize", func(n int) *Node {
		Finalize(New(nil, n))
		return LastFin()
	})
	check("UnsafeSlice", func(n int) *Node {
		s := func() []Node { return UnsafeSlice(New(nil, n)) }()
		clobber(8)
		return &s[0]
	})
	check("Unsafe", func(n int) *Node {
		q := func() *int { return (*int)(Unsafe(unsafe.Pointer(New(nil, n)))) }()
		clobber(8)
		return New(nil, *q)
	})
}

func main() {
	kept()
	values()
	slices()
	interfaces()
	embedded()
	pointers()
	functions()
	collections()
	deep()
	others()
	deferred()
	inside()
	if failed {
		os.Exit(1)
	}
	println("ok")
}
