"""What files declare becomes the content of one structure: expanded, resolved, sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from datetime import timedelta
from pathlib import PurePath
from typing import Any, TypeVar

from govgraph.document import dates
from govgraph.document.assembly.joining import Joiner
from govgraph.document.assembly.made_for import Expansion
from govgraph.document.assembly.seating import Seating
from govgraph.document.assembly.selection import Selection
from govgraph.document.assembly.uses import Gathered
from govgraph.document.content import (
    Asked,
    Content,
    Counting,
    Demand,
    Remitted,
    Unknown,
)
from govgraph.document.desk import Absence
from govgraph.document.line_types import LineType, line_types
from govgraph.document.model.body import Body
from govgraph.document.model.document import Document
from govgraph.document.model.reading import words_of
from govgraph.document.model.references import Term
from govgraph.document.model.register import OwnLineType
from govgraph.document.model.stated import Entry
from govgraph.document.model.work import Requirement

AnyEntry = TypeVar("AnyEntry", bound=Entry)


def merged(documents: Iterable[Document], section: str) -> dict[str, Any]:
    """Return the entries of one section of all files, sorted by id."""
    found: dict[str, Any] = {}
    for document in documents:
        for key, entry in getattr(document, section).items():
            found.setdefault(key, entry)
    return dict(sorted(found.items()))


def together(documents: Iterable[Document], section: str) -> list[Any]:
    """Return the items of one list of all files, file after file."""
    return [item for document in documents for item in getattr(document, section)]


def selection_for(documents: list[Document], expansion: Expansion) -> Selection:
    """Return what picks bodies and holders for references."""
    groups: dict[str, list[str]] = {key: [] for key in merged(documents, "groups")}
    for key, body in expansion.bodies.items():
        if body.group in groups:
            groups[body.group].append(key)
    return Selection(
        expansion.bodies,
        merged(documents, "organisations"),
        merged(documents, "posts"),
        merged(documents, "areas"),
        expansion.made,
        {key: tuple(names) for key, names in groups.items()},
    )


def types_of(documents: list[Document]) -> dict[str, LineType]:
    """Return the types of line that the structure may use: the format's and its own."""
    types = dict(line_types())
    families = {kind.family for kind in types.values()}
    for key, own in merged(documents, "line_types").items():
        family = own.family if own.family in families else _family(own)
        types[key] = LineType(
            key, own.name or words_of(key).lower(), own.reverse or "", family, own.chain
        )
    return types


def _family(own: OwnLineType) -> str:
    """Return the family of a type that names none: it is told by whether it carries chains."""
    return "oversight" if own.chain else "information"


def content_of(gathered: Gathered, expansion: Expansion, selection: Selection) -> Content:
    """Return everything that the files of a structure state."""
    documents = gathered.documents
    main = documents[0]
    types = types_of(documents)
    return Content(
        path=main.where.file,
        title=main.title or words_of(PurePath(main.where.file).stem),
        short=main.short,
        about=main.about,
        note=main.note,
        status=main.status,
        date=main.date,
        territory=main.territory,
        language=main.language or "en",
        supersedes=main.supersedes,
        packs=tuple(sorted(gathered.packs)),
        tiers=next((document.tiers for document in documents if document.tiers), ()),
        covers=tuple(sorted(set(together(documents, "covers")))),
        sources=merged(documents, "sources"),
        areas=selection.areas,
        organisations=selection.organisations,
        posts=selection.posts,
        remits=merged(documents, "remits"),
        groups=merged(documents, "groups"),
        kinds=merged(documents, "kinds"),
        line_types=types,
        templates={
            key: body for key, body in merged(documents, "bodies").items() if body.for_each
        },
        bodies=expansion.bodies,
        priorities=merged(documents, "priorities"),
        changes=merged(documents, "changes"),
        pictures=merged(documents, "views"),
        lines=_lines(documents, selection, types),
        seats=_seats(documents, selection),
        remitted=_remitted(expansion.bodies),
        demands=_by_place(_demands(documents, selection)),
        questions=_by_place(_asked(documents, "questions", selection)),
        actions=_by_place(_asked(documents, "actions", selection)),
        unknowns=tuple(_unknowns(documents, expansion)),
        countings=_by_place(_countings(documents, selection, expansion.bodies)),
        accepted=tuple(together(documents, "accept")),
        used_ids=frozenset(mention.id for mention in gathered.mentions),
        texts={path: reading.lines for path, reading in gathered.texts.items()},
        where=main.where,
    )


