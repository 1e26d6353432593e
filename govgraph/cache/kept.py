"""What was found when the same question was last asked, and whether that still holds."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from govgraph.cache import filed
from govgraph.cache.again import Ground
from govgraph.cache.edition import edition
from govgraph.cache.late import report_from
from govgraph.cache.origin import Origin, is_glob, named
from govgraph.cache.stamps import Stamp, Stamps, digest_of
from govgraph.document.folder import Scouted, look_into, scouted
from govgraph.document.texts import Texts
from govgraph.findings.outcome import CheckedFile


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
        with suppress(*filed.DAMAGE):
            if self._holds(path, told, today):
                self._new[path] = told
                title, bodies, seats = told["facts"]
                texts = Texts(tuple(told["files"]), document)
                report = report_from(told["report"], told["comes_to"])
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
        if not self._is_changed:
            return
        known = {path: list(known) for path, known in self._files().items()}
        filed.write(self.place, {"files": known, "scouted": self._seen, "checked": self._new})

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
            if any(is_glob(pattern) for pattern in told["patterns"]):
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
        return all(named(pattern) == paths for pattern, paths in told["patterns"].items())


def opened(folder: Path, question: Sequence[object]) -> Kept:
    """Return what was kept for a question; nothing where it is new, or damaged.

    Args:
        folder: Where results are kept.
        question: All that makes the same files give other results, as texts and numbers.
    """
    asked = json.dumps([edition(), os.getcwd(), *question]).encode()
    place = folder / f"{digest_of(asked)}.json"
    return Kept(place, *filed.read(place))
