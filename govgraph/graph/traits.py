"""What a seat is asked to be, and whether a seat is that: its holder, office, role, voice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from govgraph.document.content import Seat
from govgraph.document.model.references import Selector
from govgraph.document.model.seat import ROLES_WITHOUT_SEAT
from govgraph.document.model.work import FullWish
from govgraph.graph.index import View
from govgraph.graph.successors import successors
from govgraph.graph.terms import selection
from govgraph.graph.walks import walked

_ROLES = {"chair": "chair", "vice_chair": "vice-chair", "secretary": "secretary"}
_TEXTS = ("seat", "elected_by", "when", "deputy", "person")
_FLAGS = ("vacant", "jointly", "rotates")


class Trait(NamedTuple):
    """What one seat is asked to be.

    Attributes:
        wish: The keys of a seat that are asked for: office, role, vote, status and so on.
        holder: The id of who must hold it, or None for anyone.
        picks: What its holder must be: kind, tier, area, duty; empty where it does not matter.
        voice: The voice that it must bring, or None.
    """

    wish: FullWish
    holder: str | None = None
    picks: Selector = Selector()
    voice: str | None = None

    @property
    def wants_attendance(self) -> bool:
        """Return whether it is a place without a seat: an adviser, an observer."""
        return self.wish.role in ROLES_WITHOUT_SEAT


def is_of(view: View, seat: Seat, trait: Trait) -> bool:
    """Return whether a seat, there or not, vacant or not, is what a trait asks for."""
    return _has(view, seat, trait, (*seat.holders, *seat.entry.on_behalf_of))


def is_held_as(view: View, seat: Seat, trait: Trait) -> bool:
    """Return whether a seat is that by its own holder, whomever that also stands for."""
    return _has(view, seat, trait, seat.holders)


def _has(view: View, seat: Seat, trait: Trait, holders: Iterable[str]) -> bool:
    if not (seat.is_member or trait.wants_attendance):
        return False
    if trait.voice is not None and trait.voice not in view.voices(seat):
        return False
    if not _is_as_written(seat, trait.wish):
        return False
    if trait.holder is None and not any(trait.picks):
        return True
    parties = _parties(view, holders, trait.holder)
    if trait.holder is not None and trait.holder not in parties:
        return False
    return not any(trait.picks) or any(_is_picked(view, key, trait.picks) for key in parties)


def _is_as_written(seat: Seat, wish: FullWish) -> bool:
    """Return whether a seat has the office, role, vote, status and so on that are asked for."""
    entry = seat.entry
    if not all(_is_same_text(getattr(entry, key), getattr(wish, key)) for key in _TEXTS):
        return False
    if any(getattr(wish, key) and not getattr(entry, key) for key in _FLAGS):
        return False
    return all(test(seat, wish) for test in _TESTS)


def _is_same_text(said: Any, asked: str | None) -> bool:
    if asked is None:
        return True
    return isinstance(said, str) and _folded(said) == _folded(asked)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def role(seat: Seat) -> str | None:
    """Return the role of a seat: that of its key, else the one stated, else a member's."""
    if seat.place_in in _ROLES:
        return _ROLES[seat.place_in]
    return seat.entry.role or ("member" if seat.is_member else None)


def _has_role(seat: Seat, wish: FullWish) -> bool:
    if wish.role == "member":
        return seat.is_member
    return wish.role is None or role(seat) == wish.role


def _has_vote(seat: Seat, wish: FullWish) -> bool:
    return wish.voting is None or seat.votes == wish.voting


def _has_status(seat: Seat, wish: FullWish) -> bool:
    return wish.status is None or (seat.entry.status or "existing") == wish.status


def _has_parties(seat: Seat, wish: FullWish) -> bool:
    return set(wish.vote_with) <= set(seat.entry.vote_with) and set(wish.on_behalf_of) <= set(
        seat.entry.on_behalf_of
    )


_TESTS: tuple[Callable[[Seat, FullWish], bool], ...] = (
    _has_role,
    _has_vote,
    _has_status,
    _has_parties,
)


def sitting(view: View, holders: Iterable[str]) -> tuple[str, ...]:
    """Return everyone who sits by some holders: whom they belong to, include, and who follows."""

    def behind(key: str) -> tuple[str, ...]:
        after = successors(view, key) if view.has_ended(key) else ()
        inside = getattr(view.entries.get(key), "includes", ())
        return (*view.organisations_behind(key), *inside, *after)

    return tuple(walked(holders, behind))


def _parties(view: View, holders: Iterable[str], wanted: str | None) -> set[str]:
    """Return everyone who sits in a seat, with the one wanted where a successor sits for it.

    The seat of one that has ended counts as its successor's: that it has to pass on is said
    elsewhere, and is no second gap.
    """
    found = set(sitting(view, holders))
    if wanted is not None and view.has_ended(wanted) and found & {*successors(view, wanted)}:
        found.add(wanted)
    return found


def _is_picked(view: View, party: str, picks: Selector) -> bool:
    content = view.content
    entry = content.bodies.get(party) or content.organisations.get(party)
    return entry is not None and selection(view).matches(picks, entry)
