"""The page of a statutory duty: its Act, its territory, its dates, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govgraph.cli.program.pages import Page, Row, Section
from govgraph.findings.wording import counted

if TYPE_CHECKING:
    from govgraph.packs.duties import Duty
    from govgraph.packs.model import Version
    from govgraph.packs.parties import Part

# How sure a fact is caps what may be said of it; so the page says it too.
_NO_ACT = "no enactment is known for it"
# How many of a party are asked for, in words; what has no words here stands for itself.
_QUANTITIES = {
    "each-relevant": "each that the area touches",
    "one-of-each-description": "at least one is invited",
    "at-least": "at least {n}",
    "exactly": "{n}",
    "between": "{n} to {k}",
    "max": "{n}, or one for each {k} where there are more",
    "equal": "as many as the others, and at least {n}",
    "majority": "more than half",
    "jointly": "{n} for all together",
    "may": "by choice",
    "proportionate": "in proportion",
    "none": "not",
}
_SHARE = "{n} in {k} of the members"


def duty_page(name: str, duties: tuple[Duty, ...]) -> Page:
    """Return the page of a duty, or of all those that one plain name stands for."""
    from govgraph.packs.duties import ATTRIBUTION

    sections = [Section(_heading(one), _rows(one)) for one in duties]
    several = f"; the law of different days or countries, {len(duties)} entries"
    title = name + (several if len(duties) > 1 else "")
    return Page(title, (*sections, Section("", ((ATTRIBUTION,),))))


def _heading(one: Duty) -> str:
    return f"{one.name} ({one.pack})"


def _rows(one: Duty) -> tuple[Row, ...]:
    place = one.territory
    rows = [
        ("what", f"{one.body} ({one.kind})"),
        ("asks", one.says),
        ("law", one.act or _NO_ACT),
        ("in force", _days(one)),
        ("where", place.country),
        ("areas", ", ".join(place.areas)),
        ("except", ", ".join(place.excepted)),
        ("note", place.note),
        ("who", "; ".join(_part(part) for part in one.parts)),
        ("not", "; ".join(bar.who for bar in one.barred)),
        ("meets", _meetings(one)),
        ("makes", "; ".join(one.must_produce)),
        ("over time", "; ".join(_version(version) for version in one.versions)),
        ("checked", one.mark),
        ("at most", one.most),
        ("told by", ", ".join(dict.fromkeys(check.rule for check in one.checks))),
        ("caution", one.caution),
        ("cite it as", f"duties: {one.plain_name}"),
    ]
    return tuple(row for row in rows if row[1])


def _part(part: Part) -> str:
    """Return whom a duty asks for, and how many, in words."""
    from govgraph.packs.law import shipped

    until = f", until {part.until.words}" if part.until else ""
    since = f", from {part.from_.words}" if part.from_ else ""
    when = f", where {part.when}" if part.when else ""
    return f"{shipped().called(part.kind)} ({_quantity(part)}{since}{until}{when})"


def _quantity(part: Part) -> str:
    from govgraph.packs.law import shipped

    words = _QUANTITIES.get(part.quantifier, part.quantifier)
    if part.quantifier == "majority" and part.n:
        words = _SHARE
    of = shipped().called(part.k) if isinstance(part.k, str) else part.k
    return words.format(n=part.n, k=of)


def _meetings(one: Duty) -> str:
    asked = one.meetings
    told = [
        f"at least {counted(asked.least, 'time')} a year" if asked.least else "",
        "in public" if asked.public else "",
        f"answers within {counted(asked.response_days, 'day')}" if asked.response_days else "",
        asked.note,
    ]
    return "; ".join(part for part in told if part)


def _version(version: Version) -> str:
    start = f"from {version.from_.words}" if version.from_ else ""
    end = f"until {version.until.words}" if version.until else ""
    return f"{' '.join(part for part in (start, end) if part)}: {version.text}"


def _days(one: Duty) -> str:
    start = f"from {one.from_.words}" if one.from_ else "not known to be in force"
    end = f" until {one.until.words}" if one.until else ""
    planned = f" (a change is planned for {one.planned.words})" if one.planned else ""
    return f"{start}{end}{planned}"
