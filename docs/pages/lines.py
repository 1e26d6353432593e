"""The types of line, from their table."""

from __future__ import annotations

from tables import table

from govgraph.document.line_types import line_types

_OPENING = """\
# The line keys

A line stands under its key on the body that it starts from. Checks and pictures ask for its
family, never for its key, so a type of line of your own (`line_types`) behaves like its family.

"""


def pages() -> dict[str, str]:
    """Return the page of the line types."""
    rows = [
        (f"`{each.id}`", each.name, each.reverse, each.family, "yes" if each.chain else "no")
        for each in line_types().values()
    ]
    columns = ("key", "reads", "from the other end", "family", "carries an oversight chain")
    return {"lines.md": f"{_OPENING}{table(columns, rows)}\n"}
