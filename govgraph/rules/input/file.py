"""Every file that is named can be read, and lies where files may be taken from.

Why it matters
    A structure with one of its files missing is another structure: whole organisations, and the
    seats that they hold, would be gone from it.

How to fix
    Check the path, which is relative to the file that names it. Files outside the folder need
    ``--root FOLDER``, a folder that holds them all.

Source
    This project's own rule: nothing is read outside the folder that the user named.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
