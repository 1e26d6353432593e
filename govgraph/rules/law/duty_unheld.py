"""Each area has the bodies that statute asks of it.

Why it matters
    A function without a body is done by nobody, and it is easily lost where boards are merged or
    a diagram is redrawn.

How to fix
    Cite the duty on the body that discharges it, whatever that is called:
    ``duties: uk/csp-strategy-group``. If the structure does not show the whole area, take the
    area out of ``covers``.

Source
    The duties of the packs in use that ask for a body in every area of a kind, for the areas
    that the structure says it ``covers``; and any function whose body has ended. Not legal
    advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity, told_or_asked
from govgraph.findings.wording import listed
from govgraph.graph.duties import law
from govgraph.graph.functions import Lost, Unheld, lost, unheld
from govgraph.graph.index import View
from govgraph.graph.lives import absence
from govgraph.packs.model import Check, Duty

SEVERITY = "warning"
MARK = "gap"

_RULE = "law.duty-unheld"


class _Told(NamedTuple):
    """Whose duty is without a body, in words, and why."""

    duty: Duty
    check: Check | None


def check(view: View) -> Iterator[Found]:
    """Yield each function that no body holds in an area, and each whose body has ended."""
    for item in unheld(view):
        yield _in_area(view, item)
    for gone in lost(view):
        yield _after_end(view, gone)


def _rule_check(view: View, duty: Duty) -> Check | None:
    return check_of(duty, _RULE) or law(view).general.get("L47")


def _in_area(view: View, item: Unheld) -> Found:
    check = _rule_check(view, item.duty)
    certain = not item.could_be
    why = f", which {act(item.duty, check)} appears to ask of each such area"
    could_be = listed([view.name(key) for key in item.could_be], "or")
    words = f"No body is recorded for {{who}} that is {{whose}} {item.duty.body}{why}"
    many = words if certain else f"{words}; is it held by bodies here that do not say so?"
    words = words if certain else f"{words}; is it {could_be}?"
    return Found(
        subject=item.area,
        others=(f"duty:{item.duty.plain_name}",),
        message=words.replace("{whose}", "its"),
        plural=many.replace("{whose}", "their"),
        hint=f"cite it on the body that does this: `duties: {item.duty.plain_name}`",
        where=view.content.areas[item.area].where,
        basis=basis(item.duty, check),
        severity=told_or_asked(_grave(view, item.duty, check), is_certain=certain),
    )


def _grave(view: View, duty: Duty, check: Check | None) -> str:
    """Return the severity; only a check of the duty itself may make it an error."""
    usual = "warning" if check_of(duty, _RULE) is None else "error"
    return severity(duty, check, view.day, usual)


def _after_end(view: View, item: Lost) -> Found:
    check = law(view).general.get("L47")
    body = view.content.bodies[item.body]
    return Found(
        subject=item.body,
        others=(f"duty:{item.duty.plain_name}",),
        message=f"{{who}}, {absence(view, item.body)}, was the {item.duty.body}, and no body is "
        f"recorded that now is; {act(item.duty, check)} appears to ask for one",
        hint=f"cite it on the body that does this now: `duties: {item.duty.plain_name}`",
        where=item.where,
        related=(("where it ended", body.place("until")),),
        basis=basis(item.duty, check),
        severity=_grave(view, item.duty, check),
    )
