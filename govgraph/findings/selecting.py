"""Which rules a user asks for: ``--select`` and ``--ignore``, by rule or by family."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from govgraph.document.nearest import did_you_mean
from govgraph.errors import UsageError
from govgraph.findings.report import Report, is_about_input


def selected(report: Report, select: Collection[str], ignore: Collection[str]) -> Report:
    """Return a report with the findings that were asked for; they keep their numbers.

    Args:
        report: What was found.
        select: Rules (``oversight.orphan``) or families (``oversight``); empty for all.
        ignore: Rules or families to leave out, out of those selected.

    Problems of the input are always told: without them no other rule has run.
    """
    if not select and not ignore:
        return report

    def is_wanted(rule: str) -> bool:
        if is_about_input(rule):
            return True
        return (not select or _is_in(rule, select)) and not _is_in(rule, ignore)

    return report.where_rule(is_wanted)


def check_asked(asked: Iterable[str], known: Collection[str]) -> None:
    """Refuse a rule or family that there is not.

    Raises:
        UsageError: naming the first such word, with the nearest rules.
    """
    words = sorted({*known, *(code.partition(".")[0] for code in known)})
    for name in asked:
        if name not in words:
            hint = did_you_mean(name, words) or "`govgraph list rules` shows them all"
            raise UsageError(f'there is no rule or family "{name}": {hint}')


def _is_in(rule: str, asked: Collection[str]) -> bool:
    return rule in asked or rule.partition(".")[0] in asked
