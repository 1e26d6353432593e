"""Themes: colours and the direction of arrows, as checked data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, cast

from govgraph.errors import UsageError

KINDS = ("board", "partnership", "group", "officers", "support", "office", "outside")
COLOURS = (
    "paper", "card", "ink", "muted", "rule", "cardline", "band", "bandlabel", "line",
    "badge", "badgeink", "gap", "gapfill", "settle", "warnfill", "note", "notefill",
    "add", "addfill", "rem", "remfill", "chg", "chgfill",
)  # fmt: skip
BORDER = "bandborder"
"""The one colour that may be ``none``."""

TEXT_PAIRS = (
    ("ink", "paper"), ("ink", "card"), ("ink", "band"), ("ink", "addfill"), ("ink", "remfill"),
    ("ink", "chgfill"), ("muted", "paper"), ("muted", "card"), ("muted", "band"),
    ("muted", "addfill"), ("muted", "remfill"), ("muted", "chgfill"), ("bandlabel", "band"),
    ("gap", "gapfill"), ("gap", "paper"), ("settle", "warnfill"), ("settle", "paper"),
    ("note", "paper"), ("note", "notefill"), ("badgeink", "badge"), ("badge", "card"),
    ("add", "paper"), ("add", "addfill"), ("rem", "paper"), ("rem", "remfill"),
    ("chg", "paper"), ("chg", "chgfill"),
)  # fmt: skip
SHAPE_PAIRS = (
    ("line", "paper"), ("line", "band"), ("cardline", "band"), ("cardline", "card"),
    ("gap", "band"), *((kind, "card") for kind in KINDS),
)  # fmt: skip

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LINE = re.compile(r'([a-z-]+):\s*"?([^"\s]+)"?\s*(?:#.*)?')


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: a colour for each token, and which way arrows point."""

    name: str
    arrows: Literal["up", "down"]
    colours: Mapping[str, str]

    def colour(self, token: str) -> str:
        """Return the colour of a token, ``none`` for the empty one."""
        return self.colours[token] if token else "none"


def names() -> tuple[str, ...]:
    """Return the names of the themes shipped here, in order of the alphabet."""
    found = files(__package__).joinpath("themes").iterdir()
    return tuple(sorted(each.name[:-5] for each in found if each.name.endswith(".yaml")))


@cache
def load(name: str) -> Theme:
    """Return a theme, by its name or by the path of a file of one's own.

    Raises:
        UsageError: no theme of this name; or the file lacks a token, has one too many, or two
            of its colours cannot be told apart.
    """
    if name in names():
        return read(files(__package__).joinpath("themes", f"{name}.yaml").read_text("utf-8"), name)
    if not name.endswith((".yaml", ".yml")):
        raise UsageError(f"no theme is called “{name}”: there are {', '.join(names())}")
    try:
        return read(Path(name).read_text("utf-8"), name)
    except (OSError, UnicodeError) as fault:
        raise UsageError(f"the theme {name} cannot be read: {fault}") from fault


def read(text: str, name: str) -> Theme:
    """Return the theme that a file's text holds, checked.

    Raises:
        UsageError: a token is missing, unknown or not a colour, or a pair is too alike.
    """
    tokens = _tokens(text, name)
    arrows = tokens.pop("arrows", "up")
    if arrows not in ("up", "down"):
        raise UsageError(f"theme {name}: arrows is “{arrows}”; use up or down")
    _check_tokens(tokens, name)
    theme = Theme(name, cast('Literal["up", "down"]', arrows), tokens)
    _check_contrast(theme)
    return theme


def _tokens(text: str, name: str) -> dict[str, str]:
    tokens: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        found = _LINE.fullmatch(bare)
        if not found or found[1] in tokens:
            raise UsageError(
                f'theme {name}, line {number}: write one token a line, each once: ink: "#16202B"'
            )
        tokens[found[1]] = found[2]
    return tokens


def _check_tokens(tokens: Mapping[str, str], name: str) -> None:
    wanted = {*COLOURS, *KINDS, BORDER}
    for token in sorted(wanted - tokens.keys()):
        raise UsageError(f"theme {name}: the token {token} is missing")
    for token in sorted(tokens.keys() - wanted):
        raise UsageError(f"theme {name}: there is no token {token}")
    for token, value in tokens.items():
        if not _COLOUR.fullmatch(value) and (token, value) != (BORDER, "none"):
            raise UsageError(f'theme {name}: {token} is “{value}”; write a colour as "#16202B"')


def _check_contrast(theme: Theme) -> None:
    for pairs, limit in ((TEXT_PAIRS, 4.5), (SHAPE_PAIRS, 3.0)):
        for upper, lower in pairs:
            first, second = theme.colour(upper), theme.colour(lower)
            found = contrast(first, second)
            if found < limit:
                raise UsageError(
                    f"theme {theme.name}: {upper} {first} on {lower} {second} has a contrast of "
                    f"{found:.1f}, and readers need {limit}"
                )


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 (the same) to 21 (black on white).

    Source:
        Web Content Accessibility Guidelines 2.2, "contrast ratio" and "relative luminance".
    """
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
