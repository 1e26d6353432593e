"""The lock of a layout: where each body stood, by its id, so that it stays there.

A lock file holds a lock for each picture of a structure: the whole, a focus, a view. It names
ids only, so that renaming a body or moving it between files changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from govgraph.errors import UsageError
from govgraph_render.options import Options

Mode = Literal["tiers", "columns"]
MODES = ("tiers", "columns")
VERSION = 1
FARTHEST = 100_000
_NAME = "govgraph_lock"
_SPOILED = (
    "the lock file cannot be read: {}. Put back an earlier version of it, or delete it and lock "
    "the picture again"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one body stood.

    Attributes:
        tier: The label of its band, or of all that hangs.
        place: Its place from the left, or from the top where it hangs.
        x, y: Its middle and its upper edge, in points from the corner of the drawing area.
        wide: The width that it had at least, as cards of one usual width.
        column: Which of its head's columns it hangs in; -1 where it hangs in none of them.
    """

    tier: str
    place: int
    x: float = 0.0
    y: float = 0.0
    wide: float = 0.0
    column: int = -1


@dataclass(frozen=True, slots=True)
class Lock:
    """One picture's layout.

    Attributes:
        mode: How it was laid out.
        page: The name of its page.
        density: How tightly, by the place in the list of densities.
        below: Whether the list stood beneath it.
        bands: How many bands stood above the columns; all of them in tiers.
        bodies: Where each stood, by id.
    """

    mode: Mode
    page: str
    density: int
    below: bool
    bands: int
    bodies: Mapping[str, Place] = field(default_factory=dict)

    def eased(self) -> Lock:
        """Return the same without the heights, for a picture that needs room for more."""
        flat = {body: replace(place, y=0.0) for body, place in self.bodies.items()}
        return replace(self, bodies=flat)

    def ranks(self, tiers: Mapping[str, str]) -> dict[str, int]:
        """Return the places of those bodies that still stand in the same tier."""
        return {
            body: found.place
            for body, tier in tiers.items()
            if (found := self.bodies.get(body)) and found.tier == tier and found.column < 0
        }


def picture_name(options: Options) -> str:
    """Return the name of a picture in a lock file: what is asked of it that moves its parts."""
    steps = [
        f"{way} {count}" for way in ("up", "down") if (count := getattr(options, way)) is not None
    ]
    parts = [
        f"view {options.view}" if options.view else "",
        f"focus {options.focus} {' '.join(steps)}" if options.focus else "",
        f"page {options.page.lower()}" if options.page.lower() != "auto" else "",
        *(word for word in ("portrait", "expand", "members") if getattr(options, word)),
    ]
    return ", ".join(filter(None, parts)) or "whole"


def read(text: str) -> dict[str, Lock]:
    """Return the locks of a file, by the name of the picture; none for an empty text.

    Raises:
        UsageError: the text is no lock file, or a damaged one.
    """
    if not text:
        return {}
    try:
        found = json.loads(text)
    except ValueError as fault:
        raise UsageError(_SPOILED.format(f"it is not JSON ({fault})")) from fault
    if not isinstance(found, dict) or found.get(_NAME) != VERSION:
        raise UsageError(_SPOILED.format(f"it does not say {_NAME}: {VERSION}"))
    try:
        return {name: _lock(each) for name, each in found["pictures"].items()}
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise UsageError(
            _SPOILED.format(f"a part of it is missing or not as written ({fault})")
        ) from fault


def _lock(found: Mapping[str, Any]) -> Lock:
    if found["mode"] not in MODES:
        raise ValueError(f"mode {found['mode']}")
    bodies = {body: _place(each) for body, each in found["bodies"].items()}
    return Lock(
        found["mode"],
        str(found["page"]),
        int(found["density"]),
        bool(found["below"]),
        int(found["bands"]),
        bodies,
    )


def _place(each: Mapping[str, Any]) -> Place:
    x, y, wide = (float(each[name]) for name in ("x", "y", "wide"))
    if not all(0 <= number <= FARTHEST for number in (x, y, wide)):
        raise ValueError("a place off the page")
    return Place(str(each["tier"]), int(each["place"]), x, y, wide, int(each.get("column", -1)))


def write(locks: Mapping[str, Lock]) -> str:
    """Return the text of a lock file: a body a line, sorted, so that a change can be read."""
    pictures = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {_picture(lock)}"
        for name, lock in sorted(locks.items())
    )
    return f'{{\n"{_NAME}": {VERSION},\n"pictures": {{\n{pictures}\n}}\n}}\n'


def _picture(lock: Lock) -> str:
    head = {
        "mode": lock.mode,
        "page": lock.page,
        "density": lock.density,
        "below": lock.below,
        "bands": lock.bands,
    }
    rows = ",\n".join(
        f"    {json.dumps(body, ensure_ascii=False)}: {_row(place)}"
        for body, place in sorted(lock.bodies.items())
    )
    return json.dumps(head)[:-1] + f', "bodies": {{\n{rows}\n}}}}'


def _row(place: Place) -> str:
    found: dict[str, Any] = {"tier": place.tier, "place": place.place}
    found |= {name: _plain(getattr(place, name)) for name in ("x", "y", "wide")}
    if place.column >= 0:
        found["column"] = place.column
    return json.dumps(found, ensure_ascii=False)


def _plain(number: float) -> float | int:
    rounded = round(number, 2)
    return int(rounded) if rounded == int(rounded) else rounded
