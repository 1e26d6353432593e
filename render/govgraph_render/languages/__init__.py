"""The fixed words of pictures and outlines in other languages: a JSON file each, beside this.

A file has the English words as its keys; a word that it lacks stays English. What a structure
says itself is never translated.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from govgraph.document import nearest
from govgraph.errors import UsageError

ENGLISH, BRITISH = "en", "en-GB"
_NUMBERS = re.compile(r"\d+")


def known() -> tuple[str, ...]:
    """Return the languages that there are words for, English first."""
    names = (each.name for each in files(__package__).iterdir())
    return (ENGLISH, *sorted(name[:-5] for name in names if name.endswith(".json")))


def check(language: str) -> None:
    """Look whether there are words for a language; no language asks for nothing.

    Raises:
        UsageError: there are none.
    """
    if language and language not in known():
        near = nearest.did_you_mean(language, known()) or f"use {nearest.listed(known())}"
        raise UsageError(f"there are no fixed words in “{language}”; {near}")


def said(words: str, language: str) -> str:
    """Return fixed words in a language; as they stand where it has none for them.

    Numbers are left out of the comparison: "Tier {}" answers for every tier.
    """
    table = _table(language.partition("-")[0])
    if words in table:
        return table[words]
    numbers = _NUMBERS.findall(words)
    pattern = table.get(_NUMBERS.sub("{}", words)) if numbers else None
    return pattern.format(*numbers) if pattern else words


def phrase(pattern: str, language: str, *values: str) -> str:
    """Return a fixed sentence in a language, with values in the places of its ``{}``."""
    return said(pattern, language).format(*values)


def listed(names: Sequence[str], language: str) -> str:
    """Return names as a list in words: the last one is joined by "and"."""
    if len(names) < 2:
        return "".join(names)
    return phrase("{} and {}", language, ", ".join(names[:-1]), names[-1])


def dated(date: str, language: str) -> str:
    """Return a printed date with its month in a language."""
    return " ".join(said(word, language) for word in date.split(" "))


@cache
def _table(language: str) -> Mapping[str, str]:
    if language not in known()[1:]:
        return {}
    text = files(__package__).joinpath(f"{language}.json").read_text("utf-8")
    table: dict[str, str] = json.loads(text)
    return table
