"""The pictures of the pages: the first page of some worked structures, as they are drawn."""

from __future__ import annotations

from pathlib import Path

from govgraph import load
from govgraph.examples import example
from govgraph.renderers import render

FOLDER = Path(__file__).parent / "gallery"
# The name of the picture, and the worked structure that it shows.
PICTURES = {
    "surrey-proposed": "surrey/proposed",
    "haringey": "haringey/2016",
    "cambridgeshire-peterborough": "cambridgeshire-peterborough/2013",
}


def pictures() -> dict[Path, bytes]:
    """Return each picture by its file."""
    return {
        FOLDER / f"{name}.svg": render(load(example(structure).path), "svg")[0]
        for name, structure in PICTURES.items()
    }
