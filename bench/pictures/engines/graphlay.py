"""graphlay, a package of Python: it layers by the lines and keeps no declared tiers."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench.measuring import Program
from bench.pictures.drawn import NAME, Drawn, Sheet, Way, printed
from bench.pictures.engines.sizes import size_of
from bench.pictures.programs import package, ran
from bench.pictures.worked import Case

_SCRIPT = """
import json, sys, time, graphlay
asked = json.load(open(sys.argv[1]))
graph = graphlay.Graph()
for name, (wide, tall) in asked["cards"].items():
    graph.node(name, width=wide, height=tall)
for above, below in asked["lines"]:
    graph.edge(above, below)
began = time.perf_counter()
layout = graphlay.layout(graph, options={"direction": "topbottom"})
seconds = time.perf_counter() - began
points = [[(p["x"], p["y"]) for p in edge["points"]] for edge in layout.edges]
json.dump({"at": layout.positions(), "ways": points, "seconds": seconds}, sys.stdout)
"""


def draw(case: Case, folder: Path) -> Drawn:
    """Lay a structure out in a Python of its own."""
    packages = str(package("python", "graphlay").parent)
    sizes = {card.id: size_of(card.name) for card in case.scene.cards}
    lines = [(line.target, line.source) for line in case.scene.lines]
    source = folder / "graphlay.json"
    source.write_text(json.dumps({"cards": sizes, "lines": lines}), "utf-8")
    done = ran(Program((sys.executable, "-c", _SCRIPT, str(source)), {"PYTHONPATH": packages}))
    found = json.loads(done.wrote)
    boxes = [
        (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
        for (x, y), (w, h) in ((found["at"][name], size) for name, size in sizes.items())
    ]
    ways = []
    for ends, told in zip(lines, found["ways"], strict=True):
        points = tuple((x, y) for x, y in told)
        ways.append(Way(frozenset(ends), points, points))
    sheet = Sheet(tuple(boxes), tuple(ways))
    return Drawn((sheet,), printed(sheet, NAME, [NAME]), found["seconds"], done.spent)
