"""Who is in the room."""

from __future__ import annotations

from govgraph.findings.finding import Basis, Found
from govgraph.graph.index import View
from govgraph.graph.voices import Unheard
from govgraph.graph.wish_words import or_list, parties, voice_words


def unheard_voice(view: View, item: Unheard, pattern: str, elsewhere: str = "") -> Found:
    """Return what is found of a voice that is asked for on a body and has no seat there.

    Args:
        view: The structure on its day.
        item: The voice, the body, and the requirement that asks for it.
        pattern: What the body has not, with ``{voices}`` and ``{reason}``.
        elsewhere: Where else than on the body a seat would settle it, for the hint.
    """
    body, need, entry = item.shortfall.body, item.shortfall.need, item.shortfall.demand.entry
    voices = or_list(voice_words(voice) for voice in need.voices)
    tail = pattern.format(voices=voices, reason=entry.reason)
    return Found(
        subject=body,
        others=parties(need),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint=f"add a seat with `speaks_for: {need.voices[0]}` to its members{elsewhere}",
        where=view.bodies[body].place("members"),
        related=(("the requirement", entry.where),),
        basis=Basis("structure", because=entry.because),
        sources=entry.sources,
        severity=entry.severity,
    )