def _lines(
    documents: list[Document], selection: Selection, types: MappingOf[str, LineType]
) -> tuple[Any, ...]:
    joiner = Joiner(selection, types)
    for key, body in selection.bodies.items():
        joiner.add_party(key, body)
    for key, organisation in selection.organisations.items():
        joiner.add_party(key, organisation)
    for entry in together(documents, "lines"):
        joiner.add_free(entry)
    return joiner.lines()


def _seats(documents: list[Document], selection: Selection) -> tuple[Any, ...]:
    seating = Seating(selection)
    for key, body in selection.bodies.items():
        seating.add_body(key, body)
    for entry in together(documents, "seats"):
        seating.add_free(entry)
    return seating.seats()


def _remitted(bodies: MappingOf[str, Body]) -> tuple[Remitted, ...]:
    found = [
        Remitted(key, holding.remit, does, holding)
        for key, body in bodies.items()
        for does in ("oversees", "delivers")
        for holding in getattr(body, does)
    ]
    taken: dict[tuple[str | None, str], dates.Day | None] = {
        (item.holding.taken_from, item.remit): item.holding.from_
        for item in found
        if item.does == "oversees" and item.holding.taken_from
    }
    return tuple(
        kept
        for item in sorted(found, key=lambda item: (item.remit, item.does, item.body))
        if (kept := _as_left(item, taken)) is not None
    )


def _as_left(
    item: Remitted, taken: MappingOf[tuple[str | None, str], dates.Day | None]
) -> Remitted | None:
    """Return an oversight as it is once another body took it: ended the day before, or gone."""
    key = (item.body, item.remit)
    if item.does != "oversees" or key not in taken:
        return item
    start = taken[key]
    if start is None:
        return None
    last = dates.of(start.first - timedelta(days=1))
    return item._replace(holding=item.holding.with_(until=item.holding.until or last))


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


def _by_place(items: Iterable[Any]) -> tuple[Any, ...]:
    """Return items by what they say: where they stand in the file must not matter."""
    return tuple(sorted(items, key=lambda item: repr(_told(item.entry))))


def _told(value: Any) -> Any:
    """Return an entry as plain values without its places, for sorting."""
    if isinstance(value, Entry):
        fields = ((name, _told(item)) for name, item in value.__dict__.items())
        return tuple((name, item) for name, item in sorted(fields) if name not in {"node", "head"})
    if isinstance(value, Term):
        return value.words
    if isinstance(value, Absence):
        return value.why
    if isinstance(value, dict):
        return tuple(sorted((str(key), repr(_told(item))) for key, item in value.items()))
    if isinstance(value, tuple):
        return tuple(_told(item) for item in value)
    return value


def _unknowns(documents: list[Document], expansion: Expansion) -> Iterator[Unknown]:
    """Yield every value given as unknown once, by the entry that it is unknown of."""
    seen = set()
    found = []
    for owner, entry in _entries(documents, expansion):
        for key, absence in entry.unknown.items():
            if absence.place not in seen:
                seen.add(absence.place)
                found.append(Unknown(owner, key, absence.why, absence.sources, absence.place))
    yield from sorted(found, key=lambda item: (item.owner, item.key, item.why))


def _entries(documents: list[Document], expansion: Expansion) -> Iterator[tuple[str, Entry]]:
    for document in documents:
        yield "", document
        for section in document.keys:
            value = getattr(document, document.keys[section][0])
            if isinstance(value, dict):
                for key, entry in value.items():
                    yield from _within(key, entry)
            elif isinstance(value, tuple):
                for entry in value:
                    yield from _within("", entry)
    for key, body in expansion.bodies.items():
        if body.template:
            yield from _within(key, body)


def _within(owner: str, entry: object) -> Iterator[tuple[str, Entry]]:
    """Yield an entry with those inside it, all under the id of the outermost."""
    if not isinstance(entry, Entry):
        return
    yield owner, entry
    for value in entry.__dict__.values():
        if isinstance(value, Entry):
            yield from _within(owner, value)
        elif isinstance(value, tuple):
            for item in value:
                yield from _within(owner, item)
