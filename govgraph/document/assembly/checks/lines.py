"""Lines: of a known type, from somewhere to somewhere."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document.assembly.gathering import merged, together
from govgraph.document.assembly.ground import Ground
from govgraph.document.forms import IDENTIFIER
from govgraph.document.line_types import line_types
from govgraph.document.model.body import Body
from govgraph.document.model.line import FreeLine
from govgraph.document.model.reading import words_of
from govgraph.document.model.references import Term
from govgraph.document.nearest import did_you_mean, listed


def check(ground: Ground) -> None:
    """Note lines that lead nowhere, begin nowhere, or are of a type that is not known."""
    _stated(ground)
    _types(ground)
    for line in together(ground.documents, "lines"):
        _free_line(ground, line)


def _stated(ground: Ground) -> None:
    for key, body in ground.bodies():
        by = ground.selection.made.get(key, (key,))
        for line in body.lines:
            ground.names_bodies(line.to, "so the line leads nowhere", by)
            _own_template(ground, key, body, line.to)
        ground.names_bodies(body.over, "so nothing comes under it", by)
    for organisation in merged(ground.documents, "organisations").values():
        for line in organisation.lines:
            ground.names_bodies(line.to, "so the line leads nowhere")


def _types(ground: Ground) -> None:
    families = sorted({kind.family for kind in ground.types.values()})
    for key, own in merged(ground.documents, "line_types").items():
        if own.family and own.family not in families:
            ground.at(
                own,
                "family",
                "input.value",
                f"family of {own.name or key} is "
                f'"{own.family}", which is no family of lines, so it cannot be drawn',
                did_you_mean(own.family, families) or f"write {listed(families)}",
            )
        if key in line_types() and IDENTIFIER.fullmatch(key):
            ground.at(
                own,
                "",
                "input.duplicate",
                f"{key} is declared under line_types, but the format has a type of line of that "
                "name, so a line of it would be ambiguous",
                "choose another id",
            )


def _own_template(ground: Ground, key: str, body: Body, terms: Iterable[Term]) -> None:
    made_for = {term.name for term in body.for_each.body} if body.for_each else set()
    for term in terms:
        if term.name and term.name in made_for:
            ground.term(
                term,
                "input.value",
                f"{term.key} of {body.name or words_of(key)} names "
                f"{term.name}, the whole template that each of it is made for",
                'write "{body}", which is the one that it is made for',
            )


def _free_line(ground: Ground, line: FreeLine) -> None:
    for key, value, lack in (
        ("from", line.start, "where it begins"),
        ("type", line.type, "of what type it is"),
        ("to", line.to, "where it runs to"),
    ):
        if not value:
            ground.lacks(
                line,
                (key,),
                f"a line under lines does not say {lack}",
                "write {from: id, type: reports_to, to: id}",
            )
    if line.type and line.type not in ground.types:
        ground.at(
            line,
            "type",
            "input.value",
            f'type of a line is "{line.type}", which is no type of line',
            did_you_mean(line.type, ground.types) or f"declare {line.type} under line_types",
        )
    ground.names_bodies(line.start, "so the line begins nowhere")
    by = [key for term in line.start for key in ground.selection.bodies_of(term)]
    ground.names_bodies(line.to, "so the line leads nowhere", tuple(by))
