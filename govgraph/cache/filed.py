"""The file in which the results of one question lie.

Its first line is a checksum of the rest; the second says in JSON what each result rests on and
what its report comes to; then follow the reports, a line each, to be read where somebody asks.
"""

from __future__ import annotations

import json
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from govgraph.cache.again import ENDING
from govgraph.cache.stamps import content
from govgraph.errors import GovgraphError

DAMAGE = (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError)
"""What reading something else than was written may raise."""

_MOST_QUESTIONS = 200


def read(place: Path) -> tuple[dict[str, Any], int]:
    """Return what a file holds and when it was written; nothing where it is damaged or gone."""
    with suppress(OSError, *DAMAGE):
        kept_at = place.stat().st_mtime_ns
        told_sum, _, data = content(str(place)).partition(b"\n")
        if told_sum == _sum_of(data):
            head, *reports = data.split(b"\n")
            told = json.loads(head)
            for result, report in zip(told["checked"].values(), reports, strict=True):
                result["report"] = report
            return told, kept_at
    return {}, 0


def write(place: Path, told: dict[str, Any]) -> None:
    """Write down what is kept; where that fails, it only costs time.

    Args:
        place: The file.
        told: What is kept; each result under ``checked`` has its ``report`` as bytes.
    """
    from govgraph import files

    heads = {
        path: {key: value for key, value in result.items() if key != "report"}
        for path, result in told["checked"].items()
    }
    reports = (result["report"] for result in told["checked"].values())
    data = b"\n".join((json.dumps({**told, "checked": heads}).encode(), *reports))
    with suppress(OSError, GovgraphError):
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write(place, _sum_of(data) + b"\n" + data)
        _forget_oldest(place.parent)


def _sum_of(data: bytes) -> bytes:
    """Return what shows damage: quicker than a digest, since nobody gains by deceiving it."""
    return b"%08x" % zlib.crc32(data)


def _forget_oldest(folder: Path) -> None:
    """Leave the results of the questions asked last."""
    for ending in (".json", ENDING):
        found = sorted(folder.glob(f"*{ending}"), key=lambda path: path.stat().st_mtime_ns)
        for path in found[:-_MOST_QUESTIONS]:
            path.unlink(missing_ok=True)
