"""Our own pictures: cards and lines are read from the SVG that users get."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import govgraph
from bench.measuring import Program, python
from bench.pictures import paths
from bench.pictures.drawn import Box, Drawn, Sheet, Way
from bench.pictures.programs import ran
from bench.pictures.worked import Case
from govgraph_render.compose import compose
from govgraph_render.formats import svg
from govgraph_render.options import Options


def draw(case: Case, folder: Path) -> Drawn:
    """Draw a structure as users do, in this process and from the shell."""
    _pages(case)
    began = time.perf_counter()
    pages = _pages(case)
    warm = time.perf_counter() - began
    roots = [ElementTree.fromstring(page) for page in pages]
    sizes = [
        float(node.get("font-size") or 0)
        for root in roots
        for node in root.iter()
        if node.tag.endswith("text")
    ]
    sheets = tuple(Sheet(tuple(_boxes(root)), tuple(_ways(root))) for root in roots)
    drawn = tuple(sheet for sheet in sheets if sheet.boxes)
    return Drawn(drawn, min(sizes), warm, ran(shell(case, folder)).spent)


def shell(case: Case, folder: Path) -> Program:
    """Return the command that draws a structure."""
    return python("-m", "govgraph", "render", str(case.path), "-o", str(folder / "own.svg"))


def _pages(case: Case) -> list[bytes]:
    scene, _ = compose(govgraph.load(case.path), Options(gaps=False))
    return svg.render(scene, Options())


def _boxes(root: Element) -> Iterator[Box]:
    for node in root.iter():
        if node.get("data-id"):
            for face in node:
                if face.get("class") == "face":
                    x, y, w, h = (float(face.get(k) or 0) for k in ("x", "y", "width", "height"))
                    yield x, y, x + w, y + h


def _ways(root: Element) -> Iterator[Way]:
    for node in root.iter():
        if node.get("class") == "route":
            between, _, _ = (node.get("data-l") or "").rpartition(":")
            data = node.get("d") or ""
            ends = frozenset(between.split(">"))
            yield Way(ends, paths.corners(data), paths.course(data))
