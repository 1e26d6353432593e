"""A wish in words: ``any integrated care partnership``, ``Northam Council as chair``."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document import kinds
from govgraph.document.content import Seat
from govgraph.graph.index import View
from govgraph.graph.traits import Trait
from govgraph.graph.wishes import Need

# Voices that read badly after "speaks for" as they stand.
_VOICES = {
    "business": "business",
    "carers": "carers",
    "community": "the community",
    "faith": "faith groups",
    "lived-experience": "those with lived experience",
    "public": "the public",
    "voluntary-sector": "the voluntary sector",
}


def voice_words(voice: str) -> str:
    """Return whom a voice speaks for: ``the community``, ``young people``."""
    return _VOICES.get(voice, voice.replace("-", " "))


def or_list(words: Iterable[str]) -> str:
    """Return words as alternatives, each once: ``A, B or C``."""
    found = list(dict.fromkeys(words))
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} or {found[-1]}"


def need_words(view: View, need: Need) -> str:
    """Return what must be there: ``any school or college``."""
    return or_list(trait_words(view, trait) for trait in need.all_traits)


def trait_words(view: View, trait: Trait) -> str:
    """Return what a seat is asked to be, in the words of its keys."""
    wish = trait.wish
    words = _holder_words(view, trait)
    if wish.seat:
        words = f"{words} ({wish.seat})" if words else f'"{wish.seat}"'
    if wish.role:
        words = f"{words} as {wish.role}" if words else f"any {wish.role}"
    words = words or "anyone"
    if trait.voice:
        words += f" that speaks for {voice_words(trait.voice)}"
    if wish.voting is not None:
        words += " with a vote" if wish.voting else " without a vote"
    if wish.elected_by:
        words += f" elected by {view.name(wish.elected_by)}"
    return words


def _holder_words(view: View, trait: Trait) -> str:
    picks = trait.picks
    words = ""
    if trait.holder is not None:
        words = view.name(trait.holder)
    elif picks.kind:
        words = f"any {or_list(kinds.name_of(kind) for kind in picks.kind)}"
    elif any(picks):
        words = "anyone"
    if picks.tier:
        words += f" of the tier {or_list(picks.tier)}"
    if picks.area:
        words += f" of {or_list(view.name(area) for area in picks.area)}"
    if picks.duty:
        words += f" with the duty {or_list(picks.duty)}"
    return words


def parties(need: Need) -> tuple[str, ...]:
    """Return the subjects for what must be there: ids, ``kind:icp``, ``voice:community``."""
    return tuple(sorted({_party(trait) for trait in need.all_traits}))


def _party(trait: Trait) -> str:
    wish, picks = trait.wish, trait.picks
    if trait.voice:
        return f"voice:{trait.voice}"
    if trait.holder is not None:
        return trait.holder
    for word, values in picks._asdict().items():
        if values:
            return f"{word}:{'+'.join(sorted(values))}"
    if wish.seat:
        return f"seat:{_slug(wish.seat)}"
    return f"role:{wish.role}" if wish.role else "seat:any"


def seat_parties(seat: Seat) -> tuple[str, ...]:
    """Return the subjects for a seat: its holders, else its voices, else its office."""
    if seat.holders:
        return seat.holders
    if seat.entry.speaks_for:
        return tuple(sorted(f"voice:{voice}" for voice in seat.entry.speaks_for))
    return (f"seat:{_slug(seat.entry.seat or seat.entry.role or 'any')}",)


def seat_words(view: View, seat: Seat) -> str:
    """Return what a seat is called: ``Example ICB (Director of Partnerships)``."""
    names = " and ".join(view.name(holder) for holder in seat.holders)
    office = seat.entry.seat or ""
    if names and office:
        return f"{names} ({office})"
    return names or office or (seat.entry.role or "a member")


def _slug(text: str) -> str:
    kept = (letter if letter.isalnum() else " " for letter in text.casefold())
    return "-".join("".join(kept).split())
