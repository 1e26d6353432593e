"""What files declare becomes the content of one structure: expanded, resolved, sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from pathlib import PurePath
from typing import Any, TypeVar

from govgraph.document.assembly.gathering import merged, together, types_of
from govgraph.document.assembly.joining import Joiner
from govgraph.document.assembly.made_for import Expansion
from govgraph.document.assembly.remits import remitted_of
from govgraph.document.assembly.room import Room
from govgraph.document.assembly.seating import Seating
from govgraph.document.assembly.selection import Selection
from govgraph.document.assembly.told import by_what_is_told, told
from govgraph.document.assembly.unknowns import unknowns_of
from govgraph.document.assembly.uses import Gathered
from govgraph.document.content import (
    Asked,
    Content,
    Counting,
    Demand,
    Line,
    Seat,
)
from govgraph.document.line_types import LineType
from govgraph.document.model.body import Body
from govgraph.document.model.document import Document
from govgraph.document.model.priority import PARTY_KEYS, Party, Priority
from govgraph.document.model.reading import words_of
from govgraph.document.model.references import Term
from govgraph.document.model.stated import Entry
from govgraph.document.model.work import Requirement

AnyEntry = TypeVar("AnyEntry", bound=Entry)


def content_of(
    gathered: Gathered, expansion: Expansion, selection: Selection, room: Room
) -> Content:
    """Return everything that the files of a structure state.

    Raises:
        TooManyFactsError: its seats and lines are more than there is room for.
    """
    documents = gathered.documents
    types = types_of(documents)
    return _declared(gathered, expansion, selection)._replace(
        line_types=types,
        priorities=_priorities(documents, selection),
        lines=_lines(documents, selection, types, room),
        seats=_seats(documents, selection, room),
        remitted=remitted_of(selection),
        demands=by_what_is_told(_demands(documents, selection)),
        questions=by_what_is_told(_asked(documents, "questions", selection)),
        actions=by_what_is_told(_asked(documents, "actions", selection)),
        unknowns=unknowns_of(gathered.unsaid),
        countings=by_what_is_told(_countings(documents, selection, expansion.bodies)),
        accepted=tuple(sorted(together(documents, "accept"), key=lambda one: repr(told(one)))),
        used_ids=frozenset(mention.id for mention in gathered.mentions),
        texts={path: reading.lines for path, reading in gathered.texts.items()},
    )


def _declared(gathered: Gathered, expansion: Expansion, selection: Selection) -> Content:
    """Return what stands under an id, and what is said of the structure as a whole."""
    documents = gathered.documents
    main = documents[0]
    templates = {key: body for key, body in merged(documents, "bodies").items() if body.for_each}
    return Content(
        path=main.where.file,
        where=main.where,
        title=main.title or words_of(PurePath(main.where.file).stem),
        short=main.short,
        about=main.about,
        note=main.note,
        status=main.status,
        date=main.date,
        territory=main.territory,
        territory_at=main.place("territory"),
        language=main.language or "en",
        supersedes=main.supersedes,
        packs=tuple(sorted(gathered.packs)),
        own_packs=tuple(sorted(gathered.own_packs, key=lambda pack: (pack.name, pack.where.file))),
        tiers=next((document.tiers for document in documents if document.tiers), ()),
        covers=tuple(sorted(set(together(documents, "covers")))),
        sources=merged(documents, "sources"),
        areas=selection.areas,
        organisations=selection.organisations,
        posts=selection.posts,
        remits=merged(documents, "remits"),
        groups=merged(documents, "groups"),
        kinds=merged(documents, "kinds"),
        templates=templates,
        bodies=expansion.bodies,
        changes=merged(documents, "changes"),
        pictures=merged(documents, "views"),
    )


def _priorities(documents: list[Document], selection: Selection) -> dict[str, Priority]:
    """Return the priorities, with one party for each that a list or selector names."""
    return {
        key: priority.with_(
            **{name: _parties(getattr(priority, name), selection) for name in PARTY_KEYS}
        )
        for key, priority in merged(documents, "priorities").items()
    }


def _parties(parties: Iterable[Party], selection: Selection) -> tuple[Party, ...]:
    found: list[Party] = []
    for party in parties:
        picked = {key for term in party.picks for key in selection.bodies_of(term)}
        found += [party.with_(who=key, picks=()) for key in sorted(picked)]
        found += [] if party.picks else [party]
    return tuple(found)


def _lines(
    documents: list[Document],
    selection: Selection,
    types: MappingOf[str, LineType],
    room: Room,
) -> tuple[Line, ...]:
    joiner = Joiner(selection, types, room)
    for key, body in selection.bodies.items():
        joiner.add_party(key, body)
    for key, organisation in selection.organisations.items():
        joiner.add_party(key, organisation)
    for entry in together(documents, "lines"):
        joiner.add_free(entry)
    return joiner.lines()


def _seats(documents: list[Document], selection: Selection, room: Room) -> tuple[Seat, ...]:
    seating = Seating(selection, room)
    for key, body in selection.bodies.items():
        seating.add_body(key, body)
    for entry in together(documents, "seats"):
        seating.add_free(entry)
    return seating.seats()


def _demands(documents: list[Document], selection: Selection) -> Iterator[Demand]:
    for entry in together(documents, "requirements"):
        yield Demand(
            entry,
            _picked(entry.in_, selection),
            _picked(entry.must_reach, selection),
            _picked(entry.must_not_share, selection),
            _lines_to(entry, selection),
        )


def _lines_to(entry: Requirement, selection: Selection) -> tuple[Any, ...]:
    return tuple((wish, _picked(wish.to, selection)) for wish in entry.must_line)


def _picked(terms: Iterable[Term], selection: Selection) -> tuple[str, ...]:
    return tuple(sorted({key for term in terms for key in selection.bodies_of(term)}))


def _asked(documents: list[Document], section: str, selection: Selection) -> Iterator[Asked]:
    for entry in together(documents, section):
        about = {key for term in entry.about for key in _about(term, selection)}
        yield Asked(entry, tuple(sorted(about)))


def _about(term: Term, selection: Selection) -> tuple[str, ...]:
    """Return what a question is about; a template or a group stands for itself, unexpanded."""
    return (term.name,) if term.selector is None else selection.bodies_of(term)


def _countings(
    documents: list[Document], selection: Selection, bodies: MappingOf[str, Body]
) -> Iterator[Counting]:
    for entry in together(documents, "expect"):
        if entry.of is not None and entry.is_ is not None:
            what, terms = entry.of
            words = ", ".join(sorted(term.words for term in terms))
            yield Counting(what, _picked(terms, selection), entry.is_, entry, words)
