"""Findings that an earlier run told already: what ``check --format json`` wrote then.

A finding is known by its fingerprint, which stays the same while wording, number, place and day
change; it is looked for in the structure of the same path. What was accepted then is not known:
when the acceptance ends, the finding is new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from posixpath import normpath

from govgraph.errors import UsageError
from govgraph.findings.outcome import CheckedFile
from govgraph.findings.report import is_about_input

Baseline = Mapping[str, frozenset[str]]
"""The fingerprints that were told, by the path of the structure."""

_WAY_OUT = "write one with `govgraph check PATH --format json -o FILE`"


def read_baseline(text: str, name: str) -> Baseline:
    """Return the fingerprints that an earlier run told.

    Args:
        text: What ``check --format json`` wrote.
        name: The file, for messages.

    Raises:
        UsageError: It is something else; the message says how to write one.
    """
    try:
        told = json.loads(text)
        files = [str(item["path"]) for item in told["files"]]
        pairs = [(str(item["structure"]), str(item["fingerprint"])) for item in told["findings"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise UsageError(
            f"--baseline {name} is not what `govgraph check --format json` writes, so what is"
            f" known cannot be told from what is new; {_WAY_OUT}"
        ) from None
    found: dict[str, set[str]] = {normpath(path): set() for path in files}
    for path, fingerprint in pairs:
        found.setdefault(normpath(path), set()).add(fingerprint)
    return {path: frozenset(prints) for path, prints in found.items()}


def with_known(files: Iterable[CheckedFile], baseline: Baseline) -> tuple[CheckedFile, ...]:
    """Return what was checked, with the findings that the baseline holds marked as known.

    Where it holds none of the paths that were checked, it was written in another folder, and a
    fingerprint of any of its structures will do. What keeps a file from being a structure is
    never known: nothing else was looked at there.
    """
    checked = tuple(files)
    if not baseline:
        return checked
    is_elsewhere = not any(normpath(item.path) in baseline for item in checked)
    anywhere = frozenset[str]().union(*baseline.values())
    return tuple(
        item._replace(
            known=_known(
                item, anywhere if is_elsewhere else baseline.get(normpath(item.path), frozenset())
            ),
        )
        for item in checked
    )


def _known(item: CheckedFile, prints: frozenset[str]) -> frozenset[str]:
    mine = {each.fingerprint for each in item.report.findings if not is_about_input(each.rule)}
    return prints & mine
