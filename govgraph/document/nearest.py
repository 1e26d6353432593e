"""The nearest known words to one that is not known, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import islice

# Below this share of common letters a suggestion confuses more than it helps.
_LEAST_LIKENESS = 0.6
_CLEAR_LEAD = 0.08
# A structure of a nation has a hundred thousand ids; a suggestion is not worth reading them all.
_MOST_READ = 5_000


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return up to ``most`` known words like ``word``, the likest first, then by alphabet."""
    wanted = _plain(word)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    scored = []
    for candidate in islice(known, _MOST_READ):
        matcher.set_seq1(_plain(candidate))
        if matcher.real_quick_ratio() >= _LEAST_LIKENESS and matcher.ratio() >= _LEAST_LIKENESS:
            scored.append((-matcher.ratio(), candidate))
    scored.sort()
    # One clear winner is a better answer than a choice.
    clear = [item for item in scored if item[0] <= scored[0][0] + _CLEAR_LEAD]
    return [candidate for _, candidate in clear[:most]]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint that offers the nearest known words, or nothing where none is near."""
    found = nearest(word, known)
    if not found:
        return ""
    return f"did you mean {_either(found)}?"


def _either(words: list[str]) -> str:
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _plain(word: str) -> str:
    return word[:100].casefold().replace("_", "-").replace(" ", "-")
