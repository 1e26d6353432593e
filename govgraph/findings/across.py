"""What many structures have in common: the usual findings, and the structures that stand out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.wording import counted, listed

# Among fewer there is nothing to compare.
FEWEST = 3
# What at most one in so many structures has is odd there.
_RARE = 50
# So many times what most have, and more than so many, is a lot.
_TIMES, _BEYOND = 3, 5
_MOST_TOLD = 10


class Common(NamedTuple):
    """A rule with findings, and in how many of the structures it has some."""

    rule: str
    structures: int


class Odd(NamedTuple):
    """A structure that is unlike the rest, and in what."""

    path: str
    why: str


class Across(NamedTuple):
    """What many structures show together.

    Attributes:
        structures: How many could be read.
        common: Every rule with findings, those in most structures first.
        odd: The structures that stand out, in the order in which they were checked.
    """

    structures: int
    common: tuple[Common, ...]
    odd: tuple[Odd, ...]


def across(outcome: Outcome) -> Across | None:
    """Return what the structures of a run show together; None where there are too few."""
    read = [item for item in outcome.files if item.report.is_structure]
    if len(read) < FEWEST:
        return None
    counts = Counter(rule for item in read for rule in item.report.rules)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return Across(
        len(read),
        tuple(Common(rule, number) for rule, number in ranked),
        tuple(_odd(outcome.files, read, counts)),
    )


def _odd(
    files: Sequence[CheckedFile], read: Sequence[CheckedFile], counts: Counter[str]
) -> Iterator[Odd]:
    usual = sorted(item.report.finding_count for item in read)[(len(read) - 1) // 2]
    most = max(usual * _TIMES, usual + _BEYOND)
    few = max(1, len(read) // _RARE)
    rare = {rule for rule, number in counts.items() if number <= few and number < len(read) / 2}
    for item in files:
        why = ", and ".join([*_rare_ones(item, rare), *_many(item, most, usual)])
        if not item.report.is_structure:
            why = "could not be read as a structure"
        if why:
            yield Odd(item.path, why)


def _rare_ones(item: CheckedFile, rare: set[str]) -> list[str]:
    found = [rule for rule in item.report.rules if rule in rare]
    return [f"has {listed(found)}, as few do"] if found else []


def _many(item: CheckedFile, most: int, usual: int) -> list[str]:
    number = item.report.finding_count
    if number <= most:
        return []
    half = f"{usual} or fewer" if usual else "none"
    return [f"has {counted(number, 'finding')}, where half have {half}"]


def across_words(told: Across) -> str:
    """Return in a few lines what many structures show together; safe to print."""
    common = [f"{item.rule} in {item.structures:,}" for item in told.common]
    lines = [f"Across {told.structures:,} structures: {listed(common) or 'nothing found'}"]
    lines += [f"  {harmless(item.path)} {item.why}" for item in told.odd[:_MOST_TOLD]]
    if len(told.odd) > _MOST_TOLD:
        more = counted(len(told.odd) - _MOST_TOLD, "more structure")
        lines.append(f"  … and {more} unlike the rest; --format json names them")
    return "\n".join(lines)
