"""The packs of statutory duties, from their files."""

from __future__ import annotations

from tables import table

from govgraph.packs.duties import ATTRIBUTION, Duty, all_duties, pack_names

_OPENING = f"""\
# Packs of duties

A structure names a pack under `uses`, and a duty under `duties` of the body that discharges it.
Where the law of several days or countries has several entries for one function, its plain name
stands for the one in force. {ATTRIBUTION}

How well each provision was read stands beside it. What was read only in part, or not checked, is
never more than a warning or a note.

"""


def pages() -> dict[str, str]:
    """Return the page of the packs."""
    return {"packs.md": _OPENING + "".join(_pack(name) for name in pack_names())}


def _pack(name: str) -> str:
    rows = [_row(duty) for duty in all_duties() if duty.pack == name]
    columns = ("duty", "what it asks", "Act and section", "where and when", "read")
    return f"## {name}\n\n{table(columns, rows)}\n\n"


def _row(duty: Duty) -> tuple[str, ...]:
    names = f"`{duty.name}`"
    if duty.plain_name != duty.name:
        names += f", plainly `{duty.plain_name}`"
    return (names, duty.says, duty.act or "no enactment known", _scope(duty), duty.mark)


def _scope(duty: Duty) -> str:
    if duty.from_ is None:
        days = f"planned for {duty.planned.words}" if duty.planned else "not known to be in force"
    else:
        days = f"from {duty.from_.words}" + (f" until {duty.until.words}" if duty.until else "")
    return f"{duty.territory.country}, {days}"
