"""Our layout beside others', on the same structures: ``python -m bench.pictures``.

Each engine gets the same bodies and lines; the others' boxes are sized by the name alone. Told
are crossings (distinct points at which lines of different ends cross), bends, the smallest text
when the whole drawing is fitted to an A4 page, the share of the drawing that cards fill, and the
time of a layout. Engines that are not installed are not run, and the table says so. ``dot`` and
``graphviz-pure`` are programs; ``graphlay`` is a Python package and D2 a package of Node's, both
used only here.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import govgraph
from bench.machine import description
from govgraph_render.compose import compose
from govgraph_render.formats import d2 as d2_text
from govgraph_render.formats import svg
from govgraph_render.options import Options
from govgraph_render.scene import Scene, canonical

RESULTS = Path(__file__).parent / "results" / "pictures.md"
STRUCTURES = Path(__file__).parents[1] / "structures"
PAGE = (790.0, 480.0)
"""What A4 upright on its side leaves beside the title and the list, in points."""
NAME = 10.0
"""The size of a name in a card of the others."""
SECONDS = 20
NODE_FOLDER = "GOVGRAPH_BENCH_NODE"
"""The variable that names a folder where ``npm install @terrastruct/d2`` was run."""
D2_SCRIPT = """
import { D2 } from "@terrastruct/d2";
import { readFileSync } from "node:fs";
const text = readFileSync(0, "utf8"), engine = new D2();
const begun = performance.now();
const made = await engine.compile(text);
const drawn = await engine.render(made.diagram, made.renderOptions);
const seconds = (performance.now() - begun) / 1000;
const size = drawn.match(/viewBox="([^"]*)"/)[1].split(" ").slice(2).map(Number);
const font = Math.min(...[...drawn.matchAll(/font-size:\\s*([0-9.]+)px/g)].map((m) => +m[1]));
process.stdout.write(JSON.stringify({ size, font, seconds }), () => process.exit(0));
"""

Point = tuple[float, float]


@dataclass(frozen=True)
class Drawn:
    """What an engine made of a structure."""

    boxes: dict[str, tuple[float, float, float, float]]
    ways: dict[tuple[str, str, str], tuple[Point, ...]]
    smallest: float
    """The smallest text in points; 0 where it follows from fitting the drawing to the page."""
    seconds: float


def ours(scene: Scene) -> Drawn:
    """Draw a scene as the product does, and read its cards and lines from the picture."""
    begun = time.perf_counter()
    pages = svg.render(scene, Options())
    seconds = time.perf_counter() - begun
    boxes: dict[str, tuple[float, float, float, float]] = {}
    ways: dict[tuple[str, str, str], tuple[Point, ...]] = {}
    sizes = []
    root = ElementTree.fromstring(pages[0])
    for node in root.iter():
        if node.get("data-id"):
            for face in node:
                if face.get("class") == "face":
                    x, y, w, h = (float(face.get(k) or 0) for k in ("x", "y", "width", "height"))
                    boxes[node.get("data-id") or ""] = (x, y, x + w, y + h)
        if node.get("class") == "route":
            ends, _, kind = (node.get("data-l") or "").rpartition(":")
            source, _, target = ends.partition(">")
            ways[source, target, kind] = _corners(node.get("d") or "")
        if node.tag.endswith("text"):
            sizes.append(float(node.get("font-size") or 0))
    return Drawn(boxes, ways, min(sizes), seconds)


def _corners(way: str) -> tuple[Point, ...]:
    """Return the ends and corners of path data, each rounded corner as one point."""
    points: list[Point] = []
    x = y = 0.0
    for letter, numbers in re.findall(r"([MLHVQ])([^MLHVQ]*)", way):
        values = [float(each) for each in re.findall(r"-?[\d.]+", numbers)]
        if letter == "H":
            x = values[0]
        elif letter == "V":
            y = values[0]
        else:
            x, y = values[0], values[1]
        points.append((x, y))
        if letter == "Q":
            x, y = values[2], values[3]
    return tuple(points)


def _size_of(name: str) -> tuple[float, float]:
    """Return the box that a name needs in three lines: all the others get the same."""
    return (max(90.0, min(150.0, len(name) * NAME * 0.5 / 2 + 20)), 48.0)


def graphviz(program: str) -> Callable[[Scene], Drawn | None]:
    """Return what lays a scene out with a program of Graphviz's kind, lines at right angles."""

    def drawn(scene: Scene) -> Drawn | None:
        if shutil.which(program) is None:
            return None
        source = "\n".join(_dot(scene))
        begun = time.perf_counter()
        done = subprocess.run(
            [program, "-Kdot", "-Tjson0"],
            input=source.encode(),
            capture_output=True,
            check=True,
            timeout=SECONDS,
        )
        seconds = time.perf_counter() - begun
        found = json.loads(done.stdout)
        cards = [each for each in found["objects"] if "pos" in each and "width" in each]
        names = {each["_gvid"]: each["name"] for each in cards}
        boxes = {}
        for each in cards:
            x, y = map(float, each["pos"].split(","))
            w, h = float(each["width"]) * 36, float(each["height"]) * 36
            boxes[each["name"]] = (x - w, y - h, x + w, y + h)
        ways = {
            (names[each["tail"]], names[each["head"]], str(place)): _spline(each["pos"])
            for place, each in enumerate(found.get("edges", ()))
            if "pos" in each
        }
        return Drawn(boxes, ways, 0.0, seconds)

    return drawn


