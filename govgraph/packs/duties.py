"""The packs shipped with the library: dated, cited statutory duties, read from this folder.

One YAML file is one pack, and its name is ``uk/`` and the name of the file. Contains public
sector information licensed under the Open Government Licence v3.0. None of it is legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from govgraph.document import dates
from govgraph.document.bounds import Bounds
from govgraph.document.dates import Day
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence
from govgraph.document.reader import read

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FAMILY = "uk/"
ATTRIBUTION = (
    "Contains public sector information licensed under the Open Government Licence v3.0. "
    "The wording is a summary of our own, and not legal advice."
)


class Territory(NamedTuple):
    """Where a duty applies.

    Attributes:
        country: ``England``, ``Wales``, ``England and Wales`` or ``Great Britain``.
        areas: Kinds of area, words of ``list kinds``; empty where it is not bound to areas.
        excepted: Kinds of area, or areas, where it does not apply.
        note: What these words cannot say, or nothing.
    """

    country: str
    areas: tuple[str, ...]
    excepted: tuple[str, ...]
    note: str


class Duty(NamedTuple):
    """One duty as a pack states it.

    Attributes:
        name: How a structure cites it: ``uk/csp-strategy-group-2011``.
        plain_name: The function that it is one entry of, under which a structure may cite
            whichever entry is in force: ``uk/csp-strategy-group``. Often the name itself.
        pack: The pack that it belongs to: ``uk/community-safety``.
        body: The body or function that the law creates or regulates.
        kind: ``statutory body``, ``meeting duty`` and so on; ``no duty`` for a name that is
            often taken for statutory, and is not.
        act: Title and section, or None where no enactment is known.
        territory: Where it applies.
        from_: Its first day in force, or None where it is not known to be in force.
        until: Its last day in force, or None.
        planned: When a change is announced for, or None.
        says: What is asked for, in a sentence.
        mark: How well it was read: ``read in full``, ``seen in part`` or ``not checked``.
    """

    name: str
    plain_name: str
    pack: str
    body: str
    kind: str
    act: str | None
    territory: Territory
    from_: Day | None
    until: Day | None
    planned: Day | None
    says: str
    mark: str


def pack_names() -> tuple[str, ...]:
    """Return the names of the packs, sorted."""
    return tuple(FAMILY + file.name.removesuffix(".yaml") for file in _files())


def duty_names() -> tuple[str, ...]:
    """Return every name under which a duty can be cited, plain names among them, sorted."""
    return tuple(sorted(_by_name()))


def duty(name: str) -> tuple[Duty, ...]:
    """Return the duty of a name, or all those of a plain name, the earliest first.

    Empty where no pack knows the name. What has no first day comes last.
    """
    return _by_name().get(name, ())


@cache
def all_duties() -> tuple[Duty, ...]:
    """Return all duties, by pack, in the order of its file."""
    return tuple(one for file in _files() for one in _duties_in(file))


@cache
def _by_name() -> dict[str, tuple[Duty, ...]]:
    named: dict[str, list[Duty]] = {}
    for one in all_duties():
        for name in {one.name, one.plain_name}:
            named.setdefault(name, []).append(one)
    return {name: tuple(sorted(ones, key=_first_day)) for name, ones in named.items()}


def _first_day(one: Duty) -> tuple[str, str]:
    return str(one.from_ or "unknown"), one.name


def _files() -> list[Traversable]:
    found = [item for item in files(__package__).iterdir() if item.name.endswith(".yaml")]
    return sorted(found, key=lambda item: item.name)


def _duties_in(file: Traversable) -> Iterator[Duty]:
    root = read(file.read_bytes(), file.name, Bounds()).root
    pack = FAMILY + file.name.removesuffix(".yaml")
    for key, entry in _entries(_entries(root)["duties"]).items():
        yield _duty(pack, key, _entries(entry))


def _duty(pack: str, key: str, entry: dict[str, Node]) -> Duty:
    days = _entries(entry.get("in_force"))
    place = _entries(entry["territory"])
    return Duty(
        name=FAMILY + key,
        plain_name=FAMILY + _text(entry.get("function"), key),
        pack=pack,
        body=_text(entry["body"]),
        kind=_text(entry["kind"]),
        act=_text(entry.get("act")) or None,
        territory=Territory(
            _text(place["country"]),
            _texts(place.get("area")),
            _texts(place.get("except")),
            _text(place.get("note")),
        ),
        from_=_day(days.get("from")),
        until=_day(days.get("until")),
        planned=_day(days.get("planned")),
        says=_text(entry["says"]),
        mark=_text(entry["mark"]),
    )


def _entries(node: Node | None) -> dict[str, Node]:
    if not isinstance(node, Mapping):
        return {}
    return {key: pair.value for key, pair in node.entries.items()}


def _text(node: Node | None, otherwise: str = "") -> str:
    return node.text if isinstance(node, Scalar) else otherwise


def _texts(node: Node | None) -> tuple[str, ...]:
    return tuple(_text(item) for item in node.items) if isinstance(node, Sequence) else ()


def _day(node: Node | None) -> Day | None:
    return dates.parsed(_text(node))
