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
"""

_KINDS_OF_END = {
    "organisation": ("end", ""),
    "external": ("end", ""),
    "none": ("end", ""),
    "unknown": ("open", "where the chain leads on is an open question"),
}


@click.command(epilog=_EPILOG)
@click.argument("path")
@click.argument("body")
@asking
@giving("text", "json", "markdown")
def command(path: str, body: str, question: Question, outputs: Outputs) -> None:
    """Show each oversight path from a body to the top.

    BODY is an id or a name. Each path is told line by line, with what the lines say, their
    sources, and where and why it stops.
    """
    structure = question.structure(path)
    key = _one_body(structure, id_of(structure, body, "body", "template"))
    outputs.write(_page(structure.view, key, structure.chains(key)).writers())


def _one_body(structure: Structure, key: str) -> str:
    """Return the id of a body, or of the only one that a template makes.

    Raises:
        UsageError: It is a template of several; the message names them.
    """
    content = structure.content
    if key in content.bodies:
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