def _dot(scene: Scene) -> Iterator[str]:
    yield 'digraph g { newrank=true; splines=ortho; node [shape=box, fixedsize=true, label=""];'
    for band in scene.bands:
        names = [card for card in scene.cards if card.band == band.id]
        for card in names:
            wide, tall = (size / 72 for size in _size_of(card.name))
            yield f'{json.dumps(card.id)} [width="{wide:.2f}", height="{tall:.2f}"];'
        yield "{rank=same; " + " ".join(json.dumps(card.id) for card in names) + "}"
    for line in scene.lines:
        yield f"{json.dumps(line.target)} -> {json.dumps(line.source)} [dir=back];"
    yield "}"


def _spline(pos: str) -> tuple[Point, ...]:
    """Return every third point of a spline: the corners, where lines run at right angles."""
    points = [p for p in pos.split() if not p.startswith(("e,", "s,"))]
    every = [tuple(map(float, p.split(","))) for p in points]
    return tuple((each[0], each[1]) for each in every[::3])


def graphlay(scene: Scene) -> Drawn | None:
    """Lay a scene out with graphlay, where it is installed."""
    try:
        import graphlay as engine  # type: ignore[import-not-found]
    except ImportError:
        return None
    graph = engine.Graph()
    sizes = {card.id: _size_of(card.name) for card in scene.cards}
    for card in scene.cards:
        wide, tall = sizes[card.id]
        graph.node(card.id, width=wide, height=tall)
    for line in scene.lines:
        graph.edge(line.target, line.source)
    begun = time.perf_counter()
    layout = engine.layout(graph, options={"direction": "topbottom"})
    seconds = time.perf_counter() - begun
    boxes = {}
    for name, (x, y) in layout.positions().items():
        w, h = sizes[name]
        boxes[name] = (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
    ways = {
        (line.target, line.source, str(place)): tuple((p["x"], p["y"]) for p in edge["points"])
        for place, (line, edge) in enumerate(zip(scene.lines, layout.edges, strict=True))
    }
    return Drawn(boxes, ways, 0.0, seconds)


def d2(scene: Scene) -> Drawn | None:
    """Draw a scene with D2 in a folder of Node packages, for its text and its time."""
    folder = os.environ.get(NODE_FOLDER, "")
    if not (folder and shutil.which("node")):
        return None
    script = Path(folder) / "govgraph-bench.mjs"
    script.write_text(D2_SCRIPT, "utf-8")
    done = subprocess.run(
        ["node", str(script)],
        input=d2_text.render(scene, Options())[0],
        capture_output=True,
        check=True,
        timeout=SECONDS,
    )
    found = json.loads(done.stdout)
    wide, tall = found["size"]
    fitting = min(1.0, PAGE[0] / wide, PAGE[1] / tall)
    return Drawn({}, {}, found["font"] * fitting, found["seconds"])


ENGINES: dict[str, Callable[[Scene], Drawn | None]] = {
    "govgraph": ours,
    "dot": graphviz("dot"),
    "graphviz-pure": graphviz("graphviz-pure"),
    "graphlay": graphlay,
    "D2": d2,
}


def crossings(drawn: Drawn) -> int:
    """Return at how many points lines cross that have no end in common."""
    found: set[tuple[int, int]] = set()
    for (one, first), (two, second) in combinations(drawn.ways.items(), 2):
        if {*one[:2]} & {*two[:2]}:
            continue
        for a in pairwise(first):
            for b in pairwise(second):
                if point := _crossing(*a, *b):
                    found.add(point)
    return len(found)


def _crossing(a: Point, b: Point, c: Point, d: Point) -> tuple[int, int] | None:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if abs(across) < 1e-6:
        return None
    t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across
    u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across
    if not (0.001 < t < 0.999 and 0.001 < u < 0.999):
        return None
    return round((ax + t * (bx - ax)) / 4), round((ay + t * (by - ay)) / 4)


def bends(drawn: Drawn) -> int:
    """Return how often lines turn; a turn that several lines share is one."""
    found = set()
    for way in drawn.ways.values():
        for (ax, ay), (bx, by), (cx, cy) in zip(way, way[1:], way[2:], strict=False):
            if abs((bx - ax) * (cy - by) - (by - ay) * (cx - bx)) > 1:
                found.add((round(bx), round(by)))
    return len(found)


def _extent(drawn: Drawn) -> tuple[float, float]:
    places = [*drawn.boxes.values()]
    wide = max(box[2] for box in places) - min(box[0] for box in places)
    tall = max(box[3] for box in places) - min(box[1] for box in places)
    return max(wide, 1.0), max(tall, 1.0)


def smallest(drawn: Drawn) -> float:
    """Return the smallest text in points, with the drawing on one A4 page."""
    if drawn.smallest:
        return drawn.smallest
    wide, tall = _extent(drawn)
    return NAME * min(1.0, PAGE[0] / wide, PAGE[1] / tall)


def filled(drawn: Drawn) -> float:
    """Return the share of the drawing that cards fill."""
    wide, tall = _extent(drawn)
    return sum((b[2] - b[0]) * (b[3] - b[1]) for b in drawn.boxes.values()) / (wide * tall)


def scenes() -> Iterator[tuple[str, Scene]]:
    """Yield the worked structures as scenes, without marks."""
    for path in sorted(STRUCTURES.glob("*/*.yaml")):
        try:
            structure = govgraph.load(path)
        except govgraph.GovgraphError:
            continue
        scene, _ = compose(structure, Options(gaps=False))
        if len(scene.cards) > 1:
            yield f"{path.parent.name}/{path.stem}", canonical(scene)


def rows() -> Iterator[str]:
    """Yield the table, a structure and an engine a row."""
    yield "| structure | bodies | engine | crossings | bends | smallest text, pt | filled | ms |"
    yield "| --- | --: | --- | --: | --: | --: | --: | --: |"
    for name, scene in scenes():
        for engine, draw in ENGINES.items():
            start = f"| {name} | {len(scene.cards)} | {engine} |"
            try:
                drawn = draw(scene)
            except subprocess.TimeoutExpired:
                yield f"{start} stopped after {SECONDS} s | | | | |"
                continue
            if drawn is None:
                yield f"{start} not run | | | | |"
                continue
            yield f"{start} {' | '.join(_cells(drawn))} |"


def _cells(drawn: Drawn) -> tuple[str, ...]:
    """Return the figures of a drawing; those of lines and cards only where they are known."""
    text, took = f"{smallest(drawn):.1f}", f"{drawn.seconds * 1000:.0f}"
    if not drawn.boxes:
        return "–", "–", text, "–", took
    return f"{crossings(drawn)}", f"{bends(drawn)}", text, f"{filled(drawn):.0%}", took


NOTES = """\
The time of `govgraph` is that of the finished picture, with title, key and source line; the
others' is that of the layout alone, a program's start included. `govgraph` never scales its text:
a picture that does not fit A4 takes columns, A3 or more pages, and lines to cards on another page
or beside the columns are told in words; of several pages the first is counted. The others' boxes
are of the size of a name alone. `graphlay` keeps no declared tiers: it layers by the lines.

D2 runs from its npm package, in a folder that GOVGRAPH_BENCH_NODE names; it draws its own boxes,
so its lines are not counted. Mermaid and LikeC4 were not tried here; `python -m bench` times them
where they are installed.
"""


def main() -> None:
    """Measure, and keep the table with the machine that it was made on."""
    table = "\n".join(rows())
    text = f"# Layouts side by side\n\nOn {description()}.\n\n{table}\n\n{NOTES}"
    RESULTS.write_text(text, "utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
