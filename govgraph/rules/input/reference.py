"""Every id that is named is defined.

Why it matters
    A line to an id that nothing defines ends in the air: the chain of whoever answers along it
    cannot be followed. It never becomes a new box by itself.

How to fix
    Take the id that the message offers, or declare what it names. What is only shown for context
    is a body with ``external: true``.

Source
    The rules of this project's format, 3.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
