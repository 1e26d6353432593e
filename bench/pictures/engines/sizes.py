"""The boxes that layouts without text of their own are given: as large as the names need."""

from __future__ import annotations

from bench.pictures.drawn import NAME

TALL = 48.0


def size_of(name: str) -> tuple[float, float]:
    """Return the width and height in points that a name needs in two lines, with a margin."""
    return max(90.0, min(150.0, len(name) * NAME * 0.5 / 2 + 20)), TALL
