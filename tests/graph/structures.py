"""Structures on their day, from the text of a file, for tests of the graph."""

from govgraph.document.load import Terms, load_data
from govgraph.graph.index import View
from govgraph.structure import Structure


def view(text: str, day: str | None = None) -> View:
    loaded = load_data("a.yaml", f"govgraph: 1\ntitle: A\n{text}".encode(), Terms())
    assert loaded.content is not None, [problem.message for problem in loaded.problems]
    return Structure(loaded.content).at(day).view
