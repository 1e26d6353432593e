"""Lines as written become lines between two parties, each fact once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field

from govgraph.document.assembly.room import Room
from govgraph.document.assembly.selection import Selection
from govgraph.document.assembly.told import told, told_apart
from govgraph.document.content import Line
from govgraph.document.line_types import LineType
from govgraph.document.model.body import Body
from govgraph.document.model.line import FreeLine, LineEntry
from govgraph.document.model.references import Term
from govgraph.document.model.register import Organisation
from govgraph.document.nodes import Place


@dataclass(slots=True)
class Joiner:
    """Gathers lines; what is stated from both sides, or twice, becomes one with both sources."""

    selection: Selection
    types: MappingOf[str, LineType]
    room: Room
    found: dict[tuple[object, ...], Line] = field(default_factory=dict)

    def add_party(self, key: str, party: Body | Organisation) -> None:
        """Add the lines that stand on a body or organisation."""
        for entry in party.lines:
            self.add(key, entry, key)
        if isinstance(party, Body):
            self._add_over(key, party)

    def _add_over(self, key: str, body: Body) -> None:
        for term in body.over:
            for start in self.selection.bodies_of(term):
                if start != key or term.name == key:
                    entry = LineEntry.made(
                        {
                            "type": "reports_to",
                            "sources": body.sources,
                            "node": body.node,
                            "head": body.head,
                        }
                    )
                    self._keep(
                        self._line(start, key, entry, term.place)._replace(stated_by=(key,))
                    )

    def add_free(self, entry: FreeLine) -> None:
        """Add the lines of an entry under ``lines``."""
        for term in entry.start:
            for start in self.selection.bodies_of(term):
                self.add(start, entry, start)

    def add(self, start: str, entry: LineEntry, stated_by: str) -> None:
        """Add one line for each party that an entry names."""
        if entry.type not in self.types:
            return
        parties = list(self._ends(start, entry.to))
        joint = sorted({end for _, end in parties}) if entry.is_joint else []
        self.room.take(len(joint) * len(joint))
        for term, end in parties:
            line = self._line(start, end, entry, term.place)
            others = tuple(other for other in joint if other != end)
            self._keep(line._replace(joint=others, stated_by=(stated_by,)))

    def _ends(self, start: str, terms: Iterable[Term]) -> Iterator[tuple[Term, str]]:
        for term in terms:
            for end in self.selection.bodies_of(term):
                # A body that a template, a group or a selector takes in is not its own party.
                if end != start or term.name == start:
                    yield term, end

    def _line(self, start: str, end: str, entry: LineEntry, place: Place) -> Line:
        """Return one line; what works both ways begins at the lesser id."""
        kind = self.types[entry.type]
        first, last = sorted((start, end)) if kind.is_mutual else (start, end)
        return Line("", first, last, kind, entry, (), place, entry.sources, ())

    def _keep(self, line: Line) -> None:
        """Keep a line; the same one stated before, on either side, becomes one with it."""
        ends = (line.start, line.end, line.type.id)
        key = ends if line.type.is_mutual else (*ends, _facts(line.entry))
        known = self.found.get(key)
        if known is None:
            self.room.take()
        self.found[key] = line if known is None else _both(known, line)

    def lines(self) -> tuple[Line, ...]:
        """Return the lines sorted by what they join, each with a stable id."""
        ordered = sorted(
            self.found.values(),
            key=lambda line: (line.start, line.end, line.type.id, *_facts(line.entry)),
        )
        ids = told_apart(f"{line.start}>{line.end}:{line.type.id}" for line in ordered)
        return tuple(line._replace(id=key) for line, key in zip(ordered, ids, strict=True))


def _facts(entry: LineEntry) -> tuple[str, ...]:
    return (
        ",".join(entry.for_),
        entry.when or "",
        entry.status or "",
        str(entry.from_ or ""),
        str(entry.until or ""),
    )


def _both(one: Line, other: Line) -> Line:
    """Return a line stated twice as one: the entry that says more, and the sources of both."""
    first, second = sorted(
        (one, other),
        key=lambda line: (
            -_said(line.entry),
            line.stated_by,
            line.sources,
            repr(told(line.entry)),
        ),
    )
    return first._replace(
        sources=tuple(sorted({*first.sources, *second.sources})),
        stated_by=tuple(sorted({*first.stated_by, *second.stated_by})),
        joint=tuple(sorted({*first.joint, *second.joint})),
    )


def _said(entry: LineEntry) -> int:
    values = (
        entry.status,
        entry.how,
        entry.every,
        entry.when,
        entry.note,
        entry.from_,
        entry.until,
        entry.for_,
        entry.lead,
    )
    return sum(bool(value) for value in values)
