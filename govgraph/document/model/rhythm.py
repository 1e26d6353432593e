"""How often, in words: ``quarterly``, ``2 a year``, ``every 6 weeks``."""

from __future__ import annotations

import re
from typing import Any

PER_YEAR = {"week": 52, "month": 12, "quarter": 4, "year": 1}
_RHYTHMS = {
    "weekly": (1, "week", 1),
    "fortnightly": (1, "week", 2),
    "monthly": (1, "month", 1),
    "quarterly": (1, "quarter", 1),
    "half-yearly": (2, "year", 1),
    "half yearly": (2, "year", 1),
    "yearly": (1, "year", 1),
    "annual": (1, "year", 1),
    "annually": (1, "year", 1),
}
_TWO_READINGS = {
    **dict.fromkeys(("biweekly",), "`2 a week` or `every 2 weeks`"),
    **dict.fromkeys(("bimonthly",), "`2 a month` or `every 2 months`"),
    **dict.fromkeys(("biquarterly",), "`2 a quarter` or `every 2 quarters`"),
    **dict.fromkeys(("biyearly", "biannual", "biannually"), "`2 a year` or `every 2 years`"),
}
_WHEN_NEEDED = frozenset(
    f"{start} {end}"
    for start in ("when", "as", "if", "as and when", "where")
    for end in ("needed", "required", "necessary")
) | {"as and when", "ad hoc", "ad-hoc", "on request", "when called"}
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            *("one once", "two twice other second", "three thrice third", "four", "five", "six"),
            *("seven", "eight", "nine", "ten", "eleven", "twelve"),
        ),
        start=1,
    )
    for word in words.split()
}
_TIMES = re.compile(
    r"(\w+?)(?: times| meetings?| x|x)?,?(?: (?:a|per|each|every|in a|in every) |/)"
    r"(week|fortnight|month|quarter|year|annum)"
)
_TIMES_LY = re.compile(r"(once|twice|thrice|\w+(?= times))(?: times)? (\w+ly)")
_EVERY = re.compile(r"(?:once )?(?:every|each) (?:(\w+) )?(week|fortnight|month|quarter|year)s?")
_EACH_SO_MANY = re.compile(r"(\w+)[- ](weekly|monthly|yearly)")
_PERIODS = {
    **{name: (name, 1) for name in PER_YEAR},
    **{"fortnight": ("week", 2), "annum": ("year", 1), "annually": ("year", 1)},
    **{f"{name}ly": (name, 1) for name in PER_YEAR},
}


def phrase(text: str) -> dict[str, Any] | None:
    """Return the fields that a phrase states: ``2 a year``, ``every 6 weeks``; None if it doesn't.

    Numbers up to twelve may be words. "At least quarterly" is held to be quarterly; what was
    written is kept beside it.
    """
    said = " ".join(text.lower().replace("per annum", "per year").split())
    if said in _WHEN_NEEDED:
        return {"when_needed": True}
    said = said.removeprefix("at least ")
    if said in _RHYTHMS:
        return _fields(*_RHYTHMS[said])
    return _often(said) or _seldom(said)


def two_readings(text: str) -> str:
    """Return what to write for a word that people take in two ways: ``bi-monthly``; else none."""
    word = "".join(text.lower().replace("-", " ").split())
    return _TWO_READINGS.get(word.removeprefix("atleast"), "")


def _often(said: str) -> dict[str, Any] | None:
    """Return so many times in a period: ``4 times a year``, ``twice yearly``."""
    found = _TIMES.fullmatch(said) or _TIMES_LY.fullmatch(said)
    number = _number(found[1]) if found else None
    if found is None or number is None:
        return None
    per, every = _PERIODS.get(found[2], ("", 1))
    return _fields(number, per, every) if per else None


def _seldom(said: str) -> dict[str, Any] | None:
    """Return one in so many periods: ``every 6 weeks``, ``every other month``, ``six-weekly``."""
    found = _EVERY.fullmatch(said) or _EACH_SO_MANY.fullmatch(said)
    number = _number(found[1] or "one") if found else None
    if found is None or number is None:
        return None
    per, every = _PERIODS[found[2]]
    return _fields(1, per, number * every)


def _fields(times: int, per: str, every: int) -> dict[str, Any]:
    fields: dict[str, Any] = {"times": times, "per": per}
    return fields if every == 1 else {**fields, "every": every}


def _number(word: str) -> int | None:
    if word.isascii() and word.isdigit() and len(word) < 5:
        return int(word) or None
    return _NUMBERS.get(word)
