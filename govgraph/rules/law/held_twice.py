"""One statutory function in one area has one body.

Why it matters
    Where two boards each believe that they are the strategy group, or neither knows that the
    other is, plans are made twice and nobody answers for them.

How to fix
    Cite the duty on the body that is accountable, and take it from the other; or say by dates
    which took over from which: ``{duty: uk/…, until: 2027-03-31}``. Sharing may be intended;
    then accept the finding, saying who is accountable.

Source
    The duties that bodies cite, and their areas. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, severity, told_or_asked
from govgraph.findings.naming import names_of
from govgraph.graph.duties import law
from govgraph.graph.functions import Doubled, doubled
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each two own bodies that hold one function in one area."""
    told: set[tuple[str, str, str]] = set()
    for item in doubled(view):
        first, second = sorted((item.one.body, item.other.body))
        pair = (first, second, item.other.duty.plain_name)
        if pair not in told:
            told.add(pair)
            yield _found(view, item, (first, second))


def _found(view: View, item: Doubled, bodies: tuple[str, str]) -> Found:
    duty = item.other.duty
    general = law(view).general.get("L46")
    names = names_of(view, bodies)
    if item.is_certain:
        words = f"{names} are both recorded as {duty.body} of one area, so it cannot be told "
        words += f"who answers for what {act(duty)} appears to ask"
    else:
        words = f"{names} are both recorded as {duty.body}: are they for different areas?"
    return Found(
        subject=bodies[0],
        others=(bodies[1], f"duty:{duty.plain_name}"),
        message=words,
        hint="take the duty from one of them, or say by `from` and `until` which took over",
        where=item.other.where,
        related=((view.name(item.one.body), item.one.where),),
        basis=basis(duty, general),
        severity=told_or_asked(
            severity(duty, general, view.day, SEVERITY), is_certain=item.is_certain
        ),
    )
