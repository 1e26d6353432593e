"""A body: a board, a partnership, a group that meets; and the parts of its entry."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Annotated, Any, ClassVar

from pydantic import Field

from govgraph.document.dates import Day
from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    DAY,
    FLAG,
    FREE,
    MANY_NAMES,
    MANY_TEXTS,
    NAME,
    TEXT,
    Count,
    Form,
    JsonSchema,
    Many,
    Ref,
    Word,
)
from govgraph.document.model.line import LineEntry, line_keys
from govgraph.document.model.meeting import Meeting, MeetingForm, Quorum
from govgraph.document.model.reading import One, many
from govgraph.document.model.references import BODIES, Term, terms
from govgraph.document.model.seat import SeatEntry
from govgraph.document.model.stated import Entry, Fact
from govgraph.document.nodes import Mapping, Node, Scalar

BODY_STATUSES = ("existing", "new", "changed", "ending", "paused")


class OtherNames(Entry):
    """Further names of the same thing."""

    words: ClassVar[str] = "names under en, cy, former and also"
    short_key: ClassVar[str | None] = "also"

    en: Annotated[tuple[str, ...], MANY_NAMES] = Field(default=(), description="In English.")
    cy: Annotated[tuple[str, ...], MANY_NAMES] = Field(default=(), description="In Welsh.")
    former: Annotated[tuple[str, ...], MANY_NAMES] = Field(
        default=(), description="What it was called before, in order."
    )
    also: Annotated[tuple[str, ...], MANY_NAMES] = Field(
        default=(), description="What sources call it, rightly or wrongly."
    )


class Named(Fact):
    """Anything with a name, a short form for tight places, and other names."""

    words: ClassVar[str] = "a name, or keys with values"
    short_key: ClassVar[str | None] = "name"

    id: Annotated[str, None] = ""
    name: Annotated[str, NAME] = Field(default="", description="What it is called.")
    short: Annotated[str | None, NAME] = Field(
        default=None, description="A short form for tight places."
    )
    other_names: Annotated[OtherNames | None, One(OtherNames)] = Field(
        default=None, description="Other names: `en`, `cy`, `former`, `also`."
    )


class DutyForm(Form):
    """A statutory duty, by its id or plain name in a pack."""

    words = "a duty, such as uk/csp-strategy-group"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the duty's name; whether a pack has it is checked with the packs."""
        if not isinstance(node, Scalar) or not node.text.strip():
            return self.refuse(node, desk)
        name = node.text.strip()
        desk.mention(node, name, frozenset({"duty"}))
        return name

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}


class Duty(Fact):
    """A statutory duty that a body discharges."""

    words: ClassVar[str] = "a duty, or {duty, from, until, source}"
    short_key: ClassVar[str | None] = "duty"

    duty: Annotated[str, DutyForm()] = Field(
        default="", description="The duty: its id in a pack, or the plain name of its function."
    )


class Holding(Fact):
    """A remit that a body oversees or delivers."""

    words: ClassVar[str] = "a remit's id, or {remit, jointly_with, taken_from}"
    short_key: ClassVar[str | None] = "remit"

    remit: Annotated[str, Ref("remit")] = Field(default="", description="The remit.")
    jointly_with: Annotated[tuple[str, ...], Many(Ref("body", "template"))] = Field(
        default=(), description="The bodies with which it is overseen together."
    )
    taken_from: Annotated[str | None, Ref("body", "template")] = Field(
        default=None, description="The body that oversaw it before, and no longer does."
    )


class Powers(Entry):
    """What a body may do, in words or remits, with limits."""

    words: ClassVar[str] = "keys decide, recommend, advise and veto"

    decide: Annotated[tuple[str, ...], MANY_TEXTS] = Field(default=(), description="Decides on.")
    recommend: Annotated[tuple[str, ...], MANY_TEXTS] = Field(
        default=(), description="Recommends on."
    )
    advise: Annotated[tuple[str, ...], MANY_TEXTS] = Field(default=(), description="Advises on.")
    veto: Annotated[tuple[str, ...], MANY_TEXTS] = Field(default=(), description="May stop.")


