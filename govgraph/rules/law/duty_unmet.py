"""Everyone whom a statutory duty asks for has a seat on the body that discharges it.

Why it matters
    Where statute says who a board consists of, a seat that is not recorded is the first thing
    that a monitoring officer asks about. Where it only gives somebody a duty, the board should
    at least know who holds it.

How to fix
    Record the seat: ``members: [{org: icb}]``; a seat that stands empty is recorded all the
    same, with ``vacant: true``. If the seats listed are not all there are, leave ``complete``
    out: then what only the law asks for is a question, one for each duty. If another body
    discharges the duty, take it from ``duties`` here and cite it there.

Source
    The participants of each duty in the packs, with their dates, areas and quantifiers. Which
    kinds, offices, roles and voices are meant by each is stated in the packs, under ``kinds``.
    Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity
from govgraph.findings.wording import counted, listed
from govgraph.graph.index import View
from govgraph.graph.parts_seated import called
from govgraph.graph.parts_unmet import Unmet, unmet
from govgraph.packs.model import Check

SEVERITY = "warning"
MARK = "gap"

_RULE = "law.duty-unmet"
_NUMBERS = frozenset({"between", "max", "equal", "majority"})
_EACH = "each-relevant"
# The template of a body, a duty, and a kind that it asks for.
_Sort = tuple[str | None, str, str]
# What a duty asks of those whom no line or seat reaches.
_REACHING = {"one-of-each-description": "invited"}


def check(view: View) -> Iterator[Found]:
    """Yield each party that a duty asks for and that is not recorded; else ask about them."""
    asked: dict[tuple[str, str], list[Unmet]] = {}
    described: dict[tuple[str, str], list[Unmet]] = {}
    for item in unmet(view):
        key = (item.applied.body, item.applied.duty.name)
        if not item.is_certain:
            asked.setdefault(key, []).append(item)
        elif item.part.is_linked and item.part.quantifier != _EACH:
            described.setdefault(key, []).append(item)
        else:
            yield _told(view, item)
    for items in described.values():
        yield _unreached(view, items)
    varied = _varied(view, asked.values())
    for items in asked.values():
        if not items[0].part.is_linked:
            yield _question(view, items, varied)
        elif items[0].part.quantifier not in _REACHING:
            yield _link_question(view, items, varied)


def _check(item: Unmet) -> Check | None:
    return check_of(item.applied.duty, _RULE, item.part.check)


def _told(view: View, item: Unmet) -> Found:
    duty = item.applied.duty
    check = _check(item)
    tail = _tail(item, act(duty, check))
    return Found(
        subject=item.applied.body,
        others=item.lacking.parties,
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint="record the seat in its members, with `vacant: true` if nobody holds it; or leave "
        "out `complete` if there are more seats than those listed",
        where=view.bodies[item.applied.body].place("members"),
        related=(("the duty", item.applied.where),),
        basis=basis(duty, check, item.part.from_),
        severity=severity(duty, check, view.day),
    )


def _tail(item: Unmet, cited: str) -> str:
    """Return what is not recorded, and what the law appears to ask, in words."""
    whom, have = item.lacking.words, item.lacking.have
    is_shared = not item.applied.duty.creates_body and item.part.quantifier == _EACH
    if is_shared:
        what = "line or seat" if item.part.is_linked else "seat recorded"
        return f"no {what} for {whom}, which appears to hold the duty ({cited})"
    if have:
        return f"{counted(have, 'seat')} recorded, where {cited} appears to ask for {whom}"
    what = "seat or place" if item.part.attends else "seat"
    return f"no {what} recorded for {whom}; {cited} appears to ask for that"


def _unreached(view: View, items: list[Unmet]) -> Found:
    """Return one finding on all those whom neither a seat nor a line of a body reaches."""
    first = items[0]
    duty = first.applied.duty
    check = _check(first)
    # They are named one by one, never counted: a number would read as so many failures.
    *most, last = [item.lacking.words for item in items]
    told = f"{', '.join(most)} or {last}" if most else last
    verb = _REACHING.get(first.part.quantifier, "consulted")
    tail = f"no seat or line that reaches {told}; {act(duty, check)} appears to ask that they "
    tail += f"be {verb}"
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


def _varied(view: View, asked: Iterable[list[Unmet]]) -> frozenset[_Sort]:
    """Return the kinds of which the bodies of one template lack one each, so not the same one."""
    found: dict[_Sort, set[tuple[str, ...]]] = {}
    for items in asked:
        for item in items:
            found.setdefault(_sort(view, item), set()).add(item.lacking.parties)
    return frozenset(sort for sort, parties in found.items() if sort[0] and len(parties) > 1)


def _sort(view: View, item: Unmet) -> _Sort:
    template = view.own_bodies[item.applied.body].template
    return (template, item.applied.duty.name, item.part.kind)


def _question(view: View, items: list[Unmet], varied: frozenset[_Sort]) -> Found:
    first = items[0]
    duty = first.applied.duty
    check = _check(first)
    cited = act(duty, check)
    if view.members(first.applied.body):
        told = listed([_asked(view, item, varied) for item in items])
        words = f"The seats listed on {{who}} do not show {told}, of which {cited} appears to "
        words += "speak: who sits there?"
    else:
        words = f"No seats are listed on {{who}}, of whose members {cited} appears to speak: "
        words += "who sits there?"
    return Found(
        subject=first.applied.body,
        others=(f"duty:{duty.name}",),
        message=words,
        plural=words,
        where=view.bodies[first.applied.body].place("members"),
        basis=basis(duty, check),
        severity="question",
        named=_parties(items),
    )


def _link_question(view: View, items: list[Unmet], varied: frozenset[_Sort]) -> Found:
    """Return a question on those whom neither a seat nor a line of a body reaches."""
    first = items[0]
    duty = first.applied.duty
    check = _check(first)
    cited = act(duty, check)
    if first.part.quantifier == _EACH:
        told = listed([_named(view, item, varied) for item in items])
        words = f"No seat or line joins {{who}} with {told}, to whom {cited} appears to give the "
        words += "duty: how are they linked?"
    else:
        told = listed([item.lacking.words for item in items], "or")
        words = f"How does {{who}} hear from {told}, as {cited} appears to ask?"
    return Found(
        subject=first.applied.body,
        others=(f"duty:{duty.name}",),
        message=words,
        plural=words.replace("How does", "How do"),
        where=first.applied.where,
        basis=basis(duty, check),
        severity="question",
        named=_parties(items),
    )


def _parties(items: list[Unmet]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for item in items for key in item.lacking.parties))


def _asked(view: View, item: Unmet, varied: frozenset[_Sort]) -> str:
    words = _named(view, item, varied)
    told = words if _is_of_number(item) else f"a seat for {words}"
    return f"{told} (where {item.part.when})" if item.part.when else told


def _named(view: View, item: Unmet, varied: frozenset[_Sort]) -> str:
    """Return who is lacking; by kind, where the bodies of a template can be asked at once so."""
    return called(view, item.part.kind) if _sort(view, item) in varied else item.lacking.words


def _is_of_number(item: Unmet) -> bool:
    """Return whether what is asked for is a number of seats, rather than one."""
    return item.part.quantifier in _NUMBERS or (item.part.n or 1) > 1
