"""Who sits where: organisations by bodies, with the seats that ought to be there and are not."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from govgraph.graph.index import View, grouped
from govgraph.graph.matrix_cells import Cell, Gap, Gathering, number_of
from govgraph.graph.wish_words import voice_words

__all__ = ["NOTHING", "Cell", "Column", "Gap", "Matrix", "Row", "matrix"]

Sort = Literal["organisation", "body", "other"]
NOTHING = Cell()
_NO_NAMES: MappingOf[str, str] = MappingProxyType({})
_ORDER: dict[Sort, int] = {"organisation": 0, "body": 1, "other": 2}
_NO_TIER = 1_000_000


@dataclass(frozen=True, slots=True)
class Column:
    """A body, or all bodies of one template.

    Attributes:
        id: The body's or the template's id.
        name: What it is called.
        bodies: Ids of the bodies that it stands for.
        number: How many bodies these are, those with a ``count`` counted as many.
        organisations: How many rows have a seat on it.
    """

    id: str
    name: str
    bodies: tuple[str, ...]
    number: int
    organisations: int


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation, a body that sits on others, or an office or voice without either.

    Attributes:
        id: The id, or ``voice:community``, ``kind:icp``, ``seat:independent-member``.
        name: What it is called.
        sort: ``organisation``, ``body`` or ``other``.
        cells: Its part in each body, by the column's id; where nothing is stated, none.
        seats: How many seats it has on all of them.
    """

    id: str
    name: str
    sort: Sort
    cells: MappingOf[str, Cell]
    seats: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table of who sits where.

    Attributes:
        columns: By tier, the highest first, then by name.
        rows: Organisations, then bodies, then the rest; each by name.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def matrix(
    view: View,
    gaps: Iterable[Gap] = (),
    plurals: MappingOf[str, str] = _NO_NAMES,
    *,
    expand: bool = False,
) -> Matrix:
    """Return the table of who sits where.

    Only bodies on which a seat is stated or missed have a column, and only those who have or
    miss one have a row. A holder that is a post counts as its organisation.

    Args:
        view: The structure on its day.
        gaps: The seats that findings miss, with their numbers.
        plurals: What the bodies of a template are called together, by the template's id.
        expand: Whether the bodies of a template have a column each.
    """
    gathering = Gathering(view, expand)
    for seat in view.seats:
        gathering.add_seat(seat)
    for gap in gaps:
        gathering.add_gap(gap)
    gathering.add_excluded()
    names = {**gathering.names, **plurals}
    return Matrix(
        tuple(sorted(_columns(view, gathering, names), key=lambda each: _place(view, each))),
        tuple(
            sorted(
                _rows(view, gathering, names),
                key=lambda row: (_ORDER[row.sort], row.name.casefold(), row.id),
            )
        ),
    )


def _columns(view: View, gathering: Gathering, names: MappingOf[str, str]) -> list[Column]:
    cells = gathering.cells()
    seated = grouped((column, row) for (row, column), cell in cells.items() if cell.seats)
    bodies = grouped((gathering.column_of(body), body) for body in view.bodies)
    return [
        Column(
            key,
            _name(view, key, names),
            bodies.get(key, ()),
            sum(number_of(view, body) for body in bodies.get(key, ())),
            len(seated.get(key, ())),
        )
        for key in sorted({column for _, column in cells})
    ]


def _rows(view: View, gathering: Gathering, names: MappingOf[str, str]) -> list[Row]:
    cells = gathering.cells()
    by_row = grouped((row, (column, cell)) for (row, column), cell in cells.items())
    return [_row(view, key, dict(parts), names) for key, parts in by_row.items()]


def _row(view: View, key: str, cells: dict[str, Cell], names: MappingOf[str, str]) -> Row:
    content = view.content
    sort: Sort = "other"
    if key in content.organisations or key in content.posts:
        sort = "organisation"
    elif key in content.bodies or key in content.templates:
        sort = "body"
    seats = sum(cell.seats for cell in cells.values())
    return Row(key, _name(view, key, names), sort, cells, seats)


def _name(view: View, key: str, names: MappingOf[str, str]) -> str:
    """Return what a row or column is called, for the beginning of a line."""
    kind, _, word = key.partition(":")
    if key in names:
        return names[key]
    if key in view.content.templates:
        # "{area} Partnership" without its area; what is left of "Safer {area}" is its short form.
        bare = view.name(key).replace("{area}", "").replace("{body}", "").strip(" :,-()")
        return bare or key
    name = voice_words(word) if kind == "voice" and word else view.name(key)
    # A name stands as it was written; words for a kind or a voice begin the line.
    return name[:1].upper() + name[1:] if word else name


def _place(view: View, column: Column) -> tuple[int, str, str]:
    rank = view.tier_rank(column.bodies[0]) if column.bodies else None
    return (_NO_TIER if rank is None else rank, column.name.casefold(), column.id)
