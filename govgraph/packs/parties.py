"""Whom a duty asks for, whom it rules out, and what it says of lines and areas.

Every value is plain and frozen. What each key means is told in ``docs/law.md``.
"""

from __future__ import annotations

from typing import NamedTuple

from govgraph.document.dates import Day


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
