"""``govgraph chain``: who a body answers to, and who these answer to, up to the top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from govgraph.cli.program.asking import Question, asking
from govgraph.cli.program.finding_ids import id_of
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.cli.program.pages import Page, Section
from govgraph.cli.program.wordings import called, line_data, line_notes
from govgraph.errors import UsageError

if TYPE_CHECKING:
    from govgraph.graph.chains import Chain
    from govgraph.graph.index import View
    from govgraph.structure import Structure

_EPILOG = """\b
Examples:
  govgraph chain proposed.yaml svrp
  govgraph chain proposed.yaml "Health and Wellbeing Board"
  govgraph chain proposed.yaml svrp --as-of 2027-04-01 --format json
  govgraph chain proposed.yaml --between svrp cspb
  govgraph chain proposed.yaml --represents opcc
  govgraph chain proposed.yaml --represents community cspb
"""
_ASKED_TWICE = (
    "chain answers one question at a time: a BODY, --between two parties, or --represents one"
)

_KINDS_OF_END = {
    "organisation": ("end", ""),
    "external": ("end", ""),
    "none": ("end", ""),
    "unknown": ("open", "where the chain leads on is an open question"),
}


@click.command(epilog=_EPILOG)
@click.argument("path")
@click.argument("body", required=False)
@click.option(
    "--between",
    nargs=2,
    metavar="A B",
    help="Show each way between two bodies or organisations, along lines and seats.",
)
@click.option(
    "--represents",
    metavar="WHO",
    help="Show each way by which an organisation or voice reaches BODY, or any body.",
)
@asking
@giving("text", "json", "markdown")
def command(
    path: str, body: str | None, question: Question, outputs: Outputs, **asked: Any
) -> None:
    """Show each oversight path from a body to the top.

    BODY is an id or a name. Each path is told line by line, with what the lines say, their
    sources, and where and why it stops.

    --between shows each way between two parties instead, the shortest first: along lines in
    either direction, and by the seats that they share. --represents shows by which ways an
    organisation, a body or a voice (as in `community`) reaches BODY, or every body that it
    reaches: by its own seats, seats held on its behalf, seats of the bodies that it is on, and
    lines; and where each way thins, which is the last body that it is on itself.
    """
    ends, who = asked["between"], asked["represents"]
    if bool(ends) + bool(who) + bool(body and not who) > 1:
        raise UsageError(_ASKED_TWICE)
    if not (ends or who or body):
        raise UsageError("name a BODY, or ask with --between or --represents")
    structure = question.structure(path)
    outputs.write(_answer(structure, body, ends, who).writers())


def _answer(
    structure: Structure, body: str | None, ends: tuple[str, str] | None, who: str | None
) -> Page:
    """Return the answer to the one question that was asked."""
    if ends:
        return _between(structure, ends)
    if who:
        return _representing(structure, who, body)
    key = _one_body(structure, id_of(structure, body or "", "body", "template"))
    return _page(structure.view, key, structure.chains(key))


def _between(structure: Structure, ends: tuple[str, str]) -> Page:
    """Return each way between two parties."""
    from govgraph.cli.program.between import between
    from govgraph.graph.paths import paths

    one, other = (
        _one_body(structure, id_of(structure, end, "body", "template", "organisation"))
        for end in ends
    )
    if one == other:
        raise UsageError(f"--between asks about two parties, and both are {one}")
    view = structure.view
    return between(view, (one, other), paths(view, one, other))


def _representing(structure: Structure, who: str, body: str | None) -> Page:
    """Return each way by which somebody reaches a body, or any body."""
    from govgraph.cli.program.representing import representing
    from govgraph.graph.representation_paths import reaching_ways

    party = _party(structure, who)
    key = _one_body(structure, id_of(structure, body, "body", "template")) if body else None
    return representing(structure.view, party, key, reaching_ways(structure.view, party, key))


def _party(structure: Structure, who: str) -> str:
    """Return the id of an organisation, post or body, or ``voice:`` with a voice."""
    from govgraph.graph.representation_paths import voices_spoken

    voice = who.removeprefix("voice:")
    if voice in voices_spoken(structure.view) and voice not in structure.view.entries:
        return f"voice:{voice}"
    key = id_of(structure, who, "organisation", "body", "template", "post")
    return key if key in structure.view.entries else _one_body(structure, key)


def _one_body(structure: Structure, key: str) -> str:
    """Return the id of a body, or of the only one that a template makes.

    Raises:
        UsageError: It is a template of several; the message names them.
    """
    content = structure.content
    if key in content.bodies or key in content.organisations:
        return key
    made = [each for each, body in content.bodies.items() if body.template == key]
    if len(made) != 1:
        raise UsageError(
            f"{key} stands for {len(made)} bodies; name one of them: {', '.join(made)}"
        )
    return made[0]


def _page(view: View, key: str, chains: tuple[Chain, ...]) -> Page:
    """Return the paths as a page."""
    paths = f"{len(chains)} oversight path{'' if len(chains) == 1 else 's'}"
    day = f" as of {view.day.isoformat()}" if view.day else ""
    rows = tuple(
        _section(view, chain, number if len(chains) > 1 else 0)
        for number, chain in enumerate(chains, start=1)
    )
    more = (Section("There are more paths than are listed here.", (("",),)),)
    data = {
        "version": 1,
        "body": key,
        "as_of": view.day.isoformat() if view.day else None,
        "scenario": list(view.scenario),
        "chains": [_data(chain) for chain in chains],
        "more": chains[-1].is_cut,
    }
    title = f"{called(view, key)}: {paths}{day}"
    return Page(title, (*rows, *(more if chains[-1].is_cut else ())), data)


def _section(view: View, chain: Chain, number: int) -> Section:
    """Return one path: a row a line, and how it ends."""
    head = f"Path {number}" if number else ""
    word, heading = _KINDS_OF_END.get(chain.ending, ("break", "the chain breaks off"))
    rows = [
        (line.type.name, called(view, line.end), line_notes(view, line)) for line in chain.steps
    ]
    rows.append((word, view.name(chain.end), _end(view, chain)))
    rows += [
        (f"asked for: {line.type.name}", called(view, line.end), line_notes(view, line))
        for line in chain.asked
    ]
    return Section(
        ": ".join(part for part in (head, heading) if part),
        tuple(rows),
        ("line", "to", "what is said of it"),
    )


def _end(view: View, chain: Chain) -> str:
    """Return how a path ends, with the reason that the structure gives."""
    from govgraph.graph.chains import ENDINGS

    body = view.content.bodies.get(chain.end)
    said: dict[str, Any] = {}
    if body is not None and chain.ending in {"none", "unknown"}:
        said = dict(body.none if chain.ending == "none" else body.unknown)
    reasons = [
        absence.why
        for name, absence in sorted(said.items())
        if absence.why and name in {"part_of", "accountable_to", "reports_to"}
    ]
    return ": ".join([ENDINGS[chain.ending], *reasons[:1]])


def _data(chain: Chain) -> dict[str, Any]:
    """Return a path for programs."""
    return {
        "ids": list(chain.ids),
        "end": chain.end,
        "ending": chain.ending,
        "ends_well": chain.ends_well,
        "steps": [line_data(line) for line in chain.steps],
        "asked": [line_data(line) for line in chain.asked],
    }
