"""What requirements ask: of whom, which seats, which lines, how many meetings."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document.assembly.ground import Ground
from govgraph.document.desk import subject_of
from govgraph.document.forms import says_nothing
from govgraph.document.model.references import Term
from govgraph.document.model.stated import Fact
from govgraph.document.model.wish import FullWish, LineWish
from govgraph.document.model.work import Requirement
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Mapping

# Keys that say something about a wish, and ask for nobody by themselves.
_BESIDE = frozenset({*Fact.keys, "at_least", "count"})
_NARROWING = frozenset({"kind", "voice", "tier", "area", "duty"})


def check(ground: Ground, requirement: Requirement) -> None:
    """Note what a requirement asks of nobody, or of what is not there."""
    nobody = "so it asks nothing of anyone"
    ground.names_bodies(requirement.in_, nobody)
    about = {key for term in requirement.in_ for key in ground.selection.bodies_of(term)}
    for terms in (requirement.must_reach, requirement.must_not_share):
        ground.names_bodies(terms, nobody)
        _of_itself(ground, terms, about)
    for wish in requirement.must_line:
        _line(ground, wish)
    for key in ("must_include", "must_not_include"):
        for seat in getattr(requirement, key):
            _seat(ground, key, seat)
    _meetings(ground, requirement)


def _of_itself(ground: Ground, terms: Iterable[Term], about: set[str]) -> None:
    """Note a reference that asks of a body what it cannot but be to itself."""
    for term in terms:
        picked = set(ground.selection.bodies_of(term))
        if picked and len(about) == 1 and picked == about:
            ground.term(
                term,
                "input.reference",
                f"{subject_of(term.key, term.owner)} names {term.words}, the very body that it is "
                "about, so it asks nothing of anyone",
                "name another body",
            )


def _seat(ground: Ground, key: str, wish: FullWish) -> None:
    node = wish.node
    # An empty list of these was told when it was read.
    if isinstance(node, Mapping) and not _NARROWING & set(node.entries):
        asked = [name for name in node.entries if name not in _BESIDE]
        if all(says_nothing(node.entries[name].value) for name in asked):
            ground.at(
                wish,
                "",
                "input.key",
                f"{key} has a seat that says neither who should hold it nor what it is, so any "
                "seat would do",
                "add `org: id`, `kind: …`, `voice: …`, or `seat: the office`",
            )
    for inner in (*wish.any_of, *wish.of):
        _seat(ground, key, inner)


def _meetings(ground: Ground, requirement: Requirement) -> None:
    wish = requirement.must_meet
    if wish is None:
        return
    if wish.at_least is None and wish.at_most is None:
        ground.lacks(
            wish,
            ("at_least", "at_most"),
            "must_meet does not say how often, so it asks for nothing",
            "write must_meet: {at_least: 2, per: year}, or at_most",
        )
    elif wish.at_least and wish.at_most and wish.at_least > wish.at_most:
        ground.at(
            wish,
            "at_most",
            "input.value",
            f"must_meet asks for at least {wish.at_least} and at most {wish.at_most}, which "
            "nothing can meet",
            f"write at_most: {wish.at_least} or more, or a smaller at_least",
        )


def _line(ground: Ground, wish: LineWish) -> None:
    ground.names_bodies(wish.to, "so no line could meet it")
    if not wish.type:
        ground.lacks(
            wish,
            ("type",),
            "must_line does not say which type of line must be there",
            "write must_line: {type: reports_to, to: id}",
        )
    elif wish.type not in ground.types:
        ground.at(
            wish,
            "type",
            "input.value",
            f'must_line asks for "{wish.type}", which is no type of line',
            did_you_mean(wish.type, ground.types) or "declare it under line_types",
        )
