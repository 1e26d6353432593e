"""The words for kinds of body, organisation and area, from their table."""

from __future__ import annotations

from tables import table

from govgraph.document import kinds

_OPENING = """\
# Kinds

A kind of organisation or area is a free word. These are the words that packs know, with what may
be written for them. A word that is one letter off a known one is asked about.

## Bodies

{bodies}. A structure may declare others under `kinds`, each `like` one of these.

"""


def pages() -> dict[str, str]:
    """Return the page of the kinds."""
    parts = [_OPENING.format(bodies=", ".join(f"`{kind}`" for kind in kinds.BODY_KINDS))]
    for heading, known in (
        ("Organisations", kinds.ORGANISATION_KINDS),
        ("Areas", kinds.AREA_KINDS),
    ):
        rows = [
            (f"`{kind.id}`", kind.name, ", ".join(f"`{word}`" for word in kind.aliases))
            for kind in known.values()
        ]
        parts.append(f"## {heading}\n\n{table(('kind', 'name', 'also written'), rows)}\n\n")
    parts.append("In Wales a `county` is a county, and no other word for one in England.\n")
    return {"kinds.md": "".join(parts)}
