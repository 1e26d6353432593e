"""What only a template may have, and what it is made for."""

from __future__ import annotations

from govgraph.document.assembly.ground import Ground
from govgraph.document.model.body import Body
from govgraph.document.model.reading import words_of
from govgraph.document.nodes import Mapping

_ONLY_OF_TEMPLATES = ("but", "except")


def check(ground: Ground) -> None:
    """Note bodies that are none, but say what only a template can; and templates of nothing."""
    for key, body in ground.bodies():
        if body.for_each is None:
            _no_template(ground, body.name or words_of(key), body)
        else:
            # A selector that matches nothing was told when the template was expanded.
            named = [term for term in body.for_each.body if term.selector is None]
            ground.names_bodies(named, "so it makes no body")
            _left_out(ground, key, body)


def _no_template(ground: Ground, name: str, body: Body) -> None:
    if "for_each" in body.unknown:
        return
    for key in _ONLY_OF_TEMPLATES:
        if getattr(body, "except_" if key == "except" else key):
            ground.at(
                body,
                key,
                "input.key",
                f"{name} has {key}, but no for_each, so there is nothing that it could change",
                "add `for_each: {area: …}` to make it a template, or leave it out",
            )


def _left_out(ground: Ground, key: str, body: Body) -> None:
    """Note a template whose `except` leaves out all that it is made for."""
    node = body.node
    if not body.except_ or ground.selection.made.get(key) or not isinstance(node, Mapping):
        return
    if not any(problem.subjects == (key,) for problem in ground.problems.found.values()):
        ground.at(
            body,
            "except",
            "input.value",
            f"except of {body.name or words_of(key)} leaves out all that it is made for, so it "
            "makes no body",
            "leave out fewer, or remove the template",
        )
