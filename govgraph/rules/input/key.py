"""Every key is one that the format knows, and what must be said is said.

Why it matters
    A key that is not known would be read by nobody: ``chiar: …`` leaves a board without a chair,
    and no one is told. A text with a comma inside braces falls apart into such keys.

How to fix
    Take the key that the message offers, or put the text into quotes: ``title: "Governance
    review, paper 7"``. ``govgraph schema`` has all keys.

Source
    The rules of this project's format, 9.
"""

from __future__ import annotations

SEVERITY = "error"
MARK = "settle"
