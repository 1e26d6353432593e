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

from govgraph.findings.finding import Basis, Found
from govgraph.graph.index import View
from govgraph.graph.voices import unheard
from govgraph.graph.wish_words import or_list, parties, voice_words

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each voice asked for on a body that sits neither there nor anywhere below."""
    for item in unheard(view):
        if item.has_path:
            continue
        entry = item.shortfall.demand.entry
        voices = or_list(voice_words(voice) for voice in item.shortfall.need.voices)
        tail = (
            f"that speaks for {voices}, nor has any body below, so that voice has no way there; "
            f"the structure asks for it: {(entry.because or '').strip().rstrip('.')}"
        )
        yield Found(
            subject=item.shortfall.body,
            others=parties(item.shortfall.need),
            message=f"{{who}} has no seat {tail}",
            plural=f"{{who}} have no seat {tail}",
            hint="add a seat with `speaks_for: "
            f"{item.shortfall.need.voices[0]}` to its members, or to a body that reports to it",
            where=view.bodies[item.shortfall.body].place("members"),
            related=(("the requirement", entry.where),),
            basis=Basis("structure", because=entry.because),
            sources=entry.sources,
            severity=entry.severity,
        )
