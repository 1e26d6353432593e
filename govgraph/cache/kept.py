"""What was found when the same question was last asked: one file, a line of JSON for each report.

The first line is the digest of the rest; the second says of every structure what its result rests
on and what it comes to; then follow the reports, which are read only where somebody asks.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from govgraph.cache import plain
from govgraph.cache.again import ENDING, Ground
from govgraph.cache.edition import edition
from govgraph.cache.late import ComesTo, LateReport, comes_to
from govgraph.cache.stamps import Stamp, Stamps, content, digest_of
from govgraph.document.folder import Scouted, look_into, scouted, used_paths
from govgraph.document.texts import Texts
from govgraph.errors import GovgraphError
from govgraph.findings.outcome import CheckedFile
from govgraph.findings.report import Report

_MOST_QUESTIONS = 200
_DAMAGE = (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Origin:
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


class Kept:
    """The results of one question, kept from run to run."""

    def __init__(self, place: Path, told: dict[str, Any], kept_at: int) -> None:
        """Keep where they lie, what they are, and when they were written."""
        self.place = place
        self.stamps = Stamps(told.get("files", {}), kept_at)
        self._scouted: dict[str, Any] = told.get("scouted", {})
        self._checked: dict[str, Any] = told.get("checked", {})
        self._new: dict[str, Any] = {}
        self._seen: dict[str, Any] = {}
        self._is_changed = False

    def look(self, path: str) -> Scouted:
        """Return what a file of a folder holds, without reading it where that is known."""
        digest, data = self.stamps.look(path)
        if digest is None:
            return Scouted(True, ())
        known = self._seen.get(digest) or self._scouted.get(digest)
        if known is None:
            known = list(scouted(data, path) if data is not None else look_into(path))
            self._is_changed = True
        self._seen[digest] = known
        return Scouted(known[0], tuple(known[1]))

    def result(self, path: str, today: date | None, document: int) -> CheckedFile | None:
        """Return what was found in a structure; None where it must be checked (again)."""
        told = self._checked.get(path)
        if told is None:
            return None
        with suppress(*_DAMAGE):
            if self._holds(path, told, today):
                self._new[path] = told
                title, bodies, seats = told["facts"]
                texts = Texts(tuple(told["files"]), document)
                report = _report(told)
                return CheckedFile(
                    path=path, report=report, title=title, bodies=bodies, seats=seats, texts=texts
                )
        return None

    def keep(self, item: CheckedFile, origin: Origin) -> None:
        """Keep what was found in a structure; what could not be read is not."""
        if item.bodies is None:
            return
        self._new[item.path] = {
            "facts": [item.title, item.bodies, item.seats],
            "files": dict(origin.digests),
            "patterns": {key: list(paths) for key, paths in origin.patterns.items()},
            "today": origin.today,
            "comes_to": origin.report.known,
            "report": origin.report.text,
        }
        self._is_changed = True

    def save(self) -> None:
        """Write everything down, if anything is new; where that fails, it only costs time."""
        from govgraph.files import write

        if not self._is_changed:
            return
        files = {path: list(known) for path, known in self._files().items()}
        heads, reports = _parted(self._new)
        told = json.dumps({"files": files, "scouted": self._seen, "checked": heads})
        data = b"\n".join((told.encode(), *reports))
        with suppress(OSError, GovgraphError):
            self.place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write(self.place, digest_of(data).encode() + b"\n" + data)
            _forget_oldest(self.place.parent)

    def ground(self, paths: Sequence[str], items: Iterable[CheckedFile]) -> Ground | None:
        """Return what a run rested on, once it is saved; None where that is not all in stamps.

        Args:
            paths: The files and folders that were asked for.
            items: What was found in them.
        """
        known = self._files()
        for item in items:
            told = self._new.get(item.path)
            if told is None or any(path not in known for path in told["files"]):
                return None
            if any(_is_glob(pattern) for pattern in told["patterns"]):
                return None
        return Ground(paths, {path: stamp for path, (stamp, _) in known.items()})

    @property
    def today(self) -> str | None:
        """Return the day of the run, where a result depends on it."""
        return next((told["today"] for told in self._new.values() if told["today"]), None)

    def _files(self) -> dict[str, tuple[Stamp, str]]:
        """Return the stamp and the digest of every file that is still what was read."""
        for told in self._new.values():
            for path, digest in told["files"].items():
                if self.stamps.digest(path) != digest:
                    self.stamps.now.pop(path, None)
        return self.stamps.now

    def _holds(self, path: str, told: dict[str, Any], today: date | None) -> bool:
        """Return whether everything that a result rests on is as it was."""
        if told["today"] is not None and (today is None or told["today"] != today.isoformat()):
            return False
        if any(self.stamps.digest(file) != digest for file, digest in told["files"].items()):
            return False
        return all(_named(pattern) == paths for pattern, paths in told["patterns"].items())


def opened(folder: Path, question: Sequence[object]) -> Kept:
    """Return what was kept for a question; nothing where it is new, or damaged.

    Args:
        folder: Where results are kept.
        question: All that makes the same files give other results, as texts and numbers.
    """
    asked = json.dumps([edition(), os.getcwd(), *question]).encode()
    place = folder / f"{digest_of(asked)}.json"
    with suppress(OSError, *_DAMAGE):
        kept_at = place.stat().st_mtime_ns
        digest, _, data = content(str(place)).partition(b"\n")
        if digest.decode() == digest_of(data):
            told, *reports = data.split(b"\n")
            return Kept(place, _joined(json.loads(told), reports), kept_at)
    return Kept(place, {}, 0)


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


def _report(told: dict[str, Any]) -> LateReport:
    """Return a kept report, unread."""
    known = ComesTo(*told["comes_to"])
    rules, scenario = tuple(known.rules), tuple(known.scenario)
    return LateReport(told["report"], known._replace(rules=rules, scenario=scenario))


def _parted(checked: Mapping[str, dict[str, Any]]) -> tuple[dict[str, Any], list[bytes]]:
    """Return what is kept of each structure without its report, and the reports in that order."""
    heads = {
        path: {key: value for key, value in told.items() if key != "report"}
        for path, told in checked.items()
    }
    return heads, [told["report"] for told in checked.values()]


def _joined(told: dict[str, Any], reports: Sequence[bytes]) -> dict[str, Any]:
    """Return what a file says, each report with its structure again."""
    for head, report in zip(told["checked"].values(), reports, strict=True):
        head["report"] = report
    return told


def _named(pattern: str) -> list[str]:
    """Return what a path or glob names now; a mere path needs no look, its file has a digest."""
    if not _is_glob(pattern):
        return [pattern]
    from govgraph.document.assembly.paths import matching

    return sorted(matching(pattern))


def _is_glob(pattern: str) -> bool:
    return any(sign in pattern for sign in "*?[")


def _forget_oldest(folder: Path) -> None:
    """Leave the results of the questions asked last."""
    for ending in (".json", ENDING):
        found = sorted(folder.glob(f"*{ending}"), key=lambda path: path.stat().st_mtime_ns)
        for path in found[:-_MOST_QUESTIONS]:
            path.unlink(missing_ok=True)
