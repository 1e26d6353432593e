"""What a result rests on, and what is kept of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govgraph.cache import plain
from govgraph.cache.late import LateReport, comes_to
from govgraph.cache.stamps import digest_of
from govgraph.document.folder import scouted, used_paths
from govgraph.findings.report import Report


class Origin(NamedTuple):
    """What a result rests on.

    Attributes:
        report: What was found, as it is kept, and what it comes to.
        digests: Of every file that was read, as it was read.
        patterns: What each path or glob under ``uses`` named.
        today: The day of the run, where the result depends on it.
    """

    report: LateReport
    digests: Mapping[str, str]
    patterns: Mapping[str, Sequence[str]]
    today: str | None


def origin_of(report: Report, read: Mapping[str, bytes], today: date | None) -> Origin | None:
    """Return what is kept of a report, with what it rests on; None where it cannot be kept.

    A report that a rule failed on is not: the next run may know better.

    Args:
        report: What was found.
        read: The bytes of every file that was read for it.
        today: The day of the run, where the result depends on it.
    """
    if report.failed:
        return None
    try:
        told = LateReport(plain.written(report), comes_to(report))
    except TypeError:
        return None
    patterns: dict[str, list[str]] = {}
    for path, data in read.items():
        patterns.update(used_paths(path, scouted(data, path).uses))
    digests = {path: digest_of(data) for path, data in read.items()}
    return Origin(told, digests, patterns, today.isoformat() if today else None)


def named(pattern: str) -> list[str]:
    """Return what a path or glob names now; a mere path needs no look, its file has a digest."""
    if not is_glob(pattern):
        return [pattern]
    from govgraph.document.assembly.paths import matching

    return sorted(matching(pattern))


def is_glob(pattern: str) -> bool:
    """Return whether what a pattern names can change while none of those files does."""
    return any(sign in pattern for sign in "*?[")
