"""A body: a board, a partnership, a group that meets."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any, ClassVar

from govgraph.document.dates import Day
from govgraph.document.forms import (
    DAY,
    FLAG,
    FREE,
    NAME,
    TEXT,
    Count,
    Many,
    OrNone,
    Ref,
    Word,
)
from govgraph.document.model.held import Combined, Duty, Expected, Holding, Powers
from govgraph.document.model.line import LineEntry, line_keys
from govgraph.document.model.meeting import Meeting, MeetingForm, Quorum
from govgraph.document.model.named import Named
from govgraph.document.model.reading import One, many
from govgraph.document.model.references import BODIES, Term, terms
from govgraph.document.model.seat import SeatEntry
from govgraph.document.model.stated import read_by
from govgraph.document.model.template import ForEach, Variants

__all__ = ["Body", "Named"]


BODY_STATUSES = ("existing", "new", "changed", "ending", "paused")


# A body may be followed by an organisation, as a committee by a company.
_SUCCESSORS = ("body", "template", "organisation")
SEATS = OrNone(many(SeatEntry))


class Body(Named):
    """A body as written, or one made from a template.

    Attributes:
        template: The id of the template that it was made from, and ``made_for`` the id of the
            area or body that it was made for.
    """

    words: ClassVar[str] = "a name, or keys with values"
    other_words: ClassVar[MappingOf[str, str]] = {
        **dict.fromkeys(("parent", "under", "reporting_line"), "reports_to"),
        **dict.fromkeys(("subgroup_of", "sub_group_of", "subcommittee_of"), "part_of"),
        **dict.fromkeys(("meetings", "frequency", "meeting_frequency"), "meets"),
        **dict.fromkeys(("membership", "seats", "attendees"), "members"),
        **dict.fromkeys(("observers", "invitees", "in_attendance", "advisers"), "attends"),
        **dict.fromkeys(("remit", "remits", "responsibilities", "responsible_for"), "oversees"),
        **dict.fromkeys(("description", "purpose", "aims", "role"), "about"),
        **dict.fromkeys(("start", "start_date", "established", "since"), "from"),
        **dict.fromkeys(("end", "end_date", "ended", "disbanded"), "until"),
        **dict.fromkeys(("acronym", "abbreviation"), "short"),
        **dict.fromkeys(("terms_of_reference", "tor", "minutes", "reference"), "source"),
        **{"type": "kind", "level": "tier", "title": "name", "clerk": "secretary"},
    }

    template: str | None = None
    made_for: str | None = None
    about: str | None = read_by(TEXT, default=None, description="A paragraph about it.")
    kind: str | None = read_by(
        FREE,
        default=None,
        description="What it is: `board`, `partnership`, `committee` and so on.",
    )
    tier: str | None = read_by(
        NAME,
        default=None,
        description="The band of the drawing; left out, it follows from the lines.",
    )
    group: str | None = read_by(
        OrNone(Ref("group")), default=None, description="The group that it belongs to."
    )
    cross_cutting: bool = read_by(
        FLAG, default=False, description="Whether it serves every tier; drawn along the side."
    )
    areas: tuple[str, ...] = read_by(
        OrNone(Many(Ref("area"))),
        default=(),
        alias="area",
        description="The area or areas that it is for.",
    )
    status: str | None = read_by(
        Word("a body's status", *BODY_STATUSES),
        default=None,
        description="`existing` (the default), `new`, `changed`, `ending` or `paused`.",
    )
    due_to_end: Day | None = read_by(
        DAY, default=None, description="The planned end of something still alive."
    )
    replaced_by: tuple[str, ...] = read_by(
        OrNone(Many(Ref(*_SUCCESSORS))), default=(), description="What follows it: one or several."
    )
    statutory: bool = read_by(
        FLAG, default=False, description="Whether the structure claims that law requires it."
    )
    combined: Combined | None = read_by(
        One(Combined),
        default=None,
        description="The agreement by which one body serves several areas.",
    )
    external: bool = read_by(
        FLAG, default=False, description="Whether it is shown for context only."
    )
    duties: tuple[Duty, ...] = read_by(
        OrNone(many(Duty)), default=(), description="The statutory duties that it discharges."
    )
    oversees: tuple[Holding, ...] = read_by(
        OrNone(many(Holding)), default=(), description="The remits that it oversees."
    )
    delivers: tuple[Holding, ...] = read_by(
        OrNone(many(Holding)), default=(), description="The remits that it delivers."
    )
    may: Powers | None = read_by(
        One(Powers),
        default=None,
        description="Its powers: `decide`, `recommend`, `advise`, `veto`.",
    )
    over: tuple[Term, ...] = read_by(
        OrNone(terms(*BODIES)),
        default=(),
        description="The bodies that report to it; the same as their `reports_to`.",
    )
    lines: tuple[LineEntry, ...] = ()
    chair: tuple[SeatEntry, ...] = read_by(
        SEATS, default=(), description="Who chairs it; several for co-chairs."
    )
    vice_chair: tuple[SeatEntry, ...] = read_by(
        SEATS, default=(), description="Who stands in for the chair."
    )
    secretary: tuple[SeatEntry, ...] = read_by(
        SEATS, default=(), description="Who keeps its papers; no seat in quorum."
    )
    members: tuple[SeatEntry, ...] = read_by(SEATS, default=(), description="Who has a seat.")
    attends: tuple[SeatEntry, ...] = read_by(
        SEATS, default=(), description="Who comes without being a member."
    )
    meets: Meeting | None = read_by(MeetingForm(), default=None, description="How often it meets.")
    quorum: Quorum | None = read_by(
        OrNone(One(Quorum)), default=None, description="How many must be there for it to decide."
    )
    for_each: ForEach | None = read_by(
        One(ForEach), default=None, description="Makes it a template: one body for each."
    )
    but: MappingOf[str, Any] = read_by(
        Variants(),
        default={},
        description="Keys that differ for one of those a template is made for.",
    )
    except_: tuple[str, ...] = read_by(
        Many(FREE), default=(), alias="except", description="Those that a template leaves out."
    )
    count: int | str | None = read_by(
        Count("several"),
        default=None,
        description="A number of unnamed bodies alike, or `several`.",
    )
    expect: Expected | None = read_by(
        One(Expected), default=None, description="Counts that a source claims."
    )
    complete: bool = read_by(
        FLAG, default=False, description="Whether the seats given are all there are."
    )


Body.gathered = line_keys("lines")
