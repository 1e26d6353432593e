"""The list of what changes between two structures, and where its numbers stand in the picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

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
MISSING = "oversight.missing-line"
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


class Listed(NamedTuple):
    """One entry of the list with what it concerns.

    ``ends`` are those of lines that are now said to be missing, by template where they have one.
    """

    item: Item
    ends: tuple[frozenset[str], ...] = ()
    finding: Finding | None = None


def listed(found: Comparison, told: Iterable[Told], names: Sequence[str]) -> list[Listed]:
    """Return every change as an entry of the list, then the findings that come and go.

    A finding that says no more than that lines are missing is told with the changes by which
    they are.
    """
    entries: list[Listed] = []
    for each in told:
        title, text = split(clean(each.message), names)
        mark = Mark(len(entries) + 1, _kind(each))
        word = OPENINGS.get(each.change, "Changed") if mark.kind == "chg" else ""
        gaps = each.items if mark.kind == "gap" else ()
        ends = tuple(_parties(found, change.subjects[:2]) for change in gaps)
        entries.append(Listed(Item(mark, title, text, word=word), ends))
    for finding in found.gained:
        if not _joined(entries, found, finding):
            mark = Mark(len(entries) + 1, KINDS[finding.mark])
            entries.append(Listed(_finding(finding, mark, names, GAINED), (), finding))
    for finding in found.lost:
        mark = Mark(len(entries) + 1, "rem")
        entries.append(Listed(_finding(finding, mark, names, LOST)))
    return entries


def _parties(found: Comparison, subjects: Iterable[str]) -> frozenset[str]:
    return frozenset(found.templates.get(key, (key,))[0] for key in subjects)


def _joined(entries: list[Listed], found: Comparison, finding: Finding) -> bool:
    """Tell a finding with the changes that say the same; False where it says more."""
    concerned = _parties(found, finding.subjects)
    same = [
        place
        for place, entry in enumerate(entries)
        if finding.rule == MISSING and entry.ends and all(e <= concerned for e in entry.ends)
    ]
    covered = frozenset().union(*(end for place in same for end in entries[place].ends))
    if not same or covered != concerned:
        return False
    _, text = split(clean(finding.message), ())
    for place in same:
        item = entries[place].item
        whole = " ".join(filter(None, (item.text, text)))
        told = replace(item, text=whole, severity=finding.severity)
        entries[place] = entries[place]._replace(item=told)
    return True


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


def numbered(scene: Scene, found: Comparison, entries: Sequence[Listed]) -> Scene:
    """Return a scene with its numbers: each where its change or finding stands in the list.

    A line that is now said to be missing has the number of that change; what else is found now
    has its number on the line that it finds missing, on the cards that it names, or else beside
    the title.
    """
    cards = {card.id for card in (*scene.cards, *scene.side)}

    def shown(subjects: Iterable[str]) -> frozenset[str]:
        known = (key if key in cards else found.templates.get(key, ("",))[0] for key in subjects)
        return frozenset(known) & cards

    stated = [(shown(pair), entry.item.mark) for entry in entries for pair in entry.ends]
    seen = [(shown(entry.finding.subjects), entry.item.mark) for entry in entries if entry.finding]
    whole = tuple(mark for ends, mark in seen if not ends)
    drawn = _marked_lines(scene, [*stated, *seen])
    return replace(_marked_cards(drawn, seen), marks=whole)


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
