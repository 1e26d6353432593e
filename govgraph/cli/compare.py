"""``govgraph compare``: options side by side, with figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from govgraph.cli.program.comparing import Asked, comparing
from govgraph.cli.program.ending import refuse_failed
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.errors import UsageError

if TYPE_CHECKING:
    from govgraph.changes.formats.options import Option
    from govgraph.structure import Structure

# More columns nobody can read; those that are asked for by name are shown, however many.
_MOST_UNNAMED = 20
_AS_IT_STANDS = "As it stands"
_EPILOG = """\b
Examples:
  govgraph compare proposed.yaml
  govgraph compare proposed.yaml --scenario reorganisation --scenario new-councils
  govgraph compare proposed.yaml --scenario reorganisation,new-councils -o options.md
"""


@click.command(epilog=_EPILOG)
@click.argument("path")
@comparing
@giving("text", "json", "markdown")
def command(path: str, asked: Asked, outputs: Outputs) -> None:
    """Print options side by side, with figures.

    Each --scenario is one option; without any, each change that applies only when asked for is
    one. The first column is the structure as it stands. --as-of asks about one day for all.
    """
    from govgraph.changes.formats import options
    from govgraph.changes.scenario import on_request

    if len(asked.days) > 1:
        raise UsageError("--as-of holds for all options here, so give it once")
    day = asked.days[0] if asked.days else None
    plain = asked.plain._replace(day=day).structure(path)
    named = asked.scenarios or tuple((change.id,) for change in on_request(plain.stated))
    if not named:
        raise UsageError(f"{path} has no options: name changes with --scenario")
    if not asked.scenarios and len(named) > _MOST_UNNAMED:
        raise UsageError(
            f"{path} has {len(named):,} options, and more than {_MOST_UNNAMED} side by side "
            "cannot be read: name those to compare with --scenario"
        )
    others = [asked.plain._replace(day=day, scenario=names).on_the_day(plain) for names in named]
    found = list(_options(plain, others))
    outputs.write(
        {
            "text": lambda: options.text(found),
            "json": lambda: options.json(found),
            "markdown": lambda: options.markdown(found),
        }
    )
    refuse_failed(each.report() for each in (plain, *others))


def _options(plain: Structure, others: Iterable[Structure]) -> Iterator[Option]:
    """Yield the structure as it stands, then each option with what it changes."""
    from govgraph.changes.diff import comparison
    from govgraph.changes.figures import figures
    from govgraph.changes.formats.options import Option

    yield Option(_AS_IT_STANDS, (), _day(plain), figures(plain), None)
    for other in others:
        changes = (other.stated.changes[name] for name in other.scenario)
        name = " + ".join(change.title or change.id for change in changes)
        difference = comparison(plain, other)
        yield Option(name, other.scenario, _day(other), figures(other), difference)


def _day(structure: Structure) -> str | None:
    return structure.view.day.isoformat() if structure.view.day else None
