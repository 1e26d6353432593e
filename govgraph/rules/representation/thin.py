"""A voice that is heard below a body is heard at the body as well.

Why it matters
    What residents or those with lived experience say to a local group is summed up there, again
    at the next level, and arrives as a line in a report. Those who decide hear a filtered voice,
    and those who spoke cannot tell what became of it.

How to fix
    Give the voice a seat at the higher body (``speaks_for: community``), or decide that the way
    through the lower ones is enough and accept the finding with that reason.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. Where no requirement
    names the voice, it is told of once, on the highest body that it comes to.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import DRAFTING, Basis, Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.paths_of_voices import heard_below
from govgraph.graph.voices import filtered, unheard
from govgraph.graph.wish_words import voice_words

SEVERITY = "note"
MARK = "note"


def check(view: View) -> Iterator[Found]:
    """Yield each voice that is heard only below a body, and filtered on its way up to it."""
    for item in unheard(view):
        entry = item.shortfall.demand.entry
        basis = Basis("structure", because=entry.because)
        for voice in item.shortfall.need.voices:
            yield from _found(view, item.shortfall.body, voice, basis, entry.sources)
    for body, voice in filtered(view):
        yield from _found(view, body, voice, DRAFTING, ())


def _found(
    view: View, body: str, voice: str, basis: Basis, sources: tuple[str, ...]
) -> Iterator[Found]:
    places = heard_below(view, body, voice)
    if not places:
        return
    words = voice_words(voice)
    names = listed([view.name(key) for key in places])
    yield Found(
        subject=body,
        others=(f"voice:{voice}",),
        message=f"No seat on {{who}} speaks for {words}: that voice sits only below, on {names}, "
        "and is filtered on its way up",
        hint=f"add a seat with `speaks_for: {voice}` to its members, or accept this with the "
        "reason why the way through the others is enough",
        where=view.bodies[body].place("members"),
        related=tuple((view.name(key), view.bodies[key].place("members")) for key in places),
        basis=basis,
        sources=sources,
    )
