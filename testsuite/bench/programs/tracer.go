// Rays through a scene of spheres: vectors and hits behind pointers and
// interfaces, most of which die in the function that makes them.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "math"

type vector struct{ x, y, z float64 }

func newVector(x, y, z float64) *vector { return &vector{x, y, z} }

func (a *vector) add(b *vector) *vector {
	return newVector(a.x+b.x, a.y+b.y, a.z+b.z)
}

func (a *vector) sub(b *vector) *vector {
	return newVector(a.x-b.x, a.y-b.y, a.z-b.z)
}

func (a *vector) scale(f float64) *vector {
	return newVector(a.x*f, a.y*f, a.z*f)
}

func (a *vector) dot(b *vector) float64 { return a.x*b.x + a.y*b.y + a.z*b.z }

func (a *vector) unit() *vector { return a.scale(1 / math.Sqrt(a.dot(a))) }

type ray struct{ from, to *vector }

func (r *ray) at(t float64) *vector { return r.from.add(r.to.scale(t)) }

type hit struct {
	t      float64
	where  *vector
	normal *vector
}

type shape interface {
	meet(r *ray) *hit
}

type sphere struct {
	centre *vector
	radius float64
}

func (s *sphere) meet(r *ray) *hit {
	from := r.from.sub(s.centre)
	b := from.dot(r.to)
	d := b*b - from.dot(from) + s.radius*s.radius
	if d < 0 {
		return nil
	}
	t := -b - math.Sqrt(d)
	if t < 1e-6 {
		return nil
	}
	where := r.at(t)
	return &hit{t, where, where.sub(s.centre).unit()}
}

func nearest(shapes []shape, r *ray) *hit {
	var best *hit
	for _, s := range shapes {
		if h := s.meet(r); h != nil && (best == nil || h.t < best.t) {
			best = h
		}
	}
	return best
}

func shade(shapes []shape, r *ray, depth int) float64 {
	h := nearest(shapes, r)
	if h == nil {
		return 0.1
	}
	light := newVector(1, 1, -1).unit()
	bright := math.Max(0, h.normal.dot(light))
	if depth > 0 {
		mirrored := r.to.sub(h.normal.scale(2 * r.to.dot(h.normal)))
		bright += 0.5 * shade(shapes, &ray{h.where, mirrored.unit()}, depth-1)
	}
	return bright
}

func work(size int) int {
	var shapes []shape
	for i := 0; i < 12; i++ {
		angle := float64(i)
		shapes = append(shapes, &sphere{
			newVector(3*math.Cos(angle), 3*math.Sin(angle), 8), 1})
	}
	sum := 0.0
	eye := newVector(0, 0, -1)
	for y := 0; y < size; y++ {
		for x := 0; x < size; x++ {
			to := newVector(float64(x)/float64(size)-0.5,
				float64(y)/float64(size)-0.5, 1)
			sum += shade(shapes, &ray{eye, to.unit()}, 3)
		}
	}
	return int(sum)
}
