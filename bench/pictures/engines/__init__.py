"""Every engine that is compared: to add one, add a module and its line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.measuring import Program
from bench.pictures.drawn import Drawn
from bench.pictures.engines import d2, graphlay, graphviz, likec4, mermaid, own
from bench.pictures.worked import Case


@dataclass(frozen=True)
class Engine:
    """What draws.

    Attributes:
        name: As the table has it.
        install: How one comes by it.
        draw: Draws a structure, with a folder for its files, and tells what came of it.
        shell: Returns the program that makes a picture of a structure in a folder; None where
            there is no such program.
    """

    name: str
    install: str
    draw: Callable[[Case, Path], Drawn]
    shell: Callable[[Case, Path], Program] | None = None


_NPM = "npm install {} in the folder of tools"
ENGINES = (
    Engine("govgraph", "this checkout", own.draw, own.shell),
    Engine("dot, ortho", "apt-get install graphviz", graphviz.laid_out("dot", "ortho")),
    Engine("dot, curves", "apt-get install graphviz", graphviz.laid_out("dot", "spline")),
    Engine(
        "graphviz-pure, ortho",
        "pip install graphviz-pure",
        graphviz.laid_out("graphviz-pure", "ortho"),
    ),
    Engine("graphlay", "pip install --target python graphlay", graphlay.draw),
    Engine("D2", _NPM.format("@terrastruct/d2"), d2.draw, d2.shell),
    Engine("Mermaid", _NPM.format("@mermaid-js/mermaid-cli"), mermaid.draw, mermaid.shell),
    Engine("LikeC4", _NPM.format("likec4"), likec4.draw, likec4.shell),
)
