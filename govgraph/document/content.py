"""Everything that a structure states: templates expanded, references resolved, in one order.

This is what the graph, the index, the rules and the pictures work from. Everything in it is
sorted by id, or by what it joins, so that the order of the source changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from types import MappingProxyType
from typing import NamedTuple

from govgraph.document.dates import Day
from govgraph.document.line_types import LineType
from govgraph.document.model.body import Body
from govgraph.document.model.change import Change
from govgraph.document.model.held import Holding
from govgraph.document.model.line import LineEntry
from govgraph.document.model.picture import Picture
from govgraph.document.model.priority import Priority
from govgraph.document.model.register import (
    Area,
    Group,
    Organisation,
    OwnKind,
    Post,
    Remit,
    Source,
)
from govgraph.document.model.seat import SeatEntry
from govgraph.document.model.stated import Fact
from govgraph.document.model.wish import FullWish, LineWish, MeetingWish
from govgraph.document.model.work import (
    Acceptance,
    Action,
    Expectation,
    Question,
    Requirement,
)
from govgraph.document.nodes import Node, Place

NO_PLACE = Place("", None, None)
NOTHING: MappingOf[str, str] = MappingProxyType({})


class Line(NamedTuple):
    """One line between two parties.

    Attributes:
        id: Unique in the structure and stable: ``svrp>hwb:reports_to``.
        start, end: Ids of the body or organisation that it runs from and to.
        type: The type of line, with its family and whether a chain runs along it.
        entry: What was written: remits, lead, condition, status, life, note.
        joint: The other parties that are answered to together with ``end``.
        where: The place of the party that it names.
        sources: Its citations; those of both sides for a line stated twice.
        stated_by: Ids under which it was stated: for ``works_with``, of either side or both.
    """

    id: str
    start: str
    end: str
    type: LineType
    entry: LineEntry
    joint: tuple[str, ...]
    where: Place
    sources: tuple[str, ...]
    stated_by: tuple[str, ...]

    @property
    def is_absent(self) -> bool:
        """Return whether it is asked for or missed, rather than there."""
        return self.entry.status in {"requested", "missing"}

    @property
    def carries_chain(self) -> bool:
        """Return whether an oversight chain runs along it: not if conditional or not there."""
        return self.type.chain and not self.entry.when and not self.is_absent


class Seat(NamedTuple):
    """One seat on a body, or several alike.

    Attributes:
        id: Unique in the structure and stable.
        body: The body that it is a seat of.
        place_in: The key that it stands under: ``chair``, ``vice_chair``, ``secretary``,
            ``members`` or ``attends``.
        holders: Ids of the organisation, body or post that holds it; several where a set shares
            it; empty for an independent holder.
        entry: What was written: office, role, status, voices, life.
        where: Its place.
        made_by: The set or template that it is one of, or None.
    """

    id: str
    body: str
    place_in: str
    holders: tuple[str, ...]
    entry: SeatEntry
    where: Place
    made_by: str | None

    @property
    def is_absent(self) -> bool:
        """Return whether it is asked for or missed, rather than there."""
        return self.entry.status in {"requested", "missing"}

    @property
    def is_member(self) -> bool:
        """Return whether it counts as a seat: in quorum and in what a source expects."""
        if self.place_in in {"attends", "secretary"}:
            return False
        return self.entry.role not in {"adviser", "observer", "secretary", "invitee"}

    @property
    def is_chair(self) -> bool:
        """Return whether its holder chairs the body."""
        return self.place_in == "chair" or (self.is_member and self.entry.role == "chair")

    @property
    def number(self) -> int:
        """Return how many seats it stands for."""
        return self.entry.count if isinstance(self.entry.count, int) else 1

    @property
    def votes(self) -> bool:
        """Return whether it has a vote: members do unless it is said that they have none."""
        return self.is_member and self.entry.voting is not False


class Remitted(NamedTuple):
    """A body that oversees or delivers a remit."""

    body: str
    remit: str
    does: str
    holding: Holding


class Demand(NamedTuple):
    """One requirement on the bodies that it is about.

    Attributes:
        entry: The requirement as written, with its because, severity, sources and place.
        bodies: Ids of the bodies that it is about.
        reach, not_share: Resolved ids of ``must_reach`` and ``must_not_share``.
        line_to: For each wish in ``must_line``, the resolved ids that it may run to.
    """

    entry: Requirement
    bodies: tuple[str, ...]
    reach: tuple[str, ...]
    not_share: tuple[str, ...]
    line_to: tuple[tuple[LineWish, tuple[str, ...]], ...]

    @property
    def included(self) -> tuple[FullWish, ...]:
        """Return the seats that must be there."""
        return self.entry.must_include

    @property
    def barred(self) -> tuple[FullWish, ...]:
        """Return the seats that must not be there."""
        return self.entry.must_not_include

    @property
    def meets(self) -> MeetingWish | None:
        """Return how often the bodies must meet."""
        return self.entry.must_meet


class Asked(NamedTuple):
    """A question or an action, with the ids that it is about."""

    entry: Question | Action
    about: tuple[str, ...]


class Unknown(NamedTuple):
    """Something that the drafters know that they don't know: an open question of its own."""

    owner: str
    key: str
    why: str
    sources: tuple[str, ...]
    where: Place


class OwnPack(NamedTuple):
    """A pack of one's own that the structure uses: its name, and what its file holds."""

    name: str
    root: Node
    where: Place


class Counting(NamedTuple):
    """A count that a source claims, with the ids counted."""

    what: str
    of: tuple[str, ...]
    said: int
    entry: Expectation
    words: str


class Content(NamedTuple):
    """What one structure states, all its files together.

    ``templates`` holds the bodies with ``for_each`` as written; what they made is in ``bodies``.
    ``texts`` holds the lines of each file, for excerpts.
    """

    path: str
    title: str
    short: str | None = None
    about: str | None = None
    note: str | None = None
    status: str | None = None
    date: Day | None = None
    territory: str | None = None
    territory_at: Place = NO_PLACE
    language: str = "en"
    supersedes: str | None = None
    packs: tuple[str, ...] = ()
    own_packs: tuple[OwnPack, ...] = ()
    tiers: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    sources: MappingOf[str, Source] = {}
    areas: MappingOf[str, Area] = {}
    organisations: MappingOf[str, Organisation] = {}
    posts: MappingOf[str, Post] = {}
    remits: MappingOf[str, Remit] = {}
    groups: MappingOf[str, Group] = {}
    kinds: MappingOf[str, OwnKind] = {}
    line_types: MappingOf[str, LineType] = {}
    templates: MappingOf[str, Body] = {}
    bodies: MappingOf[str, Body] = {}
    priorities: MappingOf[str, Priority] = {}
    changes: MappingOf[str, Change] = {}
    pictures: MappingOf[str, Picture] = {}
    lines: tuple[Line, ...] = ()
    seats: tuple[Seat, ...] = ()
    remitted: tuple[Remitted, ...] = ()
    demands: tuple[Demand, ...] = ()
    questions: tuple[Asked, ...] = ()
    actions: tuple[Asked, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    countings: tuple[Counting, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    used_ids: frozenset[str] = frozenset()
    texts: MappingOf[str, tuple[str, ...]] = {}
    where: Place = NO_PLACE

    @property
    def names_days(self) -> bool:
        """Return whether some date in it makes the day matter."""
        entries: list[Fact] = [*self.bodies.values(), *self.organisations.values()]
        entries += [*self.posts.values(), *self.areas.values()]
        entries += [line.entry for line in self.lines]
        entries += [seat.entry for seat in self.seats]
        return any(entry.from_ or entry.until for entry in entries)
