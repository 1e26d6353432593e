"""What a pack states: its duties and checks, beside whom they ask for and its words.

Every value is plain and frozen. What each key means is told in ``docs/law.md``.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from govgraph.document import dates
from govgraph.document.dates import Day
from govgraph.packs.parties import Bar, Combining, LineBar, Part

SEVERITIES = ("error", "warning", "note")
# How well a fact was read caps what may be said of it.
CAPS: dict[str, str] = {
    "read in full": "error",
    "read in part": "warning",
    "not checked": "note",
}
# Kinds of duty by which a body exists; by the others somebody has a duty, and no body follows.
CREATING = frozenset({"statutory body", "scrutiny duty"})


class Territory(NamedTuple):
    """Where a duty applies.

    Attributes:
        country: ``England``, ``Wales``, ``England and Wales`` or ``Great Britain``; of a
            council's own pack, empty.
        areas: Kinds of area, words of ``list kinds``; empty where it is not bound to areas.
        excepted: Kinds of area, or areas, where it does not apply.
        note: What these words cannot say, or nothing.
    """

    country: str
    areas: tuple[str, ...]
    excepted: tuple[str, ...]
    note: str


class Check(NamedTuple):
    """One check of the law: which rule tells it, how gravely at most, with which caution.

    One without a caution of its own prints that of the duty.
    """

    number: str
    rule: str
    severity: str
    caution: str
    act: str = ""
    from_: Day | None = None


class Meetings(NamedTuple):
    """What a duty asks of meetings; None where it says nothing."""

    least: int | None = None
    public: bool = False
    response_days: int | None = None
    note: str = ""


class Version(NamedTuple):
    """What a duty said for a time."""

    from_: Day | None
    until: Day | None
    text: str


class Duty(NamedTuple):
    """One duty as a pack states it.

    Attributes:
        name: How a structure cites it: ``uk/csp-strategy-group-2011``.
        plain_name: The function that it is one entry of, under which a structure may cite
            whichever entry is in force: ``uk/csp-strategy-group``. Often the name itself.
        pack: The pack that it belongs to: ``uk/community-safety``.
        body: The body or function that the law creates or regulates.
        kind: ``statutory body``, ``meeting duty`` and so on; ``no duty`` for a name that is
            often taken for statutory, and is not.
        act: Title and section, or None where no enactment is known.
        territory: Where it applies.
        from_: Its first day in force, or None where it is not known to be in force.
        until: Its last day in force, or None.
        planned: When a change is announced for, or None.
        says: What is asked for, in a sentence.
        mark: How well it was read: ``read in full``, ``read in part`` or ``not checked``.
        severity: The most that may be said of it, before the cap of its mark.
        caution: What does not follow from it, in words for the reader.
        of: Functions whose holders it is about, beside whoever cites it.
        everywhere: Kinds of area each of which has such a body; empty where that is not asked.
        each_of: Kinds of organisation each of which has one of its own, whatever the areas
            around or within its own have; empty where one for a wider area is enough.
    """

    name: str
    plain_name: str
    pack: str
    body: str
    kind: str
    act: str | None
    territory: Territory
    from_: Day | None
    until: Day | None
    planned: Day | None
    says: str
    mark: str
    severity: str = "note"
    caution: str = ""
    of: tuple[str, ...] = ()
    everywhere: tuple[str, ...] = ()
    each_of: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    parts: tuple[Part, ...] = ()
    barred: tuple[Bar, ...] = ()
    meetings: Meetings = Meetings()
    must_produce: tuple[str, ...] = ()
    lines: tuple[LineBar, ...] = ()
    parent: tuple[str, ...] = ()
    combining: Combining | None = None
    checks: tuple[Check, ...] = ()

    @property
    def is_law(self) -> bool:
        """Return whether it is one by law, rather than by custom, guidance or agreement."""
        return self.kind != "no duty"

    @property
    def creates_body(self) -> bool:
        """Return whether a body exists by it."""
        return self.kind in CREATING

    @property
    def most(self) -> str:
        """Return how grave a finding on it may be: its own severity, or less by its mark."""
        return least_grave(self.severity, CAPS[self.mark])

    def is_in_force(self, day: date | None) -> bool:
        """Return whether it is law on a day; without one, whether it is law until further notice.

        A date known only to the year or month counts as its whole period.
        """
        if self.from_ is None:
            return False
        return self.until is None if day is None else dates.is_within(day, self.from_, self.until)

    def is_doubtful(self, day: date | None) -> bool:
        """Return whether a day lies in a period of which it is not known when the law changed."""
        ends = [end for end in (self.from_, self.until) if end is not None and end.is_partial]
        return day is not None and any(end.first <= day <= end.last for end in ends)


def least_grave(*severities: str) -> str:
    """Return the least grave of some severities."""
    return max(severities, key=SEVERITIES.index)
