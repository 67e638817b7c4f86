/* Summaries of all functions, callees first.
   Copyright (C) 2026 The goescape authors.

This file is part of goescape.

goescape is free software; you can redistribute it and/or modify it under
the terms of the GNU General Public License as published by the Free
Software Foundation; either version 3, or (at your option) any later
version.

goescape is distributed in the hope that it will be useful, but WITHOUT ANY
WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS
FOR A PARTICULAR PURPOSE.  See the GNU General Public License for more
details.

You should have received a copy of the GNU General Public License along
with goescape; see the file COPYING.  If not see
<http://www.gnu.org/licenses/>.  */


/* Before GCC compiles the functions one by one, all of them are looked at,
   those that others call before these:

     func a (p *T) { b (p) }	func b (p *T) { c (p) }	  order: c, b, a

   Functions that call each other in a circle are looked at together.  At first
   each of them is said to leak nothing; what is found with that is said of them
   the next time, and so on until it stays the same:

     func even (p *T, n int) *T { if n == 0 { return p }; return odd (p, n - 1) }
     func odd (p *T, n int) *T { return even (p, n - 1) }

     even: result 0 after 0; odd then, too; nothing new comes of it.

   The leaks only ever become more, and in the end each is what the function's
   statements give with all others as they are.  A function whose address is
   taken counts as called there, so that closures, and the functions through
   which deferred calls are made, come before who makes them.  */

#ifndef GOESCAPE_BOTTOM_UP_H
#define GOESCAPE_BOTTOM_UP_H

/* Find the summaries of the functions of the unit.  Their bodies are as
   inlining left them.  If CONSTRUCTORS, make variants of those that are
   (constructor.h).  */
void summarise_unit (bool constructors);

#endif /* GOESCAPE_BOTTOM_UP_H */
