"""A file is text in UTF-8.

Why it matters
    In another encoding the same bytes are other letters: names of people and places would be
    wrong in every paper, or the file cannot be read at all.

How to fix
    Open it in an editor and save it again as UTF-8.

Source
    The rules of this project's format, 7.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
