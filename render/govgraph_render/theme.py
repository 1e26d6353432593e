"""Themes: colours and the direction of arrows, as checked data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

from govgraph.document.bounds import Bounds
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Mapping, Node, Scalar
from govgraph.document.reader import read as document
from govgraph.errors import UsageError

KINDS = ("board", "partnership", "group", "officers", "support", "office", "outside")
COLOURS = (
    "paper", "card", "ink", "muted", "rule", "cardline", "band", "bandlabel", "line",
    "badge", "badgeink", "gap", "gapfill", "settle", "warnfill", "note", "notefill",
    "add", "addfill", "rem", "remfill", "chg", "chgfill",
)  # fmt: skip
BORDER = "bandborder"
"""The one colour that may be ``none``."""
ARROWS = "arrows"
TOKENS = (*COLOURS, *KINDS, BORDER, ARROWS)

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


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: a colour for each token, and which way arrows point."""

    name: str
    arrows: Literal["up", "down"]
    colours: MappingOf[str, str]

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
        return read(files(__package__).joinpath("themes", f"{name}.yaml").read_bytes(), name)
    if not name.endswith((".yaml", ".yml")):
        raise UsageError(f"no theme is called “{name}”: there are {', '.join(names())}")
    try:
        return read(Path(name).read_bytes(), name)
    except OSError as fault:
        raise UsageError(f"the theme {name} cannot be read: {fault.strerror}") from fault


def read(data: bytes, name: str) -> Theme:
    """Return the theme that a file holds, checked.

    Raises:
        UsageError: a token is missing, unknown or no colour, or a pair is too alike; the message
            has every fault with its place.
    """
    found = document(data, name, Bounds())
    entries = found.root.entries if isinstance(found.root, Mapping) else {}
    faults = [f"{fault.place}: {fault.message}" for fault in found.problems]
    if faults or not entries:
        raise _refused(name, [*faults, 'write one token a line, each once: ink: "#16202B"'])
    written = {key: entry.value for key, entry in entries.items()}
    faults = [*_strange(written), *_absent(name, written)]
    if faults:
        raise _refused(name, faults)
    tokens = {key: _text(node) for key, node in written.items()}
    theme = Theme(name, "down" if tokens.pop(ARROWS, "") == "down" else "up", tokens)
    if faults := list(_faint(theme)):
        raise _refused(name, faults)
    return theme


def _refused(name: str, faults: Sequence[str]) -> UsageError:
    return UsageError(f"the theme {name} cannot be used: {'; '.join(faults)}")


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _strange(written: MappingOf[str, Node]) -> Iterator[str]:
    """Yield what is no token, and values that no token may have."""
    for token, node in written.items():
        value = _text(node)
        if token not in TOKENS:
            near = did_you_mean(token, TOKENS)
            yield f"{node.place}: there is no token {token}" + (f"; {near}" if near else "")
        elif token == ARROWS and value not in ("up", "down"):
            yield f"{node.place}: arrows is “{value}”; use up or down"
        elif token != ARROWS and not _is_colour(token, value):
            yield f'{node.place}: {token} is “{value}”; write a colour as "#16202B"'


def _is_colour(token: str, value: str) -> bool:
    return bool(_COLOUR.fullmatch(value)) or (token, value) == (BORDER, "none")


def _absent(name: str, written: MappingOf[str, Node]) -> Iterator[str]:
    missing = (token for token in TOKENS if token not in written and token != ARROWS)
    yield from (f"{name}: the token {token} is missing" for token in missing)


def _faint(theme: Theme) -> Iterator[str]:
    """Yield each pair of colours that readers cannot tell apart."""
    for pairs, limit in ((TEXT_PAIRS, 4.5), (SHAPE_PAIRS, 3.0)):
        for upper, lower in pairs:
            first, second = theme.colour(upper), theme.colour(lower)
            found = contrast(first, second)
            if found < limit:
                yield (
                    f"{upper} {first} on {lower} {second} has a contrast of {found:.1f}, and "
                    f"readers need {limit}"
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
