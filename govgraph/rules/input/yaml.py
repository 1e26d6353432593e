"""A structure is plain YAML, of the kind that says each thing once.

Why it matters
    A file that cannot be read as YAML has no bodies and no lines: nothing in it can be checked or
    drawn. What YAML can do beyond plain values (anchors, tags, merge keys, several documents)
    makes a fact stand elsewhere than where it is read, so it is refused.

How to fix
    The message shows the line. Most often it is a tab where spaces belong, a colon without a
    space behind it, quotes or brackets that are not closed, or a line indented too far.

Source
    YAML 1.2; the rules of this project's format, 7.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
