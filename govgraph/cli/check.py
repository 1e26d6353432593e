"""``govgraph check``: every finding in files and folders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from govgraph.cli.program.again import WORDS, keep_told
from govgraph.cli.program.asking import Question, asking, text_of
from govgraph.cli.program.ending import Status, highest, refuse_failed
from govgraph.cli.program.names import offered_rules
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.cli.program.progress import shown
from govgraph.cli.program.running import Running, running
from govgraph.cli.program.telling import forms
from govgraph.cli.program.watching import watch
from govgraph.errors import InputError
from govgraph.graph.figures import HORIZON

if TYPE_CHECKING:
    from govgraph.cache.kept import Kept
    from govgraph.catalogue import Asked
    from govgraph.findings.baseline import Baseline
    from govgraph.findings.outcome import CheckedFile, Outcome

_EPILOG = """\b
Examples:
  govgraph check proposed.yaml
  govgraph check structures/ --format json -o findings.json
  govgraph check proposed.yaml --as-of 2027-04-01 --fail-on warning
  govgraph check proposed.yaml --select oversight --ignore oversight.orphan
  govgraph check structures/ --baseline findings.json --format github
  cat proposed.yaml | govgraph check -

\b
Exit status: 0 nothing at or above --fail-on, 1 findings, 3 not a structure.
"""
_GRAVITY = ("error", "warning", "note")


class Choice(NamedTuple):
    """Which findings are told, and which of them are known.

    Attributes:
        select, ignore: Rules and families to tell, or to leave out; none where all are told.
        baseline: What an earlier run told.
    """

    select: list[str]
    ignore: list[str]
    baseline: Baseline

    def check(self) -> None:
        """Refuse a rule or family that there is not.

        Raises:
            UsageError: It names the first such word.
        """
        from govgraph.findings.selecting import check_asked

        if self.select or self.ignore:
            from govgraph.rules.registry import rule_codes

            check_asked([*self.select, *self.ignore], rule_codes())

    def of(self, found: Iterable[CheckedFile]) -> Outcome:
        """Return what is told of all that was found."""
        from govgraph.findings.baseline import with_known
        from govgraph.findings.outcome import Outcome
        from govgraph.findings.selecting import selected

        files = [
            item._replace(report=selected(item.report, self.select, self.ignore)) for item in found
        ]
        return Outcome(with_known(files, self.baseline))


@click.command(epilog=_EPILOG)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@asking
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    shell_complete=offered_rules,
    help="Tell only what this rule or family finds; may be repeated.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    shell_complete=offered_rules,
    help="Leave out what this rule or family finds; may be repeated.",
)
@click.option(
    "--fail-on",
    type=click.Choice((*_GRAVITY, "never")),
    default="error",
    show_default=True,
    help="The mildest finding that makes the exit status 1.",
)
@click.option(
    "--horizon",
    type=click.IntRange(min=0, max=100_000),
    default=HORIZON,
    show_default=True,
    metavar="DAYS",
    help="How many days ahead counts as soon, for time.ends-soon.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    help="Count only what is new since this run's JSON; the rest is told as known.",
)
@running
@giving(*forms())
def command(
    paths: tuple[str, ...],
    question: Question,
    outputs: Outputs,
    running: Running,
    **more: Any,
) -> Status:
    """Print every finding in files and folders.

    A folder is many structures: each file with `bodies` that no other file uses. `-` reads
    standard input. All problems are told at once, each with its place and a way out.

    With --baseline, what an earlier `--format json` told already is known, and does not count
    for the exit status; so a structure with a past can be checked for what is new.
    """
    choice = Choice(_split(more["select"]), _split(more["ignore"]), _baseline(more["baseline"]))
    choice.check()
    asked = question.asked._replace(horizon=more["horizon"])

    def opened() -> Kept | None:
        return running.kept((*paths, *asked.key))

    def found(kept: Kept | None) -> Outcome:
        return choice.of(_checked(paths, question, asked, running, kept))

    if running.is_watching:
        watch(paths, lambda: _tell_once(lambda: found(opened()), outputs))
    kept = opened()
    outcome = found(kept)
    shown = _tell(outcome, outputs)
    refuse_failed(item.report for item in outcome.files)
    status = highest([_status(item, more["fail_on"]) for item in outcome.files])
    if kept is not None and not outputs.paths and more["baseline"] is None:
        words = click.get_current_context().meta[WORDS]
        keep_told(words, paths, outcome, kept, (status, str(shown)))
    return status


def _split(given: Iterable[str]) -> list[str]:
    """Return rules that were given one by one, or several with commas between."""
    return [name.strip() for text in given for name in text.split(",") if name.strip()]


def _baseline(path: str | None) -> Baseline:
    """Return what an earlier run told; nothing where none is named.

    Raises:
        NotAStructureError: The file cannot be read.
        UsageError: It is not what ``check --format json`` writes.
    """
    from govgraph.findings.baseline import read_baseline

    return {} if path is None else read_baseline(text_of(path), path)


def _checked(
    paths: Sequence[str],
    question: Question,
    asked: Asked,
    running: Running,
    kept: Kept | None,
) -> list[CheckedFile]:
    """Return what checking each file finds, and tell how far it is when that takes a while."""
    from govgraph.catalogue import check_many

    found = question.paths(paths, kept.look if kept else None)
    with running.workers() as workers:
        return list(shown(check_many(found, asked, workers, kept), len(found)))


def _tell(outcome: Outcome, outputs: Outputs) -> str | bytes:
    """Tell an outcome, and return what of it went to standard output."""
    from govgraph.cli.program.telling import coloured, writers

    return outputs.write(writers(outcome), on_terminal=lambda: coloured(outcome))


def _tell_once(once: Callable[[], Outcome], outputs: Outputs) -> Iterator[str]:
    """Tell what one of many looks finds, and yield the files that it rests on.

    What keeps it from being a look at all (an empty folder) is told as well, and may be mended.
    """
    from govgraph.cli.program.telling import input_outcome

    try:
        outcome = once()
    except InputError as fault:
        outcome = input_outcome(fault)
    _tell(outcome, outputs)
    for item in outcome.files:
        yield from item.texts


def _status(item: CheckedFile, fail_on: str) -> Status:
    """Return the status for one file."""
    if not item.report.is_structure:
        return Status.INPUT
    grave = _GRAVITY[: _GRAVITY.index(fail_on) + 1] if fail_on in _GRAVITY else ()
    if not item.known:
        found = {severity for severity, number in item.report.counts.items() if number}
    else:
        new = (each for each in item.report.findings if not item.is_known(each))
        found = {each.severity for each in new}
    return Status.FINDINGS if found.intersection(grave) else Status.CLEAN
