"""``govgraph list``: what there is, offline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from govgraph.cli.program.outputs import Outputs, giving
from govgraph.cli.program.pages import Page, Row, Section

_EPILOG = """\b
Examples:
  govgraph list rules
  govgraph list examples
  govgraph list lines --format markdown
  govgraph list kinds -o kinds.json
"""


def _rules() -> Page:
    """Return every rule with what holds where it finds nothing."""
    from govgraph.rules.registry import all_rules

    rows = [(rule.code, rule.severity, first_line(rule.page)) for rule in all_rules().values()]
    return _page("rules", ("rule", "severity", "holds"), rows)


def _packs() -> Page:
    """Return the packs that a structure may use."""
    from govgraph.packs.duties import pack_names

    return _page("packs", ("pack",), [(name,) for name in sorted(pack_names())])


def _examples() -> Page:
    """Return the worked structures, to start from."""
    from govgraph.examples import examples

    rows = [(item.name, item.title) for item in examples()]
    return _page("examples", ("example", "title"), rows)


def _lines() -> Page:
    """Return the line types, each with how it reads from both ends."""
    from govgraph.document.line_types import line_types

    rows = [
        (each.id, each.family, "chain" if each.chain else "", each.name, each.reverse)
        for each in line_types().values()
    ]
    columns = ("line", "family", "chain", "reads", "from the other end")
    return _page("lines", columns, rows)


def _kinds() -> Page:
    """Return the known kinds of body, organisation and area, with their everyday words."""
    from govgraph.document import kinds

    rows = [("body", kind, "", kind.replace("-", " ")) for kind in kinds.BODY_KINDS]
    for of, table in (
        ("organisation", kinds.ORGANISATION_KINDS),
        ("area", kinds.AREA_KINDS),
    ):
        rows += [(of, kind.id, ", ".join(kind.aliases), kind.name) for kind in table.values()]
    return _page("kinds", ("of", "kind", "also written", "name"), rows)


def first_line(page: str) -> str:
    """Return the first sentence of a rule's page, without its full stop."""
    return page.partition("\n\n")[0].replace("\n", " ").removesuffix(".")


def _page(title: str, columns: Row, rows: Sequence[Row]) -> Page:
    """Return a table, with the same as a list of objects for programs."""
    keys = [column.replace(" ", "_") for column in columns]
    data = {title: [dict(zip(keys, row, strict=True)) for row in rows]}
    return Page("", (Section("", tuple(rows), columns),), data)


_LISTS: dict[str, Callable[[], Page]] = {
    "rules": _rules,
    "packs": _packs,
    "examples": _examples,
    "lines": _lines,
    "kinds": _kinds,
}


@click.command(epilog=_EPILOG)
@click.argument("what", type=click.Choice(tuple(_LISTS)))
@giving("text", "json", "markdown")
def command(what: str, outputs: Outputs) -> None:
    """List rules, packs, worked examples, line types or kinds.

    `govgraph explain RULE` says more about a rule; `govgraph init --from EXAMPLE` copies a worked
    structure.
    """
    outputs.write(_LISTS[what]().writers())
