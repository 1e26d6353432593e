"""A body: a board, a partnership, a group that meets."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Annotated, Any, ClassVar

from pydantic import Field

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
        **dict.fromkeys(("parent", "under"), "reports_to"),
        **dict.fromkeys(("meetings", "frequency"), "meets"),
        **dict.fromkeys(("membership", "seats"), "members"),
        **{"type": "kind", "level": "tier", "remit": "oversees", "description": "about"},
    }

    template: Annotated[str | None, None] = None
    made_for: Annotated[str | None, None] = None
    about: Annotated[str | None, TEXT] = Field(default=None, description="A paragraph about it.")
    kind: Annotated[str | None, FREE] = Field(
        default=None, description="What it is: `board`, `partnership`, `committee` and so on."
    )
    tier: Annotated[str | None, NAME] = Field(
        default=None, description="The band of the drawing; left out, it follows from the lines."
    )
    group: Annotated[str | None, OrNone(Ref("group"))] = Field(
        default=None, description="The group that it belongs to."
    )
    cross_cutting: Annotated[bool, FLAG] = Field(
        default=False, description="Whether it serves every tier; drawn along the side."
    )
    areas: Annotated[tuple[str, ...], OrNone(Many(Ref("area")))] = Field(
        default=(), alias="area", description="The area or areas that it is for."
    )
    status: Annotated[str | None, Word("a body's status", *BODY_STATUSES)] = Field(
        default=None,
        description="`existing` (the default), `new`, `changed`, `ending` or `paused`.",
    )
    due_to_end: Annotated[Day | None, DAY] = Field(
        default=None, description="The planned end of something still alive."
    )
    replaced_by: Annotated[tuple[str, ...], OrNone(Many(Ref(*_SUCCESSORS)))] = Field(
        default=(), description="What follows it: one or several."
    )
    statutory: Annotated[bool, FLAG] = Field(
        default=False, description="Whether the structure claims that law requires it."
    )
    combined: Annotated[Combined | None, One(Combined)] = Field(
        default=None, description="The agreement by which one body serves several areas."
    )
    external: Annotated[bool, FLAG] = Field(
        default=False, description="Whether it is shown for context only."
    )
    duties: Annotated[tuple[Duty, ...], OrNone(many(Duty))] = Field(
        default=(), description="The statutory duties that it discharges."
    )
    oversees: Annotated[tuple[Holding, ...], OrNone(many(Holding))] = Field(
        default=(), description="The remits that it oversees."
    )
    delivers: Annotated[tuple[Holding, ...], OrNone(many(Holding))] = Field(
        default=(), description="The remits that it delivers."
    )
    may: Annotated[Powers | None, One(Powers)] = Field(
        default=None, description="Its powers: `decide`, `recommend`, `advise`, `veto`."
    )
    over: Annotated[tuple[Term, ...], OrNone(terms(*BODIES))] = Field(
        default=(), description="The bodies that report to it; the same as their `reports_to`."
    )
    lines: Annotated[tuple[LineEntry, ...], None] = ()
    chair: Annotated[tuple[SeatEntry, ...], SEATS] = Field(
        default=(), description="Who chairs it; several for co-chairs."
    )
    vice_chair: Annotated[tuple[SeatEntry, ...], SEATS] = Field(
        default=(), description="Who stands in for the chair."
    )
    secretary: Annotated[tuple[SeatEntry, ...], SEATS] = Field(
        default=(), description="Who keeps its papers; no seat in quorum."
    )
    members: Annotated[tuple[SeatEntry, ...], SEATS] = Field(
        default=(), description="Who has a seat."
    )
    attends: Annotated[tuple[SeatEntry, ...], SEATS] = Field(
        default=(), description="Who comes without being a member."
    )
    meets: Annotated[Meeting | None, MeetingForm()] = Field(
        default=None, description="How often it meets."
    )
    quorum: Annotated[Quorum | None, OrNone(One(Quorum))] = Field(
        default=None, description="How many must be there for it to decide."
    )
    for_each: Annotated[ForEach | None, One(ForEach)] = Field(
        default=None, description="Makes it a template: one body for each."
    )
    but: Annotated[MappingOf[str, Any], Variants()] = Field(
        default={}, description="Keys that differ for one of those a template is made for."
    )
    except_: Annotated[tuple[str, ...], Many(FREE)] = Field(
        default=(), alias="except", description="Those that a template leaves out."
    )
    count: Annotated[int | str | None, Count("several")] = Field(
        default=None, description="A number of unnamed bodies alike, or `several`."
    )
    expect: Annotated[Expected | None, One(Expected)] = Field(
        default=None, description="Counts that a source claims."
    )
    complete: Annotated[bool, FLAG] = Field(
        default=False, description="Whether the seats given are all there are."
    )


Body.gathered = line_keys("lines")
