"""Every value is one that can be understood.

Why it matters
    A kind that is not known cannot be drawn, a 31 February is no day, and a count of -1 counts
    nothing. A control character in a name could change what a reader sees.

How to fix
    Take the word that the message offers. What nobody knows is ``{unknown: why}``, under every
    key.

Source
    The rules of this project's format, 2, 7 and 10 to 13.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
