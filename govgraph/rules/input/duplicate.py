"""Every id, and every key of a mapping, stands once.

Why it matters
    Where a key stands twice, one of the two would silently win; where two things have one id, a
    reference could mean either.

How to fix
    Keep one of them, or give one another id. Bodies, organisations, areas, remits, groups, posts,
    priorities and sources share their ids.

Source
    The rules of this project's format, 2 and 7.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
