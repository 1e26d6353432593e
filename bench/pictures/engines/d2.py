"""D2 from its package for Node, which holds the program as WebAssembly, with its usual layout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bench.measuring import Program
from bench.pictures import paths
from bench.pictures.drawn import Drawn, Sheet, Way, printed
from bench.pictures.programs import package, program, ran
from bench.pictures.worked import Case
from govgraph_render.formats import d2
from govgraph_render.options import Options

_SCRIPT = """
import { readFileSync, writeFileSync } from "node:fs";
const [library, source, target] = process.argv.slice(2);
const { D2 } = await import(library);
const engine = new D2();
await engine.compile("a -> b");
const began = performance.now();
const made = await engine.compile(readFileSync(source, "utf8"));
writeFileSync(target, await engine.render(made.diagram, made.renderOptions));
const seconds = (performance.now() - began) / 1000;
process.stdout.write(JSON.stringify({ ...made.diagram, seconds }), () => process.exit(0));
"""


def shell(case: Case, folder: Path) -> Program:
    """Return the program that draws a structure from its text."""
    library = package("node_modules", "@terrastruct", "d2", "dist", "node-esm", "index.js")
    script, source = folder / "d2.mjs", folder / "county.d2"
    script.write_text(_SCRIPT, "utf-8")
    source.write_bytes(d2.render(case.scene, Options())[0])
    words = (program("node"), *map(str, (script, library, source, folder / "d2.svg")))
    return Program(words, {})


def draw(case: Case, folder: Path) -> Drawn:
    """Draw a structure, and read boxes and routes from what the layout tells."""
    done = ran(shell(case, folder))
    found = json.loads(done.wrote)
    cards = [shape for shape in found["shapes"] if _is_card(shape["id"], found)]
    boxes = tuple(
        (x, y, x + shape["width"], y + shape["height"])
        for shape in cards
        for x, y in [(shape["pos"]["x"], shape["pos"]["y"])]
    )
    sheet = Sheet(boxes, tuple(map(_way, found["connections"])))
    names = [shape["fontSize"] for shape in cards]
    texts = [*names, *(line["fontSize"] for line in found["connections"])]
    return Drawn((sheet,), printed(sheet, max(names), texts), found["seconds"], done.spent)


def _is_card(name: str, found: dict[str, Any]) -> bool:
    """Return whether a shape is a card: not the title, and nothing lies within it."""
    within = any(shape["id"].startswith(f"{name}.") for shape in found["shapes"])
    return name != "title" and not within


def _way(line: dict[str, Any]) -> Way:
    points = tuple((point["x"], point["y"]) for point in line["route"])
    ends = frozenset({line["src"], line["dst"]})
    if line["isCurve"]:
        return Way(ends, points[::3], paths.along(points))
    return Way(ends, points, points)
