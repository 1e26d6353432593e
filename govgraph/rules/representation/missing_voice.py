"""Every voice that a structure wants heard at a body has a seat there.

Why it matters
    Services speak for what they provide. Those who live with the outcome (residents, victims,
    young people, businesses, the voluntary sector) see other things; where nobody on a body
    speaks for them, it learns of them at second hand, if at all.

How to fix
    Say who speaks: ``members: [{seat: Residents' representative, speaks_for: community}]``, or
    ``speaks_for`` on the organisation that holds a seat already. A seat that is asked for but not
    agreed is ``status: requested``, and is then told of as missing. If it is decided that the
    voice is brought another way, accept the finding and say how.

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
    """Yield each voice asked for on a body that is heard only beside it or below."""
    for item in unheard(view):
        if not item.has_path:
            continue
        entry = item.shortfall.demand.entry
        voices = or_list(voice_words(voice) for voice in item.shortfall.need.voices)
        reason = (entry.because or "").strip().rstrip(".")
        seats = "no seat that speaks"
        if item.shortfall.need.number > 1:
            seats = f"fewer than {item.shortfall.need.number} seats that speak"
        tail = f"{seats} for {voices}, which the structure asks for: {reason}"
        yield Found(
            subject=item.shortfall.body,
            others=parties(item.shortfall.need),
            message=f"{{who}} has {tail}",
            plural=f"{{who}} have {tail}",
            hint=f"add a seat with `speaks_for: {item.shortfall.need.voices[0]}` to its members",
            where=view.bodies[item.shortfall.body].place("members"),
            related=(("the requirement", entry.where),),
            basis=Basis("structure", because=entry.because),
            sources=entry.sources,
            severity=entry.severity,
        )
