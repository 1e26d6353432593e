"""What the rows are measured on: two nations, one county, one structure of 10,000 bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench.nation import make

COUNTY = Path(__file__).resolve().parent.parent / "structures" / "haringey" / "2016.yaml"


@dataclass(frozen=True)
class Grounds:
    """Files made for one run, each when first asked for.

    Attributes:
        folder: Where they lie.
        rounds: How often each pair is timed; the best counts.
    """

    folder: Path
    rounds: int

    @cached_property
    def nation(self) -> Path:
        """Return the folder of 400 places."""
        make(self.folder / "nation", 400)
        return self.folder / "nation"

    @cached_property
    def ten_nations(self) -> Path:
        """Return the folder of 4,000 places."""
        make(self.folder / "ten", 4_000)
        return self.folder / "ten"

    @cached_property
    def multitude(self) -> Path:
        """Return one structure of 10,000 bodies."""
        path = self.folder / "multitude.yaml"
        path.write_text("\n".join(_multitude(10_000)) + "\n", encoding="utf-8")
        return path

    @property
    def cache(self) -> Path:
        """Return the folder that stands for the user's cache."""
        return self.folder / "cache"


def _multitude(bodies: int) -> Iterator[str]:
    """Yield the lines of one structure: each body answers to another, and has four seats."""
    yield from ("govgraph: 1", "title: Ten thousand bodies", "date: 2026", "organisations:")
    for number in range(200):
        yield f"  org-{number}: Organisation {number}"
    yield "bodies:"
    for number in range(bodies):
        above = f"body-{(number - 1) // 7}" if number else "{none: it stands at the top}"
        yield f"  body-{number}:"
        yield f"    name: Body {number}"
        yield "    kind: board"
        yield f"    reports_to: {above}"
        yield f"    chair: {{org: org-{number % 200}, seat: Director}}"
        members = (f"org-{(number * step + step) % 200}" for step in (3, 7, 11))
        yield f"    members: [{', '.join(dict.fromkeys(members))}]"
