"""The packs as JSON, which is read twenty times as fast as the YAML that people write.

``mirror.json`` holds what the YAML files of this folder say, each under its name with a number
that stands for its text. Where a file has another text by now it is read itself, so a stale
mirror only costs time; a test holds it to be true, and ``python -m govgraph.packs.mirror``
writes it anew.
"""

from __future__ import annotations

import json
import os
import zlib
from functools import cache
from typing import Any

_FOLDER = os.path.dirname(__file__)
_MIRROR = "mirror.json"
_ENDING = ".yaml"


def stems() -> tuple[str, ...]:
    """Return the names of the files without their ending, sorted."""
    names = (name for name in os.listdir(_FOLDER) if name.endswith(_ENDING))
    return tuple(sorted(name.removesuffix(_ENDING) for name in names))


@cache
def plain_packs() -> dict[str, dict[str, Any]]:
    """Return what each file says, in plain values, by its name without the ending."""
    mirror = _mirror()
    found = {}
    for stem in stems():
        data = _content(stem + _ENDING)
        number, plain = mirror.get(stem, (-1, {}))
        found[stem] = plain if number == zlib.crc32(data) else _read(data, stem)
    return found


def write() -> None:
    """Write the mirror anew."""
    from govgraph.files import write as write_file

    write_file(os.path.join(_FOLDER, _MIRROR), as_text())


def as_text() -> str:
    """Return what the mirror should hold: a file a line."""
    rows = []
    for stem in stems():
        data = _content(stem + _ENDING)
        told = [zlib.crc32(data), _read(data, stem)]
        row = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        rows.append(f"{json.dumps(stem)}:{row}")
    return "{" + ",\n".join(rows) + "}\n"


def _mirror() -> dict[str, tuple[int, dict[str, Any]]]:
    try:
        found: dict[str, tuple[int, dict[str, Any]]] = json.loads(_content(_MIRROR))
    except (OSError, ValueError):
        return {}
    return found


def _content(name: str) -> bytes:
    with open(os.path.join(_FOLDER, name), "rb") as file:
        return file.read()


def _read(data: bytes, stem: str) -> dict[str, Any]:
    from govgraph.document.bounds import Bounds
    from govgraph.document.reader import read
    from govgraph.packs.reading import plain

    values: dict[str, Any] = plain(read(data, stem + _ENDING, Bounds()).root)
    return values


if __name__ == "__main__":
    write()
