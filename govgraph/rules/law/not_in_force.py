"""A duty is cited for a day on which it is law.

Why it matters
    A board that is set up under a provision not yet begun, or under one that has ended, has no
    footing in it. Papers outlive the law that they quote.

How to fix
    Cite the duty by its plain name (``uk/csp-strategy-group``), which picks the entry of the
    day; or give the citation its dates: ``{duty: uk/…, until: 2011-05-31}``. What is only
    planned belongs in ``changes``, or in a note.

Source
    The dates of each duty in the packs. A date known only by year counts for the whole year.
    Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govgraph.findings.finding import Found
from govgraph.findings.legal import basis, check_of, severity
from govgraph.graph.areas import areas_of
from govgraph.graph.duties import Cited, area_kinds, chosen, cited, held, is_of_country, law
from govgraph.graph.index import View
from govgraph.graph.lives import on
from govgraph.packs.model import Duty

SEVERITY = "warning"
MARK = "settle"

_RULE = "law.not-in-force"


def check(view: View) -> Iterator[Found]:
    """Yield each citation of a duty that is not law on the day, and one that no area needs."""
    for item in cited(view):
        near = [one for one in item.entries if is_of_country(view, one)]
        is_told = item.body in view.own_bodies and near and chosen(view, item) is None
        if is_told and any(one.is_law for one in near):
            yield _found(view, item, _nearest(view, near))
    yield from _fallen_away(view)


def _nearest(view: View, entries: list[Duty]) -> Duty:
    """Return the entry that ended last before the day, else the one that begins first."""
    over = [one for one in entries if _is_over(view, one)]
    return max(over, key=_end) if over else min(entries, key=_beginning)


def _is_over(view: View, duty: Duty) -> bool:
    """Return whether a duty ended before the day; where none is known, whether it has an end."""
    return _end(duty) < (view.day or date.max)


def _end(duty: Duty) -> date:
    return duty.until.last if duty.until else date.max


def _beginning(duty: Duty) -> date:
    return duty.from_.first if duty.from_ else date.max


def _found(view: View, item: Cited, duty: Duty) -> Found:
    general = law(view).general.get("L42")
    if duty.until is not None and _is_over(view, duty):
        why = f"which ceased to be law {on(duty.until)}"
    elif duty.from_ is not None:
        why = f"which is not law before {duty.from_.words}"
    else:
        planned = f" and is planned for {duty.planned.words}" if duty.planned else ""
        why = f"which is not in force on anything read{planned}"
    grave = severity(duty, general, view.day, SEVERITY)
    return Found(
        subject=item.body,
        others=(f"duty:{item.name}",),
        message=f"{{who}} cites {item.name}, {why}",
        plural=f"{{who}} cite {item.name}, {why}",
        hint="cite its function by the plain name, which picks the entry of the day, or give the "
        "citation its dates",
        where=item.where,
        basis=basis(duty, general),
        sources=item.sources,
        severity=grave,
    )


def _fallen_away(view: View) -> Iterator[Found]:
    """Yield a county group that is kept where every district has become unitary."""
    for item in held(view):
        check = check_of(item.duty, _RULE)
        if check is None or item.body not in view.own_bodies:
            continue
        areas = areas_of(view, item.body)
        inside = [
            key
            for key in view.content.areas
            if key not in areas
            and view.is_there(key)
            and any(view.is_area_within(key, area) for area in areas)
        ]
        kinds = area_kinds(view, inside)
        if "unitary" in kinds and "district" not in kinds:
            yield Found(
                subject=item.body,
                others=(f"duty:{item.duty.plain_name}",),
                message=f"{{who}} is kept as {item.duty.body}, and every district of its county "
                "is unitary, so it appears to be asked for no longer",
                hint="keep it by choice, without the duty, or say from when it ends",
                where=item.where,
                basis=basis(item.duty, check),
                severity=severity(item.duty, check, view.day),
            )
