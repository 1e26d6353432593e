"""The page of a statutory duty: its Act, its territory, its dates, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govgraph.cli.program.pages import Page, Row, Section

if TYPE_CHECKING:
    from govgraph.packs.duties import Duty

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
        ("checked", one.mark),
        ("cite it as", f"duties: {one.plain_name}"),
    ]
    return tuple(row for row in rows if row[1])


def _days(one: Duty) -> str:
    start = f"from {one.from_.words}" if one.from_ else "not known to be in force"
    end = f" until {one.until.words}" if one.until else ""
    planned = f" (a change is planned for {one.planned.words})" if one.planned else ""
    return f"{start}{end}{planned}"
