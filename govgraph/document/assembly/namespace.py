"""One namespace: what is declared under which id, and whether what is named is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field

from govgraph.document.assembly.offers import (
    Declared,
    Offers,
    article,
    consequence,
    name_of,
    shortened,
)
from govgraph.document.desk import Mention, subject_of
from govgraph.document.forms import IDENTIFIER, is_empty
from govgraph.document.model.body import Body
from govgraph.document.model.document import Document
from govgraph.document.model.reading import id_like
from govgraph.document.model.seat import SEAT_LISTS
from govgraph.document.model.stated import Entry
from govgraph.document.nearest import listed
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence
from govgraph.document.problems import Problem, Problems

# The sections of a file whose ids share the one namespace, with what their entries are.
SECTIONS = {
    "sources": "source",
    "areas": "area",
    "organisations": "organisation",
    "posts": "post",
    "remits": "remit",
    "groups": "group",
    "bodies": "body",
    "priorities": "priority",
}
# Duties come from packs, not from the structure, and are checked with those.
_DUTIES = frozenset({"duty"})
# How a seat names a holder that is no organisation, and the keys that seats stand under.
_HOLDER_KEYS = {"body": "body", "template": "body", "organisation": "org", "post": "post"}
_SEAT_KEYS = frozenset({"", "org", "body", "post", *SEAT_LISTS})


@dataclass(slots=True)
class Namespace:
    """All ids of a structure, each with what it stands for.

    Attributes:
        declared: What stands under each id.
        offers: What is offered in place of an id that nothing defines.
        refused: Ids as they should be written, with those that stand there and cannot be ids: a
            reference to one as it should be is no second fault.
        misshapen: What would be ids in sections of the wrong shape, which was told.
    """

    declared: dict[str, Declared] = field(default_factory=dict)
    offers: Offers = field(default_factory=Offers)
    refused: dict[str, str] = field(default_factory=dict)
    misshapen: set[str] = field(default_factory=set)

    def declare(self, kind: str, key: str, entry: Entry, problems: Problems) -> None:
        """Add an id; a second declaration of one is a problem that names both places."""
        first = self.declared.get(key)
        if first is None:
            self.declared[key] = Declared(kind, entry)
            return
        other = first.entry
        problems.add(
            Problem(
                "input.duplicate",
                f'"{key}" is declared twice, as {article(first.kind)} '
                f"({name_of(first, key)}) and as {article(kind)}, so a reference to it would be "
                "ambiguous",
                entry.where,
                f"give one another id, or keep only one; the first is at {other.where}",
                len(key),
                (("declared first", other.where),),
                (key,),
            )
        )

    def declare_all(self, documents: Iterable[Document], problems: Problems) -> None:
        """Add everything that files declare."""
        for document in documents:
            for kind, key, entry in declarations(document):
                self.declare(kind, key, entry, problems)
                if not IDENTIFIER.fullmatch(key):
                    self.refused.setdefault(id_like(key), key)
            self.offers.without_value |= _without_value(document)
            self.misshapen |= _misshapen(document)

    def check(self, mentions: Iterable[Mention], problems: Problems) -> None:
        """Note each mention of an id that is not there, or is something else."""
        seen = set()
        for mention in mentions:
            found = self.declared.get(self._as_written(mention.id))
            if (found is not None and found.kind in mention.kinds) or mention.kinds == _DUTIES:
                continue
            # One place in a template names the same id for each body that it makes.
            if (mention.place, mention.id) in seen:
                continue
            seen.add((mention.place, mention.id))
            if found is None and mention.id in self.misshapen:
                continue
            if found is None:
                problems.add(self._undefined(mention))
            else:
                problems.add(self._of_another_kind(mention, found))

    def _as_written(self, name: str) -> str:
        return name if name in self.declared else self.refused.get(name, name)

    def _undefined(self, mention: Mention) -> Problem:
        subject = subject_of(mention.key, mention.owner)
        return Problem(
            "input.reference",
            f'{subject} names "{shortened(mention.id)}", which nothing defines, '
            f"{consequence(mention)}",
            mention.place,
            self.offers.hint(mention, self.declared),
            mention.width,
            (),
            mention.subjects,
        )

    def _of_another_kind(self, mention: Mention, found: Declared) -> Problem:
        subject = subject_of(mention.key, mention.owner)
        hint = f"name {_any_of(mention.kinds)} here"
        is_seat = mention.key in _SEAT_KEYS and bool(mention.kinds & set(_HOLDER_KEYS))
        if is_seat and found.kind in _HOLDER_KEYS:
            key = _HOLDER_KEYS[found.kind]
            hint = f"a seat held by it is written {{{key}: {mention.id}, seat: the office}}"
        return Problem(
            "input.reference",
            f'{subject} names "{mention.id}", which is {article(found.kind)} '
            f"({name_of(found, mention.id)}), where only {_any_of(mention.kinds)} can stand",
            mention.place,
            hint,
            mention.width,
            (("declared here", found.entry.where),),
            mention.subjects or (mention.id,),
        )


def declarations(document: Document) -> Iterator[tuple[str, str, Entry]]:
    """Yield what a file declares: kind, id and entry."""
    for section, kind in SECTIONS.items():
        entries: MappingOf[str, Entry] = getattr(document, section)
        for key, entry in entries.items():
            is_template = isinstance(entry, Body) and entry.for_each is not None
            yield "template" if is_template else kind, key, entry


def _any_of(kinds: frozenset[str]) -> str:
    order = [*SECTIONS.values(), "template"]
    return listed([article(kind) for kind in sorted(kinds, key=order.index)])


def _misshapen(document: Document) -> set[str]:
    """Return what would be ids in sections that hold no ids with values but a list or a text."""
    root = document.node
    found: set[str] = set()
    for section in SECTIONS if isinstance(root, Mapping) else ():
        pair = root.entries.get(section)
        if pair is not None and not isinstance(pair.value, Mapping):
            found.update(id_like(text) for text in _texts(pair.value))
    return found


def _texts(node: Node) -> Iterator[str]:
    """Yield the texts of a list, or of the keys in it with their values; or the text alone."""
    items = node.items if isinstance(node, Sequence) else [node]
    for item in items:
        if isinstance(item, Mapping):
            yield from item.entries
            values = (pair.value for pair in item.entries.values())
            yield from (value.text for value in values if isinstance(value, Scalar))
        elif isinstance(item, Scalar):
            yield item.text


def _without_value(document: Document) -> set[str]:
    """Return ids that stand in a file with nothing behind them, so that they declare nothing."""
    root = document.node
    if not isinstance(root, Mapping):
        return set()
    sections = (root.entries[name].value for name in SECTIONS if name in root.entries)
    return {
        key
        for section in sections
        if isinstance(section, Mapping)
        for key, pair in section.entries.items()
        if is_empty(pair.value)
    }
