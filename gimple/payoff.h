/* Whether a copy of a function pays.
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

/* The variant of a constructor (constructor.h) saves an allocation where it is
   called and costs what it takes to compile the function once more.  Both are
   counted in statements: the copy has as many as the function; a call in which
   no object is allocated is worth as much as SAVING_WORTH, in a loop as often
   as GCC guesses that it runs, up to a limit:

     func newT () *T { ... 300 statements ... }

     a := newT ()				100: not worth it
     for i := range s { b := newT () ... }	100 * 9: worth it  */

#ifndef GOESCAPE_PAYOFF_H
#define GOESCAPE_PAYOFF_H

/* Return how many statements the function of NODE has, at most
   PAYOFF_STATEMENTS_MAX + 1.  */
unsigned payoff_cost (cgraph_node *node);

/* A function with more statements is not copied.  */
#define PAYOFF_STATEMENTS_MAX 500

/* Return how many statements it is worth that a call in BB of FN does not
   allocate.  */
unsigned payoff_worth (function *fn, basic_block bb);

/* Return how much it can be worth that calls of NODE do not allocate, if all of
   them need not.  */
unsigned payoff_bound (cgraph_node *node);

#endif /* GOESCAPE_PAYOFF_H */
