"""A voice that should be heard at a body sits there, or on some body below it.

Why it matters
    A body may hear a voice through the groups beneath it. Where the voice sits nowhere, on the
    body or on anything that reports to it, tells it or has a seat on it, there is no way by
    which what it says could arrive.

How to fix
    Give the voice a seat (``{seat: Residents' representative, speaks_for: community}``) on the
    body, or on one below whose line leads up to it (``reports_to``, ``informs``, or a seat
    ``{body: group, seat: Chair}``). If such a body is there already, state its line.

Source
    The structure's own requirements; no statute is claimed for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.voices import unheard
from govgraph.rules.representation import unheard_voice

SEVERITY = "warning"
MARK = "gap"

_SAID = (
    "no seat that speaks for {voices}, nor has any body below, so that voice has no way there; "
    "the structure asks for it: {reason}"
)


def check(view: View) -> Iterator[Found]:
    """Yield each voice asked for on a body that sits neither there nor anywhere below."""
    for item in unheard(view):
        if not item.has_path:
            yield unheard_voice(view, item, _SAID, ", or to a body that reports to it")