class Combined(Fact):
    """The agreement by which one body serves several areas."""

    words: ClassVar[str] = "{source, from}: the agreement"


class Expected(Entry):
    """What a source says to count on a body."""

    words: ClassVar[str] = "counts, such as {members: 12}"

    members: Annotated[int | None, COUNT] = Field(default=None, description="How many seats.")
    duties: Annotated[int | None, COUNT] = Field(default=None, description="How many duties.")


class ForEach(Entry):
    """What a template is made for: areas, or bodies."""

    words: ClassVar[str] = "{area: district}, {areas: [...]} or {body: id}"

    area: Annotated[tuple[str, ...], Many(FREE)] = Field(
        default=(), description="A kind of area, or ids of areas: one body for each."
    )
    areas: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), description="Areas by id: one body for each."
    )
    body: Annotated[tuple[Term, ...], terms(*BODIES)] = Field(
        default=(), description="A template, a group or a selector: one body for each of its own."
    )


class Variants(Form):
    """Keys that replace those of the template, by what a body is made for."""

    words = "keys with values for one of those that the template is made for"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the keys to replace, by id; they are read with the body that they change."""
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        found = {}
        for key, pair in node.entries.items():
            if isinstance(pair.value, Mapping):
                found[key] = pair
            else:
                desk.fault(
                    pair.value,
                    "input.type",
                    f"{desk.subject} gives {key} no keys to replace",
                    f"write {key}: {{name: …}}",
                )
        return found

    def schema(self) -> JsonSchema:
        """Return an object of bodies."""
        return {"type": "object", "additionalProperties": {"$ref": "#/$defs/Body"}}


class OrNone(Form):
    """A form of which it may also be said that there is none."""

    may_be_none = True

    def __init__(self, form: Form) -> None:
        """Read what there is by this form."""
        self.form = form
        self.words = f"{form.words}, or none"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the value."""
        return self.form.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return the form's own, to which ``none`` is added."""
        return self.form.schema()


SEATS = OrNone(many(SeatEntry))


class Body(Named):
    """A body as written, or one made from a template.

    Attributes:
        template: The id of the template that it was made from, and ``made_for`` the id of the
            area or body that it was made for.
    """

    words: ClassVar[str] = "a name, or keys with values"

    template: Annotated[str | None, None] = None
    made_for: Annotated[str | None, None] = None
    about: Annotated[str | None, TEXT] = Field(default=None, description="A paragraph about it.")
    kind: Annotated[str | None, FREE] = Field(
        default=None, description="What it is: `board`, `partnership`, `committee` and so on."
    )
    tier: Annotated[str | None, NAME] = Field(
        default=None, description="The band of the drawing; left out, it follows from the lines."
    )
    group: Annotated[str | None, Ref("group")] = Field(
        default=None, description="The group that it belongs to."
    )
    cross_cutting: Annotated[bool, FLAG] = Field(
        default=False, description="Whether it serves every tier; drawn along the side."
    )
    areas: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), alias="area", description="The area or areas that it is for."
    )
    status: Annotated[str | None, Word("a body's status", *BODY_STATUSES)] = Field(
        default=None,
        description="`existing` (the default), `new`, `changed`, `ending` or `paused`.",
    )
    due_to_end: Annotated[Day | None, DAY] = Field(
        default=None, description="The planned end of something still alive."
    )
    replaced_by: Annotated[tuple[str, ...], Many(Ref("body", "template"))] = Field(
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
    oversees: Annotated[tuple[Holding, ...], many(Holding)] = Field(
        default=(), description="The remits that it oversees."
    )
    delivers: Annotated[tuple[Holding, ...], many(Holding)] = Field(
        default=(), description="The remits that it delivers."
    )
    may: Annotated[Powers | None, One(Powers)] = Field(
        default=None, description="Its powers: `decide`, `recommend`, `advise`, `veto`."
    )
    over: Annotated[tuple[Term, ...], terms(*BODIES)] = Field(
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
    quorum: Annotated[Quorum | None, One(Quorum)] = Field(
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
