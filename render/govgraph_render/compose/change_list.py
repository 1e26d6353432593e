"""The list of what changes between two structures, and where its numbers stand in the picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Protocol, TypeAlias

from govgraph_render.compose.marks import KINDS
from govgraph_render.compose.sentences import split
from govgraph_render.scene import Card, Item, Mark, MarkKind, Scene
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.changes.difference import Change, Comparison, Data
    from govgraph.findings.finding import Finding

ADDING = ("added", "line-added", "seat-added", "filled")
REMOVING = ("ended", "removed", "line-removed", "seat-removed", "vacated")
ABSENT = ("missing",)
"""The styles of lines that are not there."""
ASKED_FOR = ("missing", "requested")
"""The statuses of a line or seat that is not there."""
OPENINGS = {
    "merged": "Merged",
    "split": "Split",
    "replaced": "Replaced",
    "renamed": "Renamed",
    "transferred": "Transferred",
    "moved": "Moved",
    "settled": "Settled",
}
"""The word before a change that neither adds nor removes; "Changed" for those not named."""
GAINED, LOST = "Found now", "No longer found"

_Marks: TypeAlias = "tuple[frozenset[str], Mark]"
"""The cards that something concerns, and its mark."""


class Told(Protocol):
    """One sentence on one or several changes."""

    @property
    def change(self) -> str:
        """Return the word for what happened."""

    @property
    def items(self) -> Sequence[Change]:
        """Return the changes, all alike."""

    @property
    def message(self) -> str:
        """Return the sentence."""


def items_of(found: Comparison, told: Iterable[Told], names: Sequence[str]) -> Iterator[Item]:
    """Yield every change as an item of the list, then the findings that come and go."""
    numbers = count(1)
    for each in told:
        title, text = split(clean(each.message), names)
        mark = Mark(next(numbers), _kind(each))
        word = OPENINGS.get(each.change, "Changed") if mark.kind == "chg" else ""
        yield Item(mark, title, text, word=word)
    for finding in found.gained:
        yield _finding(finding, Mark(next(numbers), KINDS[finding.mark]), names, GAINED)
    for finding in found.lost:
        yield _finding(finding, Mark(next(numbers), "rem"), names, LOST)


def _finding(finding: Finding, mark: Mark, names: Sequence[str], word: str) -> Item:
    title, text = split(clean(finding.message), names)
    return Item(mark, title, text, finding.severity, word=word)


def _kind(told: Told) -> MarkKind:
    """Return the sign of a change: what is now said to be missing is a gap, and not added."""
    before, after = _is_absent(told.items[0].before), _is_absent(told.items[0].after)
    if after:
        return "gap"
    if before:
        return "add" if told.items[0].after else "chg"
    return "add" if told.change in ADDING else "rem" if told.change in REMOVING else "chg"


def _is_absent(facts: Data) -> bool:
    """Return whether a line or seat is one that the source says is not there."""
    return isinstance(facts, Mapping) and facts.get("status") in ASKED_FOR


def numbered(
    scene: Scene, found: Comparison, told: Sequence[Told], items: Sequence[Item]
) -> Scene:
    """Return a scene with its numbers: each where its change or finding stands in the list.

    A line that is now said to be missing has the number of that change; what else is found now
    has its number on the line that it finds missing, or on the cards that it names.
    """
    cards = {card.id for card in (*scene.cards, *scene.side)}

    def ends(subjects: Iterable[str]) -> frozenset[str]:
        known = (key if key in cards else found.templates.get(key, ("",))[0] for key in subjects)
        return frozenset(known) & cards

    stated = [
        (ends(change.subjects[:2]), item.mark)
        for each, item in zip(told, items, strict=False)
        if item.mark.kind == "gap"
        for change in each.items
    ]
    gained = items[len(told) : len(told) + len(found.gained)]
    seen = [
        (ends(each.subjects), item.mark) for each, item in zip(found.gained, gained, strict=True)
    ]
    return _marked_cards(_marked_lines(scene, [*stated, *seen]), seen)


def _marked_lines(scene: Scene, marks: Sequence[_Marks]) -> Scene:
    """Return a scene with the first mark on each missing line whose ends it names."""
    lines = (
        replace(
            line, mark=next((m for ends, m in marks if {line.source, line.target} <= ends), None)
        )
        if line.style in ABSENT
        else line
        for line in scene.lines
    )
    return replace(scene, lines=tuple(lines))


def _marked_cards(scene: Scene, marks: Sequence[_Marks]) -> Scene:
    """Return a scene with the marks of findings that no line bears, on the cards they name."""
    borne = [{line.source, line.target} for line in scene.lines if line.style in ABSENT]
    left = [(ends, mark) for ends, mark in marks if not any(pair <= ends for pair in borne)]

    def marked(card: Card) -> Card:
        return replace(card, marks=tuple(sorted(mark for ends, mark in left if card.id in ends)))

    return replace(
        scene, cards=tuple(map(marked, scene.cards)), side=tuple(map(marked, scene.side))
    )
