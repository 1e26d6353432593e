"""The band of each card: as declared, else as the lines have it; nothing is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from govgraph_render.scene import Band

LOOSE = "Not connected"
BELOW = "Further bodies"

Tie = tuple[str, str]


def bands(
    declared: Mapping[str, str | None],
    order: Sequence[str],
    chains: Sequence[Tie],
    ties: Sequence[Tie],
) -> tuple[tuple[Band, ...], dict[str, str]]:
    """Return the bands, top first, and the band of each card.

    Args:
        declared: The tier of each card, None where it has none.
        order: The order of tiers, as far as it is known; others follow by name.
        chains: Oversight lines, from the lower to the upper card.
        ties: All lines.
    """
    if not any(declared.values()):
        return _by_chains(list(declared), chains, ties)
    named = sorted({tier for tier in declared.values() if tier} - set(order))
    tiers = [*(tier for tier in order if tier in declared.values()), *named]
    ranks = {card: tiers.index(tier) for card, tier in declared.items() if tier}
    _follow(ranks, sorted(declared), chains, ties)
    labels = [_titled(tier) for tier in tiers]
    deepest = max(ranks.values(), default=0)
    labels += [BELOW] * (deepest + 1 - len(labels))
    found = {card: str(ranks[card]) if card in ranks else "loose" for card in declared}
    return _kept(labels, found), found


def _titled(tier: str) -> str:
    return tier[:1].upper() + tier[1:]


def _kept(labels: Sequence[str], found: Mapping[str, str]) -> tuple[Band, ...]:
    every = [Band(str(place), label) for place, label in enumerate(labels)]
    every.append(Band("loose", LOOSE))
    used = set(found.values())
    return tuple(band for band in every if band.id in used)


def _follow(
    ranks: dict[str, int], cards: Sequence[str], chains: Sequence[Tie], ties: Sequence[Tie]
) -> None:
    """Give cards without a tier one from their lines: below what they answer to, else beside."""
    for _ in cards:
        before = len(ranks)
        for card in cards:
            if card in ranks:
                continue
            above = [ranks[upper] for lower, upper in chains if lower == card and upper in ranks]
            below = [ranks[lower] for lower, upper in chains if upper == card and lower in ranks]
            if above:
                ranks[card] = max(above) + 1
            elif below:
                ranks[card] = max(0, min(below) - 1)
        if len(ranks) == before and not _beside(ranks, cards, ties):
            return


def _beside(ranks: dict[str, int], cards: Sequence[str], ties: Sequence[Tie]) -> bool:
    for card in cards:
        if card in ranks:
            continue
        near = [ranks[b] for a, b in ties if a == card and b in ranks]
        near += [ranks[a] for a, b in ties if b == card and a in ranks]
        if near:
            ranks[card] = min(near)
            return True
    return False


def _by_chains(
    cards: Sequence[str], chains: Sequence[Tie], ties: Sequence[Tie]
) -> tuple[tuple[Band, ...], dict[str, str]]:
    """Return bands by the longest way up, circles joined into one."""
    circle = _circles(cards, chains)
    uppers: dict[str, set[str]] = {}
    for lower, upper in chains:
        if circle[lower] != circle[upper]:
            uppers.setdefault(circle[lower], set()).add(circle[upper])
    depth: dict[str, int] = {}
    chained = {end for tie in chains for end in tie}
    for _ in cards:
        for each in sorted({circle[card] for card in chained}):
            above = [depth.get(upper, 0) + 1 for upper in uppers.get(each, ())]
            depth[each] = max(above, default=0)
    ranks = {card: depth[circle[card]] for card in cards if card in chained}
    if not ranks and ties:
        ranks = {min(min(tie) for tie in ties): 0}
    while _beside(ranks, sorted(cards), ties):
        pass
    found = {card: str(ranks[card]) if card in ranks else "loose" for card in cards}
    if not ranks:
        return (Band("loose", "Bodies"),) if cards else (), found
    count = max(ranks.values()) + 1
    labels = [f"Tier {place + 1}" for place in range(count)] if count > 1 else ["Bodies"]
    return _kept(labels, found), found


def _circles(cards: Iterable[str], chains: Sequence[Tie]) -> dict[str, str]:
    """Return for each card the first id of the circle of lines that it is in, else its own."""
    ups: dict[str, list[str]] = {}
    for lower, upper in chains:
        ups.setdefault(lower, []).append(upper)
    reach = {card: _reached(card, ups) for card in cards}
    return {
        card: min([card, *(other for other in reach[card] if card in reach[other])])
        for card in reach
    }


def _reached(card: str, ups: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    queue = [card]
    while queue:
        for upper in ups.get(queue.pop(), ()):
            if upper not in found:
                found.add(upper)
                queue.append(upper)
    return found
