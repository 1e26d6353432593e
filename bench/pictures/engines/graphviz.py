"""``dot`` and programs of its kind: layouts with each tier in one row, read from their JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.measuring import Program
from bench.pictures import paths
from bench.pictures.drawn import NAME, Box, Drawn, Point, Sheet, Way, printed
from bench.pictures.engines.sizes import size_of
from bench.pictures.programs import program, ran
from bench.pictures.worked import Case
from govgraph_render.scene import Scene


def laid_out(name: str, splines: str) -> Callable[[Case, Path], Drawn]:
    """Return what lays a structure out with a program, its lines of one kind."""

    def draw(case: Case, folder: Path) -> Drawn:
        source = folder / "layout.dot"
        source.write_text("\n".join(_dot(case.scene, splines)), "utf-8")
        done = ran(Program((program(name), "-Kdot", "-Tjson0", str(source)), {}))
        sheet = _sheet(json.loads(done.wrote), is_cornered=splines == "ortho")
        return Drawn((sheet,), printed(sheet, NAME, [NAME]), shell=done.spent)

    return draw


def _dot(scene: Scene, splines: str) -> Iterator[str]:
    yield f"digraph g {{ newrank=true; splines={splines};"
    yield 'node [shape=box, fixedsize=true, label=""];'
    for band in scene.bands:
        cards = [card for card in scene.cards if card.band == band.id]
        for card in cards:
            wide, tall = (size / 72 for size in size_of(card.name))
            yield f'{json.dumps(card.id)} [width="{wide:.2f}", height="{tall:.2f}"];'
        yield "{rank=same; " + " ".join(json.dumps(card.id) for card in cards) + "}"
    for line in scene.lines:
        yield f"{json.dumps(line.target)} -> {json.dumps(line.source)} [dir=back];"
    yield "}"


def _sheet(found: dict[str, Any], is_cornered: bool) -> Sheet:
    cards = [each for each in found["objects"] if "pos" in each and "width" in each]
    names = {each["_gvid"]: each["name"] for each in cards}
    ways = []
    for edge in found.get("edges", ()):
        if "pos" in edge:
            steering = _steering(edge["pos"])
            # Lines at right angles are straight pieces, told as curves.
            course = steering[::3] if is_cornered else paths.along(steering)
            ends = frozenset({names[edge["tail"]], names[edge["head"]]})
            ways.append(Way(ends, steering[::3], course))
    return Sheet(tuple(map(_box, cards)), tuple(ways))


def _box(card: dict[str, Any]) -> Box:
    x, y = map(float, card["pos"].split(","))
    w, h = float(card["width"]) * 36, float(card["height"]) * 36
    return x - w, y - h, x + w, y + h


def _steering(pos: str) -> tuple[Point, ...]:
    points = [p.split(",") for p in pos.split() if not p.startswith(("e,", "s,"))]
    return tuple((float(x), float(y)) for x, y in points)
