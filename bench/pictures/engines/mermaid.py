"""Mermaid's command line program, which draws in a browser."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from bench.measuring import Program
from bench.pictures import paths
from bench.pictures.drawn import Box, Drawn, Point, Sheet, Way, printed
from bench.pictures.programs import browser, program, ran
from bench.pictures.worked import Case
from govgraph_render.formats import mmd
from govgraph_render.options import Options

_MOVED = re.compile(r"translate\(([-\d.]+)[, ]+([-\d.]+)\)")
_ENDS = re.compile(r"L_(b\d+)_(b\d+)_")
_SIZE = re.compile(r"font-size:\s*([\d.]+)px")


def shell(case: Case, folder: Path) -> Program:
    """Return the program that draws a structure from its text."""
    settings, source = folder / "browser.json", folder / "county.mmd"
    # A browser that runs as the superuser, as in most containers, refuses its sandbox.
    asked = {"executablePath": browser(), "args": ["--no-sandbox"]}
    settings.write_text(json.dumps(asked), "utf-8")
    source.write_bytes(mmd.render(case.scene, Options())[0])
    target = folder / "mermaid.svg"
    words = ("-q", "-p", str(settings), "-i", str(source), "-o", str(target))
    return Program((program("mmdc"), *words), {})


def draw(case: Case, folder: Path) -> Drawn:
    """Draw a structure, and read boxes and routes from the SVG."""
    done = ran(shell(case, folder))
    told = (folder / "mermaid.svg").read_text("utf-8")
    places = list(_placed(ElementTree.fromstring(told), (0.0, 0.0)))
    boxes = tuple(box for node, at in places for box in _box(node, at))
    ways = tuple(_way(node, at) for node, at in places if node.get("data-points"))
    sheet = Sheet(boxes, ways)
    # The first size in its style is that of names and of the words on lines.
    size = float(_SIZE.findall(told)[0])
    return Drawn((sheet,), printed(sheet, size, [size]), shell=done.spent)


def _placed(node: Element, at: Point) -> Iterator[tuple[Element, Point]]:
    """Yield every element with the place to which its groups have moved it."""
    moved = _MOVED.match(node.get("transform") or "")
    here = (at[0] + float(moved[1]), at[1] + float(moved[2])) if moved else at
    yield node, here
    for child in node:
        yield from _placed(child, here)


def _box(node: Element, at: Point) -> Iterator[Box]:
    """Yield the box of a card; its shape has the size, or is a path around the middle."""
    if "label-container" not in (node.get("class") or "").split():
        return
    if node.get("width"):
        x, y, w, h = (float(node.get(k) or 0) for k in ("x", "y", "width", "height"))
        yield at[0] + x, at[1] + y, at[0] + x + w, at[1] + y + h
        return
    outlines = [child.get("d") or "" for child in (node, *node) if child.get("d")]
    points = [point for data in outlines for point in paths.course(data)]
    if points:
        across, down = [x for x, _ in points], [y for _, y in points]
        yield at[0] + min(across), at[1] + min(down), at[0] + max(across), at[1] + max(down)


def _way(node: Element, at: Point) -> Way:
    told = json.loads(base64.b64decode(node.get("data-points") or ""))
    corners = tuple((at[0] + point["x"], at[1] + point["y"]) for point in told)
    course = tuple((at[0] + x, at[1] + y) for x, y in paths.course(node.get("d") or ""))
    match = _ENDS.match(node.get("data-id") or "")
    return Way(frozenset(match.groups() if match else ()), corners, course)
