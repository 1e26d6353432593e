"""A requirement that is said to be statutory has an Act behind it.

Why it matters
    A group that asks for a seat by law, and is asked which law, should have the answer. Where no
    Act read names a body, the seat may still be a good idea; it is then the group's own wish.

How to fix
    Take out ``statutory: true`` and leave the requirement with its own reason; or ask whether
    another body was meant, the one that the law does name.

Source
    Whom the duties of all packs name as participants of the body's functions. That no Act read
    names a body does not mean that there is none. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document.content import Demand
from govgraph.document.kinds import canonical, name_of
from govgraph.findings.finding import Basis, Found
from govgraph.findings.wording import kind_words, listed
from govgraph.graph.duties import is_law_in_use
from govgraph.graph.index import View
from govgraph.graph.named_by_law import check_numbered, is_named, named_instead
from govgraph.graph.wishes import needs

SEVERITY = "note"
MARK = "note"


def check(view: View) -> Iterator[Found]:
    """Yield each kind or voice that a requirement claims law for, where no pack names it."""
    if not is_law_in_use(view):
        return
    for demand in view.content.demands:
        if not demand.entry.statutory or not view.in_force(demand.entry):
            continue
        for body in demand.bodies:
            if body in view.own_bodies:
                yield from _on(view, demand, body)


def _on(view: View, demand: Demand, body: str) -> Iterator[Found]:
    wanted = [
        trait
        for wish in (*demand.included, *demand.barred)
        for need in needs(view, body, wish)
        for trait in need.all_traits
    ]
    voices = dict.fromkeys(trait.voice for trait in wanted if trait.voice)
    kinds = dict.fromkeys(canonical(kind) for trait in wanted for kind in trait.picks.kind)
    held = [trait.holder for trait in wanted if trait.holder]
    kinds.update(dict.fromkeys(kind for key in held if (kind := view.kind(key)) is not None))
    for kind in kinds:
        if not is_named(view, body, kind):
            yield _found(view, demand, body, _kind(view, demand, kind))
    for voice in voices:
        yield _found(view, demand, body, _voice(demand, voice))


class _Claimed(NamedTuple):
    """What law is claimed for and no pack names, in words, with the check that tells it."""

    party: str
    message: str
    hint: str
    check: str


def _kind(view: View, demand: Demand, kind: str) -> _Claimed:
    instead = listed([name_of(one) for one in named_instead(view, kind)])
    names = f"; the packs name the {instead}" if instead else ""
    return _Claimed(
        f"kind:{kind}",
        f"The structure asks for the {name_of(kind)} on {{who}} as statutory "
        f"({demand.entry.reason}), and no Act read for the packs appears to name it there{names}",
        "take out `statutory: true`, or ask whether another body was meant",
        "L30",
    )


def _voice(demand: Demand, voice: str) -> _Claimed:
    return _Claimed(
        f"voice:{voice}",
        f"The structure says that law decides on a seat for {kind_words(voice)} voices on {{who}} "
        f"({demand.entry.reason}), and no Act read for the packs appears to decide on it",
        "take out `statutory: true`: such a seat is a choice",
        "L50",
    )


def _found(view: View, demand: Demand, body: str, claimed: _Claimed) -> Found:
    check = check_numbered(view, claimed.check)
    return Found(
        subject=body,
        others=(claimed.party,),
        message=claimed.message,
        hint=claimed.hint,
        where=demand.entry.where,
        basis=Basis(
            "structure",
            because=demand.entry.because,
            act=check.act if check else None,
            caution=check.caution if check else None,
        ),
        sources=demand.entry.sources,
    )
