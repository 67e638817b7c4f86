/* The names that a slice that grows goes by.
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

/* A slice is three values that travel together, and so do the SSA names they
   have.  A slice that begins as nil and does nothing but grow is a web of such
   triples:

     loop:	v_1 = PHI <0B, v_3>  n_1 = PHI <0, n_3>  k_1 = PHI <0, k_3>
		if (n_1 + 1 > k_1)
		  D = runtime.growslice (&T..d, v_1, n_1, k_1, n_1 + 1);
		  v_2 = D.__values; n_2 = D.__count; k_2 = D.__capacity;
		v_3 = PHI <v_2, v_1>  n_3 = PHI <n_2, n_1 + 1>  k_3 = PHI <k_2, k_1>
		v_3[n_1] = ...

   The web is strict if nobody can have found out how much room there is behind
   the elements: a capacity is used for nothing but to grow, and when a slice
   has grown, or an element was put behind it in place, the old slice is not
   used any more.

   A slice that is cut behind, s = s[:n], goes on with the same address and the
   same capacity:

     v_4 = PHI <v_3, ...>  n_4 = PHI <n_3 - 1, ...>  k_4 = PHI <k_3, ...>

   There is more behind its elements than zeros then, which can be had by
   cutting it again, s[:cap (s)]; so such a web is not strict.  */

#ifndef GOESCAPE_SLICE_WEB_H
#define GOESCAPE_SLICE_WEB_H

#include "compat.h"

/* The address of the array, the number of elements, and the capacity.  The
   number is null where it is not asked for.  */
struct slice_names
{
  tree values;
  tree count;
  tree capacity;
};

/* Where the slice VALUES grows by CALL or, as there is room, in place, and
   goes on as JOINED: a PHI node of what CALL returns and of VALUES.  */
struct slice_growth
{
  gcall *call;
  tree values;
  tree joined;
};

struct slice_web
{
  /* All triples, the first of which the web was asked for.  */
  auto_vec<struct slice_names> slices;
  auto_vec<struct slice_growth> growths;
  /* The calls that return one of them.  */
  auto_vec<gcall *> calls;
};

/* If STMT is a call that grows a slice, return it, otherwise null.  */
gcall *growth_call (gimple *stmt);

/* If VALUES, a name, is the address of the array of a slice that begins as nil
   and only grows, fill in *WEB and return true.  */
bool slice_web_find (tree values, struct slice_web *web);

/* The same, but the slice may also be cut behind, s[:n], in which case the
   number of elements can be any: fill in the addresses, the capacities and the
   calls only.  */
bool slice_web_find_cut (tree values, struct slice_web *web);

/* From the beginning of BB on, SLICE, a number in the web, has other names.  */
struct slice_end
{
  unsigned slice;
  basic_block bb;
};

/* Return whether WEB is strict up to ENDS.  Dominators are known.  */
bool slice_web_strict_p (const struct slice_web *web,
			 const vec<struct slice_end> &ends);

/* Return the block of USE: for a PHI node, the one that the value comes
   from.  */
basic_block block_of_use (use_operand_p use);

#endif /* GOESCAPE_SLICE_WEB_H */
