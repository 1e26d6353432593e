"""``govgraph check``: every finding in files and folders."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from govgraph.cli.program.asking import NotAStructureError, Question, asking, text_of
from govgraph.cli.program.ending import Status, highest, refuse_failed
from govgraph.cli.program.names import offered_rules
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.cli.program.telling import forms
from govgraph.graph.figures import HORIZON

if TYPE_CHECKING:
    from govgraph.findings.baseline import Baseline
    from govgraph.findings.outcome import CheckedFile
    from govgraph.findings.report import Report

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
_PATIENCE = 1.0


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
@giving(*forms())
def command(
    paths: tuple[str, ...],
    question: Question,
    fail_on: str,
    outputs: Outputs,
    **more: Any,
) -> Status:
    """Print every finding in files and folders.

    A folder is many structures: each file with `bodies` that no other file uses. `-` reads
    standard input. All problems are told at once, each with its place and a way out.

    With --baseline, what an earlier `--format json` told already is known, and does not count
    for the exit status; so a structure with a past can be checked for what is new.
    """
    from govgraph.cli.program.telling import coloured, writers
    from govgraph.findings.baseline import with_known
    from govgraph.findings.outcome import Outcome
    from govgraph.findings.selecting import check_asked, selected
    from govgraph.rules.registry import all_rules

    select, ignore = _split(more["select"]), _split(more["ignore"])
    check_asked([*select, *ignore], all_rules())
    baseline = _baseline(more["baseline"])
    found = _checked(question.paths(paths), question, more["horizon"])
    files = [_with(item, selected(item.report, select, ignore)) for item in found]
    outcome = Outcome(with_known(files, baseline))
    outputs.write(writers(outcome), on_terminal=lambda: coloured(outcome))
    refuse_failed(item.report for item in found)
    return highest([_status(item, fail_on) for item in outcome.files])


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


def _checked(paths: Sequence[str], question: Question, horizon: int) -> list[CheckedFile]:
    """Return what checking each file finds, and tell how far it is when that takes a while."""
    return [_check(path, question, horizon) for path in _watched(paths)]


def _check(path: str, question: Question, horizon: int) -> CheckedFile:
    """Return what checking one file finds, or what keeps it from being a structure."""
    from govgraph.findings.outcome import CheckedFile
    from govgraph.findings.report import Report

    try:
        structure, texts = question.read(path)
    except NotAStructureError as fault:
        return CheckedFile(path=path, report=Report(findings=fault.findings), texts=fault.texts)
    structure = structure.looking_ahead(horizon)
    view = structure.view
    return CheckedFile(
        path=path,
        report=structure.report(),
        title=structure.title,
        bodies=len(view.bodies),
        seats=sum(seat.number for seat in view.seats if seat.is_member and not seat.is_absent),
        texts=texts,
    )


def _with(item: CheckedFile, report: Report) -> CheckedFile:
    from dataclasses import replace

    return replace(item, report=report)


def _status(item: CheckedFile, fail_on: str) -> Status:
    """Return the status for one file."""
    if not item.report.is_structure:
        return Status.INPUT
    grave = _GRAVITY[: _GRAVITY.index(fail_on) + 1] if fail_on in _GRAVITY else ()
    counted = (each for each in item.report.findings if not item.is_known(each))
    return Status.FINDINGS if any(each.severity in grave for each in counted) else Status.CLEAN


def _watched(paths: Sequence[str]) -> Iterator[str]:
    """Yield the paths, with a bar on the terminal from the second second on."""
    started = monotonic()
    bar = None
    for number, path in enumerate(paths):
        yield path
        if bar is None and sys.stderr.isatty() and monotonic() - started > _PATIENCE:
            bar = click.progressbar(length=len(paths), label="checking", file=sys.stderr)
            bar.update(number)
        if bar is not None:
            bar.update(1)
    if bar is not None:
        bar.render_finish()
