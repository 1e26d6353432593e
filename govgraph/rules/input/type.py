"""Every value has the shape that its key asks for.

Why it matters
    A list where a mapping is meant, or a text where a number is, would have to be guessed at; and
    a guess about who answers to whom is worse than a question.

How to fix
    Write the value in the form that the message shows. A list of one may always stand without its
    brackets.

Source
    The rules of this project's format, 1 and 8.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
