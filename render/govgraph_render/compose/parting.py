"""The parts in which a structure that is too large for one picture could be drawn."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from govgraph_render.compose.focus import CHAINS
from govgraph_render.scene import Line


def parting(cards: Collection[str], lines: Sequence[Line], most: int) -> list[tuple[str, int]]:
    """Return heads that a picture could be drawn below, each with how many cards that would have.

    From each top it goes down as far as a part has too many cards; a card under several others
    counts for the first of them. A card that is alone, and circles without a top, are no parts.

    Args:
        cards: The ids of all cards.
        lines: The lines between them.
        most: How many cards a picture may have.

    Returns:
        The parts of two cards and more, the largest first, then by id.
    """
    below, tops = _forest(cards, lines)
    order = _downwards(tops, below)
    sizes = dict.fromkeys(cards, 1)
    for card in reversed(order):
        sizes[card] += sum(sizes[under] for under in below.get(card, ()))
    found: list[tuple[str, int]] = []
    front = list(tops)
    while front:
        card = front.pop()
        if sizes[card] > most:
            front.extend(below.get(card, ()))
        elif sizes[card] > 1:
            found.append((card, sizes[card]))
    return sorted(found, key=lambda part: (-part[1], part[0]))


def _forest(
    cards: Collection[str], lines: Sequence[Line]
) -> tuple[dict[str, list[str]], list[str]]:
    """Return what hangs under each card, and the cards that hang under none."""
    above: dict[str, str] = {}
    for line in sorted(lines, key=lambda line: (line.source, line.target)):
        if line.style in CHAINS and line.source != line.target:
            above.setdefault(line.source, line.target)
    below: dict[str, list[str]] = {}
    for card, head in sorted(above.items()):
        below.setdefault(head, []).append(card)
    return below, [card for card in sorted(cards) if card not in above]


def _downwards(tops: Sequence[str], below: Mapping[str, Sequence[str]]) -> list[str]:
    """Return every card under the tops, each after the one that it hangs under."""
    order = list(tops)
    for card in order:
        order.extend(below.get(card, ()))
    return order
