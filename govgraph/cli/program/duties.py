"""The page of a statutory duty: its Act, its territory, its dates, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govgraph.cli.program.pages import Page, Row, Section

if TYPE_CHECKING:
    from govgraph.packs.duties import Duty
    from govgraph.packs.model import Part, Version

# How sure a fact is caps what may be said of it; so the page says it too.
_NO_ACT = "no enactment is known for it"


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
        ("makes", "; ".join(one.must_produce)),
        ("before", "; ".join(_version(version) for version in one.versions)),
        ("checked", one.mark),
        ("at most", one.most),
        ("caution", one.caution),
        ("cite it as", f"duties: {one.plain_name}"),
    ]
    return tuple(row for row in rows if row[1])


def _part(part: Part) -> str:
    """Return whom a duty asks for, and how many: ``integrated care board (each-relevant)``."""
    from govgraph.packs.law import shipped

    number = f" {part.n}" if part.n and part.quantifier != "each-relevant" else ""
    until = f", until {part.until.words}" if part.until else ""
    since = f", from {part.from_.words}" if part.from_ else ""
    when = f", where {part.when}" if part.when else ""
    return f"{shipped().called(part.kind)} ({part.quantifier}{number}{since}{until}{when})"


def _version(version: Version) -> str:
    start = f"from {version.from_.words}" if version.from_ else ""
    end = f"until {version.until.words}" if version.until else ""
    return f"{' '.join(part for part in (start, end) if part)}: {version.text}"


def _days(one: Duty) -> str:
    start = f"from {one.from_.words}" if one.from_ else "not known to be in force"
    end = f" until {one.until.words}" if one.until else ""
    planned = f" (a change is planned for {one.planned.words})" if one.planned else ""
    return f"{start}{end}{planned}"
