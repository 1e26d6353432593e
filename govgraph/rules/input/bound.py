"""A structure keeps within the bounds of what one machine can hold.

Why it matters
    A few lines of YAML can ask for a billion boxes. The bounds keep a file, meant or not, from
    taking the memory of whoever opens it.

How to fix
    The message names the bound. If the structure is really so large, allow more: ``--limit
    nesting=128``; else split it into files under ``uses``.

Source
    This project's own bounds.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
