"""The worked structures to draw, each as a scene without marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import govgraph
from govgraph.examples import examples
from govgraph_render.compose import compose
from govgraph_render.options import Options
from govgraph_render.scene import Scene, canonical

GENERATED = "region-sample/"
"""Where structures lie that a script made: many of one form, of which one is enough here."""


@dataclass(frozen=True)
class Case:
    """One structure to draw.

    Attributes:
        name: As ``govgraph list examples`` has it.
        path: Its file.
        scene: What is drawn of it.
    """

    name: str
    path: Path
    scene: Scene


def case(path: Path, name: str = "") -> Case:
    """Return the structure in a file, ready to draw."""
    scene, _ = compose(govgraph.load(path), Options(gaps=False))
    return Case(name or path.stem, path, canonical(scene))


def cases() -> Iterator[Case]:
    """Yield the worked structures that have more than one card; of generated ones the first."""
    wanted = [item for item in examples() if not item.name.startswith(GENERATED)]
    wanted += [item for item in examples() if item.name.startswith(GENERATED)][:1]
    for item in sorted(wanted):
        found = case(item.path, item.name)
        if len(found.scene.cards) > 1:
            yield found
