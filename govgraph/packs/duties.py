"""The packs shipped with the library: dated, cited statutory duties, read from this folder.

One YAML file is one pack, and its name is ``uk/`` and the name of the file. Contains public
sector information licensed under the Open Government Licence v3.0. None of it is legal advice.
"""

from __future__ import annotations

from functools import cache

from govgraph.packs.mirror import plain_packs, stems
from govgraph.packs.model import Duty, Territory
from govgraph.packs.pack import Pack
from govgraph.packs.reading import pack_in

__all__ = [
    "ATTRIBUTION",
    "FAMILY",
    "Duty",
    "Territory",
    "all_duties",
    "all_packs",
    "duty",
    "duty_names",
    "pack_names",
]

FAMILY = "uk/"
ATTRIBUTION = (
    "Contains public sector information licensed under the Open Government Licence v3.0. "
    "The wording is a summary of our own, and not legal advice."
)


def pack_names() -> tuple[str, ...]:
    """Return the names of the packs, sorted."""
    return tuple(FAMILY + stem for stem in stems())


def duty_names() -> tuple[str, ...]:
    """Return every name under which a duty can be cited, plain names among them, sorted."""
    named: set[str] = set()
    for entries in plain_packs().values():
        for key, entry in entries.get("duties", {}).items():
            named |= {FAMILY + key, FAMILY + (entry.get("function") or key)}
    return tuple(sorted(named))


def duty(name: str) -> tuple[Duty, ...]:
    """Return the duty of a name, or all those of a plain name, the earliest first.

    Empty where no pack knows the name. What has no first day comes last.
    """
    return _by_name().get(name, ())


def all_duties() -> tuple[Duty, ...]:
    """Return all duties, by pack, in the order of its file."""
    return tuple(one for pack in all_packs() for one in pack.duties)


@cache
def all_packs() -> tuple[Pack, ...]:
    """Return the packs shipped with the library, sorted by name; read when first asked for."""
    packs = plain_packs().items()
    return tuple(pack_in(entries, FAMILY + stem, FAMILY) for stem, entries in packs)


@cache
def _by_name() -> dict[str, tuple[Duty, ...]]:
    named: dict[str, list[Duty]] = {}
    for one in all_duties():
        for name in {one.name, one.plain_name}:
            named.setdefault(name, []).append(one)
    return {name: tuple(sorted(ones, key=_first_day)) for name, ones in named.items()}


def _first_day(one: Duty) -> tuple[str, str]:
    return str(one.from_ or "unknown"), one.name
