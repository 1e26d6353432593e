"""LikeC4's command line program: its layout is exported as JSON, its picture by a browser."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.measuring import Program
from bench.pictures import paths
from bench.pictures.drawn import Drawn, Sheet, Way, printed
from bench.pictures.programs import SECONDS, NotHereError, StoppedError, program, ran
from bench.pictures.worked import Case
from govgraph_render.scene import Scene

_NAME, _WORDS = 19.2, 14.0
"""The sizes of titles and of words on lines in its usual style, in its own unit."""


def shell(case: Case, folder: Path) -> Program:
    """Return the program that makes a PNG of a structure, with the browser of Playwright.

    Raises:
        NotHereError: That browser is not installed.
    """
    usual = Path.home() / ".cache" / "ms-playwright"
    browsers = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or usual)
    if not browsers.is_dir():
        raise NotHereError("there is no browser of Playwright")
    _write(case.scene, folder)
    # By itself it waits for 15 seconds, which large pictures pass on a busy machine.
    words = ("export", "png", "-t", f"{SECONDS:.0f}", "-o", str(folder), str(folder / "c4"))
    return Program((program("likec4"), *words), {})


def draw(case: Case, folder: Path) -> Drawn:
    """Lay a structure out, read boxes and routes from the JSON, and time the picture.

    Where no picture can be made, the layout is told without a time.
    """
    _write(case.scene, folder)
    target = folder / "likec4.json"
    ran(Program((program("likec4"), "export", "json", "-o", str(target), str(folder / "c4")), {}))
    found = json.loads(target.read_text("utf-8"))["views"]["index"]
    boxes = tuple(
        (node["x"], node["y"], node["x"] + node["width"], node["y"] + node["height"])
        for node in found["nodes"]
        if not node["children"]
    )
    sheet = Sheet(boxes, tuple(map(_way, found["edges"])))
    texts = [_NAME, *(_WORDS for edge in found["edges"] if edge["label"])]
    try:
        spent = ran(shell(case, folder)).spent
    except (NotHereError, StoppedError):
        spent = None
    return Drawn((sheet,), printed(sheet, _NAME, texts), shell=spent)


def _way(edge: dict[str, Any]) -> Way:
    points = tuple((x, y) for x, y in edge["points"])
    return Way(frozenset({edge["source"], edge["target"]}), points[::3], paths.along(points))


def _write(scene: Scene, folder: Path) -> None:
    """Write a structure in its language, alone in a folder: it reads all that is there."""
    home = folder / "c4"
    home.mkdir(exist_ok=True)
    (home / "county.c4").write_text("\n".join(_lines(scene)) + "\n", "utf-8")


def _lines(scene: Scene) -> Iterator[str]:
    names = {card.id: f"b{place}" for place, card in enumerate((*scene.cards, *scene.side))}
    yield "specification {\n  element body\n  element tier\n}\nmodel {"
    for place, band in enumerate(scene.bands):
        yield f"  t{place} = tier {_quoted(band.label)} {{"
        for card in scene.cards:
            if card.band == band.id:
                yield f"    {names[card.id]} = body {_quoted(card.name)}"
                names[card.id] = f"t{place}.{names[card.id]}"
        yield "  }"
    for card in scene.side:
        yield f"  {names[card.id]} = body {_quoted(card.name)}"
    for line in scene.lines:
        yield f"  {names[line.source]} -> {names[line.target]} {_quoted(line.words)}"
    shown = [name for place, _ in enumerate(scene.bands) for name in (f"t{place}", f"t{place}.*")]
    shown += [names[card.id] for card in scene.side]
    yield f"}}\nviews {{\n  view index {{\n    include {', '.join(shown)}"
    yield "    autoLayout BottomTop\n  }\n}"


def _quoted(text: str) -> str:
    """Return a text in its quotes, with a typeset apostrophe for the plain one."""
    return "'" + text.replace("\\", "/").replace("'", "’") + "'"
