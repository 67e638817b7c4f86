/* Which statements may change some bytes.
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

#ifndef GOESCAPE_BYTE_CHANGES_H
#define GOESCAPE_BYTE_CHANGES_H

/* Bytes from an address on, however many, whatever the value of the address is
   from one iteration to the next.  */
struct bytes
{
  ao_ref ref;
  tree name;			/* Stands for the address, or null.  */
};

/* Set *BYTES to those at ADDRESS, a gimple value.  */
void bytes_at (struct bytes *bytes, tree address);

/* Free what *BYTES holds.  */
void bytes_clear (struct bytes *bytes);

/* Note whether FN, a function of the unit whose callees have been noted, can be
   called without changing any bytes but those of its own variables.  */
void note_quiet (function *fn);

/* Return whether STMT may change BYTES, or wait for another goroutine that
   may.  */
bool may_change_p (gimple *stmt, struct bytes *bytes);

#endif /* GOESCAPE_BYTE_CHANGES_H */
