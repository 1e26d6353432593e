"""The other engine: a scene as DOT text, and the order of its rows as Graphviz would have it.

Only coordinates are read back; places, lines and markup stay our own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from govgraph.errors import UsageError
from govgraph_render.languages import said
from govgraph_render.order import State
from govgraph_render.scene import KIND_WORDS, Card, Line, Scene
from govgraph_render.text import clean, wrap
from govgraph_render.theme import Theme
from govgraph_render.web import Web

if TYPE_CHECKING:
    from graphviz import Digraph  # type: ignore[import-untyped]

PROGRAMS = ("dot", "graphviz-pure")
SECONDS = 10
MOST_OUTPUT = 50_000_000
ARROWS = {
    "reports": "normal", "also": "empty", "seat": "vee", "links": "none", "supports": "vee",
    "advises": "vee", "informs": "normal", "access": "odot", "appoints": "empty",
    "scrutinises": "odiamond", "escalates": "normal", "resources": "normal", "conditional": "vee",
    "missing": "vee", "added": "normal", "removed": "vee",
}  # fmt: skip
DASHED = {
    "links": "dotted", "supports": "dotted", "advises": "dashed", "informs": "dashed",
    "access": "dashed", "appoints": "dashed", "scrutinises": "dashed", "escalates": "dashed",
    "resources": "dashed", "conditional": "dashed", "missing": "dashed", "removed": "dotted",
}  # fmt: skip
TOKENS = {"missing": "gap", "added": "add", "removed": "rem"}


def text(scene: Scene, look: Theme) -> str:
    """Return a scene as DOT, for Graphviz and for what else reads it."""
    from graphviz import Digraph, escape

    graph = Digraph(
        "structure",
        comment=None,
        graph_attr={"rankdir": "TB", "label": escape(clean(scene.title)), "labelloc": "t",
                    "newrank": "true", "fontname": "Helvetica", "bgcolor": look.colour("paper")},
        node_attr={"shape": "box", "style": "filled", "fontname": "Helvetica", "fontsize": "10",
                   "fillcolor": look.colour("card"), "color": look.colour("cardline"),
                   "fontcolor": look.colour("ink")},
        edge_attr={"fontname": "Helvetica", "fontsize": "8", "color": look.colour("line")},
    )  # fmt: skip
    names = {card.id: f"b{place}" for place, card in enumerate((*scene.cards, *scene.side))}
    for place, band in enumerate(scene.bands):
        with graph.subgraph(name=f"cluster_{place}") as part:
            part.attr(label=escape(clean(band.label)), rank="same", color=look.colour("rule"))
            for card in scene.cards:
                if card.band == band.id:
                    _node(part, names, card, (look, scene.language))
    for card in scene.side:
        _node(graph, names, card, (look, scene.language))
    for line in scene.lines:
        _edge(graph, names, line, look)
    return str(graph.source)


def _node(graph: Digraph, names: dict[str, str], card: Card, how: tuple[Theme, str]) -> None:
    """Add a card, with a tip in a language."""
    from graphviz import escape

    look, language = how
    words = [clean(card.name), *(badge.words for badge in card.badges)]
    lines = [line for each in words for line in wrap(each, 10, 400, 150)]
    lines += [f"({mark.number})" for mark in card.marks]
    lines += [clean(seat.label) for seat in card.seats]
    style = "filled,dashed" if card.kind == "outside" else "filled"
    colour = look.colours.get(card.kind, look.colour("cardline"))
    graph.node(
        names[card.id],
        escape("\n".join(lines)),
        style="filled,rounded" if card.kind == "office" else style,
        color=colour,
        peripheries="2" if card.stack else "1",
        tooltip=escape(f"{clean(card.name)}: {said(KIND_WORDS[card.kind], language)}"),
    )


def _edge(graph: Digraph, names: dict[str, str], line: Line, look: Theme) -> None:
    """Add a line from its upper end to its lower, so that ranks run downwards."""
    from graphviz import escape

    label = f"({line.mark.number})" if line.mark else ""
    graph.edge(
        names[line.target],
        names[line.source],
        label=label,
        dir="none" if line.ends == "none" else "both" if line.ends == "both" else "back",
        arrowtail=ARROWS[line.style],
        style=DASHED.get(line.style, "solid"),
        color=look.colour(TOKENS.get(line.style, "line")),
        tooltip=escape(clean(line.words + line.when)),
    )


def ordered(web: Web, kept: Mapping[str, int] | None = None, program: str | None = None) -> State:
    """Return the rows in the order that Graphviz gives them.

    Args:
        web: The layered graph, with a point in each row that a trunk passes.
        kept: A lock's order; Graphviz has its own, so it is not used.
        program: The program to run; looked for where it is not given.

    Raises:
        UsageError: no such program is installed, or it took longer than it may.
    """
    from graphviz import Digraph

    graph = Digraph("web", graph_attr={"rankdir": "TB", "newrank": "true"},
                    node_attr={"shape": "box", "width": "2", "height": "0.5"})  # fmt: skip
    for row in web.rows:
        with graph.subgraph() as part:
            part.attr(rank="same")
            for node in row:
                wide = "2" if web.nodes[node].card else "0.05"
                part.node(f"n{node}", "", width=wide, fixedsize="true")
    for first, second in zip(web.rows, web.rows[1:], strict=False):
        graph.edge(f"n{first[0]}", f"n{second[0]}", style="invis", weight="0")
    for hop in (hop for row in web.hops for hop in row):
        for bottom in hop.bottoms:
            graph.edge(f"n{hop.top}", f"n{bottom}")
    places = _places(_run(program or _program(), graph.source))
    return tuple(
        tuple(sorted(row, key=lambda node: (places.get(f"n{node}", 0.0), node)))
        for row in web.rows
    )


def _program() -> str:
    beside = os.pathsep.join([os.environ.get("PATH", ""), str(Path(sys.executable).parent)])
    for name in PROGRAMS:
        if found := shutil.which(name, path=beside):
            return found
    raise UsageError(
        "--engine dot needs Graphviz, and no program of that kind is installed: "
        "pip install 'govgraph[dot]', or leave the option out"
    )


def _run(program: str, source: str) -> bytes:
    try:
        done = subprocess.run(
            [program, "-Kdot", "-Tjson0"],
            input=source.encode(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except subprocess.TimeoutExpired as fault:
        raise UsageError(
            f"Graphviz took longer than {SECONDS} seconds: leave --engine dot out, or use --focus"
        ) from fault
    except (OSError, subprocess.CalledProcessError) as fault:
        raise UsageError(
            "Graphviz could not lay this structure out: leave --engine dot out"
        ) from fault
    if len(done.stdout) > MOST_OUTPUT:
        raise UsageError("Graphviz wrote more than can be read: leave --engine dot out")
    return done.stdout


def _places(output: bytes) -> dict[str, float]:
    """Return the x of each node."""
    objects = json.loads(output).get("objects", [])
    return {each["name"]: float(each["pos"].split(",")[0]) for each in objects if "pos" in each}
