"""The nearest known words to one that is not known, for "did you mean"."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

# Below this share of common letters a suggestion confuses more than it helps.
_LEAST_LIKENESS = 0.6
_CLEAR_LEAD = 0.08
# A structure of a nation has a hundred thousand ids: of so many, only those that share the rarest
# pairs of letters with the word are compared letter by letter.
_ALL_COMPARED = 60
_MOST_COMPARED = 25
_MOST_OF_A_PAIR = 500
_MOST_LOOKED_AT = 100
# Cyrillic and Greek letters that look like Latin ones, each before the one that it looks like.
_LOOKALIKES = dict(
    zip(
        "аеорсухіѕјһԁԛԝАВЕКМНОРСТУХІЅЈοαρνικτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aeopcyxisjhdqwABEKMHOPCTYXISJoapviktuxABEZHIKMNOPTYX",
        strict=True,
    )
)
_TO_LATIN = str.maketrans(_LOOKALIKES)


class Words:
    """Known words, so kept that the nearest to another is found quickly among very many."""

    def __init__(self, known: Iterable[str]) -> None:
        """Keep the words; their pairs of letters are noted where they are many."""
        self.known = list(known)
        self._having: dict[str, list[str]] = {}
        self._found: dict[str, list[str]] = {}
        if len(self.known) > _ALL_COMPARED:
            for word in self.known:
                for pair in _pairs(word):
                    self._having.setdefault(pair, []).append(word)

    def nearest(self, word: str, most: int = 3) -> list[str]:
        """Return up to ``most`` known words like ``word``, the likest first, then by alphabet."""
        if word not in self._found:  # one slip often stands in many places
            self._found[word] = self._likest(word)
        return self._found[word][:most]

    def _likest(self, word: str) -> list[str]:
        from difflib import SequenceMatcher  # only a mistake needs it

        wanted = _plain(word)
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(wanted)
        scored = []
        for candidate in self._candidates(word):
            matcher.set_seq1(_plain(candidate))
            if matcher.real_quick_ratio() < _LEAST_LIKENESS:
                continue
            if (likeness := matcher.ratio()) >= _LEAST_LIKENESS:
                scored.append((-likeness, candidate))
        scored.sort()
        # One clear winner is a better answer than a choice.
        clear = [item for item in scored if item[0] <= scored[0][0] + _CLEAR_LEAD]
        return [candidate for _, candidate in clear]

    def _candidates(self, word: str) -> list[str]:
        if not self._having:
            return self.known
        shared: Counter[str] = Counter()
        rarest = sorted(
            (self._having[pair] for pair in _pairs(word) if pair in self._having), key=len
        )
        for having in rarest:
            shared.update(having[:_MOST_OF_A_PAIR])
        return sorted(shared, key=lambda known: (-shared[known], known))[:_MOST_COMPARED]


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return up to ``most`` known words like ``word``, the likest first, then by alphabet."""
    return Words(known).nearest(word, most)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint that offers the nearest known words, or nothing where none is near."""
    found = nearest(word, known)
    return f"did you mean {listed(found)}?{lookalike(word)}" if found else ""


def lookalike(word: str) -> str:
    """Return which letter of a word only looks like one of ours, as a sentence after a space.

    Such letters come in by copying, or by a keyboard left in another language; nobody sees them.
    """
    for place, letter in enumerate(word[:_MOST_LOOKED_AT], 1):
        if letter in _LOOKALIKES:
            named = unicodedata.name(letter).capitalize()
            return (
                f" Letter {place} is {letter} (U+{ord(letter):04X}, {named}), which only looks "
                f"like {_LOOKALIKES[letter]}"
            )
    return ""


def listed(words: Sequence[str], last: str = "or") -> str:
    """Return words as a sentence lists them: ``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def latin(word: str) -> str:
    """Return a word with the letters that only look like ours replaced by ours."""
    return word if word.isascii() else word.translate(_TO_LATIN)


def _plain(word: str) -> str:
    return latin(word[:_MOST_LOOKED_AT]).casefold().replace("_", "-").replace(" ", "-")


def _pairs(word: str) -> set[str]:
    """Return each two neighbouring letters, the first and the last with the edge."""
    edged = f"^{_plain(word)}$"
    return {edged[place : place + 2] for place in range(len(edged) - 1)}
