/* What a page of goescape-report does: sorts, filters, shows flows.
   Copyright (C) 2026 The goescape authors.
   GPL-3.0-or-later, see COPYING.  */

"use strict";

/* Without this script all flows are shown.  */
for (const panel of document.querySelectorAll (".sites"))
  panel.hidden = true;

/* Show or hide what BUTTON controls.  */
function toggle (button, show)
{
  const panel = document.getElementById (button.getAttribute ("aria-controls"));

  button.setAttribute ("aria-expanded", show);
  panel.hidden = !show;
}

for (const button of document.querySelectorAll (".mark"))
  button.addEventListener ("click", () =>
    toggle (button, button.getAttribute ("aria-expanded") != "true"));

/* Escape hides the flow in which the focus is.  */
document.addEventListener ("keydown", event => {
  if (event.key != "Escape")
    return;
  const panel = event.target.closest (".sites");
  const button = panel
    ? document.querySelector (`[aria-controls="${panel.id}"]`)
    : event.target.closest (".mark");
  if (button)
    {
      toggle (button, false);
      button.focus ();
    }
});

/* Sort the rows of TABLE by column number INDEX, largest first if DOWN.  Rows
   that are equal stay in their order.  */
function sort_rows (table, index, down)
{
  const body = table.tBodies[0];
  const key = row => {
    const cell = row.cells[index];
    return "value" in cell.dataset ? Number (cell.dataset.value)
				   : cell.textContent;
  };
  const rows = [...body.rows].sort ((a, b) => {
    const x = key (a), y = key (b);
    const order = typeof x == "number" ? x - y : x.localeCompare (y);
    return down ? -order : order;
  });

  body.append (...rows);
}

for (const table of document.querySelectorAll ("table.sortable"))
  for (const [index, heading] of [...table.tHead.rows[0].cells].entries ())
    heading.querySelector ("button").addEventListener ("click", () => {
      const before = heading.getAttribute ("aria-sort");
      const down = before ? before == "ascending" : index > 0;

      for (const other of table.tHead.rows[0].cells)
	other.removeAttribute ("aria-sort");
      heading.setAttribute ("aria-sort", down ? "descending" : "ascending");
      sort_rows (table, index, down);
    });

/* Show the functions whose names have the text that is asked for, and of them
   those with sites on the heap if only they are.  */
const search = document.getElementById ("search");
const heap_only = document.getElementById ("heap-only");

function filter ()
{
  const text = search.value.toLowerCase ();
  let shown = 0;

  for (const row of document.getElementById ("functions").tBodies[0].rows)
    {
      row.hidden = !row.cells[0].textContent.toLowerCase ().includes (text)
		   || (heap_only.checked && row.dataset.heap == "0");
      shown += !row.hidden;
    }
  document.getElementById ("shown").textContent = shown + " shown";
}

search.addEventListener ("input", filter);
heap_only.addEventListener ("change", filter);

/* A link to a line opens the file that it is in.  */
function open_target ()
{
  const line = document.getElementById (location.hash.slice (1));
  const file = line && line.closest ("details");

  if (file && !file.open)
    {
      file.open = true;
      line.scrollIntoView ();
    }
}

addEventListener ("hashchange", open_target);
open_target ();
