"""The pictures of the pages: some worked structures, as they are drawn, page by page."""

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
    "kubernetes": "kubernetes/2026",
}


def pictures() -> dict[Path, bytes]:
    """Return each picture by its file; the first page has no number."""
    return {
        FOLDER / (f"{name}.svg" if number == 1 else f"{name}-{number}.svg"): page
        for name, structure in PICTURES.items()
        for number, page in enumerate(render(load(example(structure).path), "svg"), 1)
    }
