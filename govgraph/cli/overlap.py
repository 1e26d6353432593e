"""``govgraph overlap``: bodies that might be one, with the figures behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from govgraph.cli.program.asking import Question, asking
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.cli.program.pages import Page, Section
from govgraph.cli.program.tables import Cell, csv_text, figure
from govgraph.cli.program.wordings import called
from govgraph.findings.wording import counted, listed

if TYPE_CHECKING:
    from govgraph.graph.index import View
    from govgraph.graph.overlaps import Overlap

_EPILOG = """\b
Examples:
  govgraph overlap proposed.yaml
  govgraph overlap proposed.yaml --share 40
  govgraph overlap proposed.yaml -o overlap.csv
"""
_COLUMNS = (
    *("one", "one name", "other", "other name", "holders on both", "holders of the smaller"),
    *("share in percent", "remits of both", "remit not stated", "meetings a year: one"),
    "meetings a year: other",
)
_USUAL_SHARE = 60


@click.command(epilog=_EPILOG)
@click.argument("path")
@click.option(
    "--share",
    type=click.IntRange(1, 100),
    default=_USUAL_SHARE,
    show_default=True,
    metavar="PERCENT",
    help="The least part of the smaller body's holders that sits on both.",
)
@asking
@giving("text", "json", "markdown", "csv")
def command(path: str, share: int, question: Question, outputs: Outputs) -> None:
    """Show bodies that might be one, with the figures.

    These are bodies on which mostly the same holders sit, and which nothing tells apart.

    Told are the holders on both, what both work on, and how often each meets. Two bodies are
    told apart by different remits, by different areas, by being made from one template, or by
    the one answering to the other; a body of fewer than three holders is too small to tell.
    Whether to merge them is for their members to say.
    """
    from govgraph.graph.overlaps import overlaps

    view = question.structure(path).view
    found = sorted(
        overlaps(view, view.own_bodies, share / 100),
        key=lambda pair: (bool(pair.without_remit), -pair.share, pair.one, pair.other),
    )
    rows = [_csv_row(view, pair) for pair in found]
    page = _page(view, found, share)
    outputs.write({**page.writers(), "csv": lambda: csv_text(_COLUMNS, rows)})


def _page(view: View, found: list[Overlap], share: int) -> Page:
    """Return the pairs as a page: those that work on the same first, then the most alike."""
    day = f" as of {view.day.isoformat()}" if view.day else ""
    pairs = counted(len(found), "pair") if found else "No pair"
    title = f"{pairs} of bodies with at least {share} % of the smaller one's holders on both{day}"
    data = {
        "version": 1,
        "as_of": view.day.isoformat() if view.day else None,
        "scenario": list(view.scenario),
        "share": share,
        "pairs": [_data(view, pair) for pair in found],
    }
    return Page(title, tuple(_section(view, pair) for pair in found), data)


def _section(view: View, pair: Overlap) -> Section:
    rows = [
        ("on both", f"{len(pair.shared)} of {pair.fewer} holders of the smaller one"),
        ("who", listed([view.name(key) for key in pair.shared])),
        *((f"{view.name(key)} meets", _rhythm(view, key)) for key in (pair.one, pair.other)),
    ]
    if pair.common:
        rows.append(("both work on", listed([view.name(key) for key in pair.common])))
    if pair.without_remit:
        names = listed([view.name(key) for key in pair.without_remit])
        rows.append(("not stated", f"what {names} is for, so it cannot be said to be the same"))
    heading = f"{called(view, pair.one)} and {called(view, pair.other)}"
    return Section(heading, tuple(rows), ("figure", "value"))


def _per_year(view: View, body: str) -> float | None:
    meets = view.bodies[body].meets
    return meets.per_year if meets else None


def _rhythm(view: View, body: str) -> str:
    times = _per_year(view, body)
    return "how often is not stated" if times is None else f"{figure(times)} a year"


def _data(view: View, pair: Overlap) -> dict[str, Any]:
    """Return a pair for programs."""
    return {
        "bodies": [pair.one, pair.other],
        "shared": list(pair.shared),
        "holders_of_smaller": pair.fewer,
        "share": round(pair.share, 4),
        "remits": list(pair.common),
        "without_remit": list(pair.without_remit),
        "meetings": {key: _per_year(view, key) for key in (pair.one, pair.other)},
    }


def _csv_row(view: View, pair: Overlap) -> tuple[Cell, ...]:
    return (
        *(pair.one, view.name(pair.one), pair.other, view.name(pair.other)),
        *(len(pair.shared), pair.fewer, round(pair.share * 100, 1)),
        "; ".join(view.name(key) for key in pair.common),
        "; ".join(view.name(key) for key in pair.without_remit),
        *(_per_year(view, pair.one), _per_year(view, pair.other)),
    )
