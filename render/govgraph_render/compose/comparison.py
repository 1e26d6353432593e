"""Two versions of a structure in one scene: what stays does not move, and every change is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from govgraph_render import languages
from govgraph_render.compose.change_list import ABSENT, Told, listed, numbered
from govgraph_render.compose.sentences import foreign
from govgraph_render.compose.whole import compose
from govgraph_render.languages import phrase, said
from govgraph_render.options import Options
from govgraph_render.scene import (
    Badge,
    Band,
    Card,
    Line,
    Scene,
    State,
    Status,
)
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.changes.difference import Comparison
    from govgraph.structure import Structure

STATES: dict[str, tuple[State, str]] = {
    "added": ("add", "ADDED"),
    "removed": ("rem", "REMOVED"),
    "moved": ("chg", "MOVED"),
    "renamed": ("chg", "RENAMED"),
    "changed": ("chg", "CHANGED"),
}
REPLACED = ("NEW", "CHANGED", "ENDING")
"""Badges of the status that the source states; only what the comparison finds is told."""
LAST = "loose"


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both scenes, with the ids of the old one as the new one has them."""

    old: Scene
    new: Scene


def compared(
    sides: tuple[Structure, Structure],
    found: Comparison,
    told: Sequence[Told],
    options: Options,
) -> tuple[Scene, Options]:
    """Return the scene of what differs, and the options with those of a view.

    Args:
        sides: The old and the new structure.
        found: What differs between them.
        told: The changes as sentences, those alike together.
        options: What is asked of the picture.

    Raises:
        UsageError: no such view or focus in one of them, or a structure too large.
    """
    plain = replace(options, gaps=False)
    old, _ = compose(sides[0], plain)
    new, asked = compose(sides[1], plain)
    both = _Sides(_renamed(old, found.same), new)
    names = [card.name for card in (*old.cards, *old.side, *new.cards, *new.side)]
    entries = listed(found, told, names)
    scene = replace(
        numbered(_united(both, found.marks), found, entries),
        id=f"{new.id}-changes",
        title=_title(old, new),
        subtitle=_subtitle(sides, both),
        status=Status("COMPARISON", _dates(old, new)),
        heading="What changes",
        items=tuple(replace(each.item, language=foreign(new.language)) for each in entries),
        source=_sources(old, new),
        language=new.language,
    )
    return replace(scene, summary=_summary(scene)), asked


def _renamed(scene: Scene, same: Mapping[str, str]) -> Scene:
    """Return a scene with the ids that its parties have in the other structure."""
    return replace(
        scene,
        cards=tuple(replace(card, id=same.get(card.id, card.id)) for card in scene.cards),
        side=tuple(replace(card, id=same.get(card.id, card.id)) for card in scene.side),
        lines=tuple(
            replace(
                line,
                source=same.get(line.source, line.source),
                target=same.get(line.target, line.target),
            )
            for line in scene.lines
        ),
    )


def _united(both: _Sides, marks: Mapping[str, str]) -> Scene:
    """Return the cards and lines of both, in the bands of the new and what the old had besides."""
    labels = _labels(both)
    bands = {label: Band(str(place), label) for place, label in enumerate(labels)}
    placed = (
        {band.id: bands[band.label].id for band in both.new.bands},
        {band.id: bands[band.label].id for band in both.old.bands},
    )
    now = {card.id: card for card in (*both.new.cards, *both.new.side)}
    cards = [
        replace(_marked(card, both, marks), band=placed[0][card.band]) for card in both.new.cards
    ]
    gone = [card for card in both.old.cards if card.id not in now]
    cards += [replace(_marked(card, both, marks), band=placed[1][card.band]) for card in gone]
    side = [_marked(card, both, marks) for card in both.new.side]
    side += [_marked(card, both, marks) for card in both.old.side if card.id not in now]
    clusters = {each.id: each for each in (*both.old.clusters, *both.new.clusters)}
    return Scene(
        "", "", bands=tuple(bands.values()), cards=tuple(cards), side=tuple(side),
        lines=tuple(_lines(both)), clusters=tuple(clusters[key] for key in sorted(clusters)),
    )  # fmt: skip


def _labels(both: _Sides) -> list[str]:
    """Return the labels of all bands: the new order, each old one after what it stood under."""
    loose = [band.label for band in (*both.new.bands, *both.old.bands) if band.id == LAST]
    found = [band.label for band in both.new.bands if band.id != LAST]
    at = 0
    for band in both.old.bands:
        if band.label in found:
            at = found.index(band.label) + 1
        elif band.id != LAST:
            found.insert(at, band.label)
            at += 1
    return list(dict.fromkeys([*found, *loose]))


def _marked(card: Card, both: _Sides, marks: Mapping[str, str]) -> Card:
    """Return a card with its state and the badge that says it."""
    before = {each.id for each in (*both.old.cards, *both.old.side)}
    after = {each.id for each in (*both.new.cards, *both.new.side)}
    if card.id not in after:
        mark = "removed"
    elif card.id not in before:
        mark = "added"
    else:
        mark = marks.get(card.id, "")
        mark = "changed" if mark in ("added", "removed") else mark
    kept = tuple(badge for badge in card.badges if badge.words not in REPLACED)
    if mark not in STATES:
        return replace(card, badges=kept)
    state, word = STATES[mark]
    return replace(card, state=state, badges=(*kept, Badge(word, state or "outline")))


def _lines(both: _Sides) -> Iterator[Line]:
    """Yield the lines of both, those that one side alone has in the style that says so."""
    old = {line.key: line for line in both.old.lines if line.style not in ABSENT}
    new = {line.key: line for line in both.new.lines}
    for key, line in new.items():
        stays = line.style in ABSENT or key in old
        yield line if stays else replace(line, style="added")
    yield from (replace(line, style="removed") for key, line in old.items() if key not in new)


def _title(old: Scene, new: Scene) -> str:
    return phrase("What would change: {}", new.language, new.title or old.title)


def _subtitle(sides: tuple[Structure, Structure], both: _Sides) -> str:
    """Return what is compared: two titles, or what is assumed to have changed on either side."""
    old, new = both.old.title, both.new.title
    if old == new:
        old, new = (_assumed(side, both.new.language) for side in sides)
    return "" if old == new else phrase("{}, compared with {}", both.new.language, old, new)


def _assumed(side: Structure, language: str) -> str:
    """Return the titles of the changes that a side is asked after, or that it is as it stands."""
    changes = side.content.changes
    names = [clean(changes[each].title or each) for each in side.scenario if each in changes]
    quoted = [f"“{name}”" for name in names]
    return languages.listed(quoted, language) or said("As it stands", language)


def _dates(old: Scene, new: Scene) -> str:
    dates = [scene.status.date for scene in (old, new) if scene.status and scene.status.date]
    return " → ".join(dict.fromkeys(dates))


def _sources(old: Scene, new: Scene) -> str:
    titles = [*new.source.split("; "), *old.source.split("; ")]
    return "; ".join(dict.fromkeys(filter(None, titles)))


def _summary(scene: Scene) -> str:
    words = {"add": "added", "rem": "removed", "chg": "moved or changed"}
    cards = (*scene.cards, *scene.side)
    told = [f"{sum(card.state == key for card in cards)} {word}" for key, word in words.items()]
    return f"{len(cards)} bodies of two versions: {', '.join(told)}."
