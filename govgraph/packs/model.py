"""What a pack states: duties with whom they ask for, names, lives of kinds, areas.

Every value is plain and frozen. What each key means is told in ``docs/law.md``.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from datetime import date
from typing import NamedTuple

from govgraph.document import dates
from govgraph.document.dates import Day

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


class Part(NamedTuple):
    """One party that a duty asks for, and how many of it.

    Attributes:
        kind: A kind of organisation, or a word that ``kinds`` of a pack explains.
        quantifier: ``each-relevant``, ``at-least``, ``exactly``, ``between``, ``max``, ``equal``,
            ``majority``, ``one-of-each-description``, ``jointly``, ``consulted`` and others.
        n, k: Its numbers; ``k`` of ``max`` is the kind that is counted.
        from_, until: Its own life inside the duty's.
        when: A condition that a structure cannot answer; then its absence is asked about.
        sure: Kinds for which the condition is met in any case.
        areas, country: Where it applies, if not wherever the duty does.
        role: What the party does; only ``chair`` and its like make it a seat.
        sends_to: The kind that it sends something to.
        is_linked: Whether a line reaches it as well as a seat; attends: a place without a seat.
        is_gone: Whether the kind no longer exists.
        check: The check under which it is told; empty for the duty's own.
        note: A remark for readers.
        within: The kind that it is some of, where too few of those are told of already.
        unsure: Kinds of which it cannot be told whether they are meant.
        made_of: Kinds that make up its number; where one of those is missing, that is told.
    """

    kind: str
    quantifier: str
    n: int | None = None
    k: int | str | None = None
    from_: Day | None = None
    until: Day | None = None
    when: str = ""
    sure: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    country: str = ""
    role: str = ""
    sends_to: str = ""
    is_linked: bool = False
    attends: bool = False
    is_gone: bool = False
    check: str = ""
    note: str = ""
    within: str = ""
    unsure: tuple[str, ...] = ()
    made_of: tuple[str, ...] = ()


class Bar(NamedTuple):
    """Who may not have a seat.

    Attributes:
        who: In words.
        kinds, offices: What tells them; both empty where a structure cannot show it.
        roles: The capacities in which they may not; empty for any membership.
        unless: Kinds that are let in; then everybody else is barred in these roles.
        among: Names, and by them kinds, of sets in which they do not belong; also offices.
        beside: Kinds that run them, for what is counted twice where both stand there.
        check: The check under which it is told.
    """

    who: str
    kinds: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    check: str = ""


class LineBar(NamedTuple):
    """A line that a duty does not make.

    Attributes:
        type, family: Of the line.
        to: A kind that it runs to, from the body with the duty; to_function: or a function.
        from_: A kind that it comes from, to the body with the duty; from_any: or anybody.
        unless: Kinds that are let off.
        cited: Words of a citation on which alone the line rests.
        check: The check under which it is told.
    """

    type: str = ""
    family: str = ""
    to: str = ""
    to_function: str = ""
    from_: str = ""
    from_any: bool = False
    unless: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    check: str = ""


class Combining(NamedTuple):
    """How one body may serve several areas: by agreement of parties, or by another duty."""

    areas: tuple[str, ...]
    parties: tuple[str, ...] = ()
    by: str = ""


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


class Kind(NamedTuple):
    """What takes the place of a kind.

    Attributes:
        kinds: Kinds that it contains.
        offices: Words of an office that show it; each is all the words of one entry.
        roles: Roles that its seat has.
        voices: Voices that show it; ``any`` for whichever.
        is_independent: Whether a holder without an organisation shows it.
        name: What a reader is shown.
        without_kinds, without_offices, without_roles: What rules a seat out.
        instead: Kinds for which it is often written, and which duties do name.
    """

    kinds: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    is_independent: bool = False
    name: str = ""
    without_kinds: tuple[str, ...] = ()
    without_offices: tuple[str, ...] = ()
    without_roles: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()


class Life(NamedTuple):
    """When a kind of organisation began and ended by law, by which duty, and what followed."""

    kind: str
    from_: Day | None
    until: Day | None
    then: tuple[str, ...]
    of: str


class StatuteName(NamedTuple):
    """A name that statute, or custom, has for a function; several where the words are shared.

    Attributes:
        name, plural: The words.
        functions: What they are for.
        also: Further functions that may bear them.
        is_whole: Whether they are the name only where nothing else stands beside them.
        told_by: Of words that are shared, what is added to say which function is meant.
    """

    name: str
    plural: str
    functions: tuple[str, ...]
    also: tuple[str, ...]
    is_whole: bool
    told_by: MappingOf[str, tuple[str, ...]]


class Pack(NamedTuple):
    """One pack: its duties, the checks of any duty, and its words."""

    name: str
    title: str
    duties: tuple[Duty, ...]
    checks: tuple[Check, ...]
    kinds: MappingOf[str, Kind]
    lives: tuple[Life, ...]
    names: tuple[StatuteName, ...]
    areas: MappingOf[str, tuple[str, ...]]


def least_grave(*severities: str) -> str:
    """Return the least grave of some severities."""
    return max(severities, key=SEVERITIES.index)
