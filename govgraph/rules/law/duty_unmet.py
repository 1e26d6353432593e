"""Everyone whom a statutory duty asks for has a seat on the body that discharges it.

Why it matters
    Where statute says who a board consists of, a seat that is not recorded is the first thing
    that a monitoring officer asks about. Where it only gives somebody a duty, the board should
    at least know who holds it.

How to fix
    Record the seat: ``members: [{org: icb}]``; a seat that stands empty is recorded all the
    same, with ``vacant: true``. If the seats listed are not all there are, leave ``complete``
    out: then what only the law asks for is a question. If another body discharges the duty,
    take it from ``duties`` here and cite it there.

Source
    The participants of each duty in the packs, with their dates, areas and quantifiers. Which
    kinds, offices, roles and voices are meant by each is stated in the packs, under ``kinds``.
    Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity
from govgraph.findings.wording import counted, listed
from govgraph.graph.index import View
from govgraph.graph.parts_unmet import Unmet, unmet
from govgraph.packs.model import Check

SEVERITY = "warning"
MARK = "gap"

_RULE = "law.duty-unmet"
_NUMBERS = frozenset({"between", "max", "equal", "majority"})


def check(view: View) -> Iterator[Found]:
    """Yield each party that a duty asks for and that is not recorded; else ask about them."""
    asked: dict[tuple[str, str], list[Unmet]] = {}
    described: dict[tuple[str, str], list[Unmet]] = {}
    for item in unmet(view):
        key = (item.applied.body, item.applied.duty.name)
        if not item.is_certain:
            asked.setdefault(key, []).append(item)
        elif item.part.is_linked and item.part.quantifier != "each-relevant":
            described.setdefault(key, []).append(item)
        else:
            yield _told(view, item)
    for items in described.values():
        yield _unreached(view, items)
    for items in asked.values():
        if not any(item.part.is_linked for item in items):
            yield _question(view, items)


def _check(item: Unmet) -> Check | None:
    return check_of(item.applied.duty, _RULE, item.part.check)


def _told(view: View, item: Unmet) -> Found:
    duty = item.applied.duty
    check = _check(item)
    cited = act(duty, check)
    if item.part.is_linked:
        tail = f"no line or seat for {item.words}, which appears to hold the duty ({cited})"
    elif not duty.creates_body:
        tail = f"no seat recorded for {item.words}, which appears to hold the duty ({cited})"
    elif not item.have:
        tail = f"no seat recorded for {item.words}; {cited} appears to ask for that"
    else:
        have = counted(item.have, "seat")
        tail = f"{have} recorded, where {cited} appears to ask for {item.words}"
    return Found(
        subject=item.applied.body,
        others=item.parties,
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint="record the seat in its members, with `vacant: true` if nobody holds it; or leave "
        "out `complete` if there are more seats than those listed",
        where=view.bodies[item.applied.body].place("members"),
        related=(("the duty", item.applied.where),),
        basis=basis(duty, check),
        severity=severity(duty, check, view.day),
    )


def _unreached(view: View, items: list[Unmet]) -> Found:
    """Return one finding on all those whom neither a seat nor a line of a body reaches."""
    first = items[0]
    duty = first.applied.duty
    check = _check(first)
    told = ", ".join(item.words for item in items)
    tail = f"no seat or line that reaches {told}; {act(duty, check)} appears to ask for more"
    return Found(
        subject=first.applied.body,
        others=(f"duty:{duty.name}",),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint="record who is invited or consulted: `consults: …`, or `attends: …`",
        where=first.applied.where,
        basis=basis(duty, check),
        severity=severity(duty, check, view.day),
    )


def _question(view: View, items: list[Unmet]) -> Found:
    first = items[0]
    duty = first.applied.duty
    check = _check(first)
    told = listed([_asked(item) for item in items])
    tail = f"{told}, of which {act(duty, check)} appears to speak: who sits there?"
    words = f"The seats listed on {{who}} do not show {tail}"
    return Found(
        subject=first.applied.body,
        others=(f"duty:{duty.name}",),
        message=words,
        plural=words,
        where=view.bodies[first.applied.body].place("members"),
        basis=basis(duty, check),
        severity="question",
    )


def _asked(item: Unmet) -> str:
    words = item.words if _is_of_number(item) else f"a seat for {item.words}"
    return f"{words} (where {item.part.when})" if item.part.when else words


def _is_of_number(item: Unmet) -> bool:
    """Return whether what is asked for is a number of seats, rather than one."""
    return item.part.quantifier in _NUMBERS or (item.part.n or 1) > 1
