"""A name that statute uses stands for what statute means by it.

Why it matters
    Where a paper calls a county board by the name of the district partnerships, or one body the
    integrated care partnership that is the board, readers send the wrong people, and cite the
    wrong Act.

How to fix
    Call it by another name, or take the name from ``other_names``. If the body does have that
    function, cite it: ``duties: uk/health-and-wellbeing-board``. Where two laws share the words
    (responsible authorities), say which is meant.

Source
    The names in the packs, under ``names``, of functions in force on the day; of one that has
    ended, a note. About the label only. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Basis, Found
from govgraph.findings.legal import basis, basis_of_several, told_or_asked
from govgraph.findings.naming import names_of
from govgraph.graph.areas import areas_of
from govgraph.graph.duties import functions_of, holders, law
from govgraph.graph.functions import asked_of
from govgraph.graph.index import View
from govgraph.graph.lives import on
from govgraph.graph.shared_words import Shared, shared
from govgraph.graph.statute_names import Borne, borne, is_over
from govgraph.packs.model import Duty

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each own body that bears a name of statute for something else."""
    for item in borne(view):
        wanted = {*item.name.functions, *item.name.also}
        if len(item.name.functions) == 1 and wanted.isdisjoint(_functions(view, item.party)):
            yield from _found(view, item)
    for words in shared(view):
        yield _shared(view, words)


def _functions(view: View, body: str) -> frozenset[str]:
    """Return the functions of a body, by plain names and the names of their entries."""
    return frozenset(functions_of(view).get(body, ()))


def _found(view: View, item: Borne) -> Iterator[Found]:
    body = view.own_bodies[item.party]
    function = item.name.functions[0]
    duty = _entry(view, function)
    if duty is not None and is_over(view, duty):
        yield from _of_the_past(view, item, duty)
        return
    others = _others(view, item.party, function)
    is_label = item.written != body.name
    if not others and (is_label or "duties" in body.unknown):
        return
    is_certain = bool(others) or bool(body.duties) or "duties" in body.none
    if not is_certain and (function, item.party) in asked_of(view):
        return
    what = f"the {duty.body}" if duty else "what statute has it for"
    holder = f", held here by {names_of(view, others)}" if others else ""
    if is_label:
        one = many = f'also called "{item.written}", the name for {what}{holder}'
        one, many = f"is {one}", f"are {many}"
    else:
        one, many = f"has the name of {what}{holder}", f"have the name of {what}{holder}"
    ends = f": does it discharge {function}?", f": do they discharge {function}?"
    if is_certain:
        ends = (", so readers may take one for the other",) * 2
    yield Found(
        subject=item.party,
        others=others if is_certain else (f"duty:{function}",),
        message=f"{{who}} {one}{ends[0]}",
        plural=f"{{who}} {many}{ends[1]}",
        hint=f"call it by another name, or cite `duties: {function}` if it has that function",
        where=body.place("other_names" if is_label else "name"),
        basis=basis(duty, law(view).general.get("L40")) if duty else Basis("pack"),
        sources=body.sources,
        severity=told_or_asked(SEVERITY, is_certain=is_certain),
    )


def _of_the_past(view: View, item: Borne, duty: Duty) -> Iterator[Found]:
    """Yield a body that bears the name of what law has ended, and does not cite that law."""
    body = view.own_bodies[item.party]
    if item.written != body.name or duty.until is None or body.duties:
        return
    told = f"the name of the {duty.body}, which appears to have ended in law {on(duty.until)}"
    why = "so readers may take it to stand there still"
    yield Found(
        subject=item.party,
        others=(f"duty:{duty.plain_name}",),
        message=f"{{who}} has {told}, {why}",
        plural=f"{{who}} have {told}, {why}",
        hint="call it by another name, with this one under `other_names: {former: […]}`",
        where=body.place("name"),
        basis=basis(duty, law(view).general.get("L40")),
        sources=body.sources,
        severity="note",
    )


def _shared(view: View, item: Shared) -> Found:
    plural = item.name.plural
    if item.others:
        names = names_of(view, (item.party, *item.others))
        told = f"{names} share the words {plural}, which mean different bodies in different Acts"
    else:
        told = f"{{who}} stands for several bodies that different Acts call {plural}"
    entry = view.entries.get(item.party) or view.content.groups[item.party]
    duties = [duty for key in item.name.functions if (duty := _entry(view, key))]
    return Found(
        subject=item.party,
        others=item.others,
        message=f"{told}, so readers cannot tell which is meant",
        hint="say in the name which Act is meant",
        where=entry.where,
        basis=basis_of_several(duties, law(view).general.get("L39")),
        severity="note",
    )


def _others(view: View, body: str, function: str) -> tuple[str, ...]:
    """Return the bodies that hold the function where this one is: elsewhere is no clash."""
    areas = areas_of(view, body)
    found = [
        key
        for key in holders(view).get(function, ())
        if not areas or not areas_of(view, key) or view.do_areas_touch(areas, areas_of(view, key))
    ]
    return tuple(sorted(found))


def _entry(view: View, function: str) -> Duty | None:
    entries = law(view).by_name.get(function, ())
    there = [one for one in entries if one.is_in_force(view.day)]
    return next(iter(there or entries), None)
