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
    The names in the packs, under ``names``, of functions in force on the day. About the label
    only. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Basis, Found
from govgraph.findings.legal import basis, told_or_asked
from govgraph.findings.naming import names_of
from govgraph.graph.areas import areas_of
from govgraph.graph.duties import functions_of, holders, law
from govgraph.graph.index import View
from govgraph.graph.statute_names import Borne, borne, shared_words
from govgraph.packs.model import Duty

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each own body that bears a name of statute for something else."""
    for item in borne(view):
        wanted = {*item.name.functions, *item.name.also}
        if len(item.name.functions) == 1 and wanted.isdisjoint(_functions(view, item.party)):
            found = _found(view, item)
            if found is not None:
                yield found
    for name, parties in shared_words(view):
        general = law(view).general.get("L39")
        yield Found(
            subject=parties[1],
            others=(parties[0], *parties[2:]),
            message=f"{names_of(view, parties)} share the words {name.plural}, which mean "
            "different bodies in different Acts, so readers cannot tell which is meant",
            hint="say which Act is meant in each name",
            where=view.entries[parties[1]].where
            if parties[1] in view.entries
            else view.content.groups[parties[1]].where,
            basis=Basis(
                "pack",
                act=general.act if general else None,
                caution=general.caution if general else None,
            ),
            severity="note",
        )


def _functions(view: View, body: str) -> frozenset[str]:
    """Return the functions of a body, by plain names and the names of their entries."""
    return frozenset(functions_of(view).get(body, ()))


def _found(view: View, item: Borne) -> Found | None:
    body = view.own_bodies[item.party]
    function = item.name.functions[0]
    others = _others(view, item.party, function)
    is_label = item.written != body.name
    if not others and (is_label or "duties" in body.unknown):
        return None
    duty = _entry(view, function)
    general = law(view).general.get("L40")
    is_certain = bool(others) or bool(body.duties) or "duties" in body.none
    called = f'also called "{item.written}"' if is_label else f'called "{item.written}"'
    holder = f", held here by {names_of(view, others)}" if others else ""
    what = f"the name for the {duty.body}" if duty else "a name of statute"
    if is_certain:
        tail = f"{called}, {what}{holder}, so readers may take one for the other"
    else:
        tail = f"{called}, {what}: does it discharge {function}?"
    where = body.place("other_names" if is_label else "name")
    return Found(
        subject=item.party,
        others=others if is_certain else (f"duty:{function}",),
        message=f"{{who}} is {tail}",
        plural=None if is_certain else f"{{who}} are {tail}".replace("does it", "do they"),
        hint=f"call it by another name, or cite `duties: {function}` if it has that function",
        where=where,
        basis=basis(duty, general) if duty else Basis("pack"),
        sources=body.sources,
        severity=told_or_asked(SEVERITY, is_certain=is_certain),
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
