"""What a structure says to supersede: another file, not itself."""

from __future__ import annotations

import os

from govgraph.document.assembly.ground import Ground


def check(ground: Ground) -> None:
    """Note a structure that supersedes itself: it would be compared with itself."""
    for document in ground.documents:
        own = os.path.normpath(document.where.file)
        earlier = os.path.join(os.path.dirname(own), document.supersedes or "")
        if document.supersedes and os.path.normpath(earlier) == own:
            ground.at(
                document,
                "supersedes",
                "input.reference",
                "supersedes names this very file, which would be compared with itself, and "
                "nothing would differ",
                "name the file of the earlier structure, or leave it out",
            )
