"""One namespace: what is declared under which id, and whether what is named is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import NamedTuple

from govgraph.document.desk import Mention, subject_of
from govgraph.document.line_types import line_types
from govgraph.document.model.body import Body
from govgraph.document.model.document import Document
from govgraph.document.model.stated import Entry
from govgraph.document.nearest import nearest
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
_SECTION_OF = {kind: section for section, kind in SECTIONS.items()} | {"template": "bodies"}
_ARTICLES = {"area": "an area", "organisation": "an organisation"}
# What follows from a name that leads nowhere, by what should have stood there.
_CONSEQUENCES = {
    "area": "so nobody can tell which area is meant",
    "remit": "so nobody can tell which remit is meant",
    "group": "so it belongs to no group",
    "organisation": "so nobody can tell who is meant",
    "post": "so nobody can tell which post is meant",
    "body": "so nobody can tell which body is meant",
    "source": "so nobody can look the fact up",
}


class Declared(NamedTuple):
    """What stands under an id: its kind of thing and its entry."""

    kind: str
    entry: Entry


@dataclass(slots=True)
class Namespace:
    """All ids of a structure, each with what it stands for."""

    declared: dict[str, Declared] = field(default_factory=dict)

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
                "give one of them another id",
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

    def check(self, mentions: Iterable[Mention], problems: Problems) -> None:
        """Note each mention of an id that is not there, or is something else."""
        seen = set()
        for mention in mentions:
            if (mention.place, mention.id) in seen or mention.kinds == _DUTIES:
                continue
            seen.add((mention.place, mention.id))
            found = self.declared.get(mention.id)
            if found is None:
                problems.add(self._undefined(mention))
            elif found.kind not in mention.kinds:
                problems.add(self._of_another_kind(mention, found))

    def _undefined(self, mention: Mention) -> Problem:
        subject = subject_of(mention.key, mention.owner)
        return Problem(
            "input.reference",
            f'{subject} names "{mention.id}", which nothing defines, {_consequence(mention)}',
            mention.place,
            self._hint(mention),
            mention.width,
        )

    def _of_another_kind(self, mention: Mention, found: Declared) -> Problem:
        subject = subject_of(mention.key, mention.owner)
        hint = f"name {_any_of(mention.kinds)}"
        if found.kind in {"body", "template", "post"} and "organisation" in mention.kinds:
            key = "post" if found.kind == "post" else "body"
            hint = f"a seat held by it is written {{{key}: {mention.id}, seat: the office}}"
        return Problem(
            "input.reference",
            f'{subject} names "{mention.id}", which is {article(found.kind)} '
            f"({name_of(found, mention.id)}), where only {_any_of(mention.kinds)} can stand",
            mention.place,
            hint,
            mention.width,
            (("declared here", found.entry.where),),
            (mention.id,),
        )

    def _hint(self, mention: Mention) -> str:
        fitting = {
            key: name_of(found, key)
            for key, found in self.declared.items()
            if found.kind in mention.kinds
        }
        by_name = {name.casefold(): key for key, name in fitting.items()}
        exact = by_name.get(mention.id.casefold())
        near = [exact] if exact else nearest(mention.id, fitting, 2)
        if not near:
            near = [by_name[name] for name in nearest(mention.id, by_name, 1)]
        offered = " or ".join(f"{key} ({fitting[key]})" for key in near)
        declare = _how_to_declare(mention)
        return f"did you mean {offered}? Or {declare}" if offered else declare


def declarations(document: Document) -> Iterator[tuple[str, str, Entry]]:
    """Yield what a file declares: kind, id and entry."""
    for section, kind in SECTIONS.items():
        entries: MappingOf[str, Entry] = getattr(document, section)
        for key, entry in entries.items():
            is_template = isinstance(entry, Body) and entry.for_each is not None
            yield "template" if is_template else kind, key, entry


def name_of(found: Declared, key: str) -> str:
    """Return what a declared thing is called."""
    name = getattr(found.entry, "name", "") or getattr(found.entry, "title", "")
    return str(name or key)


def article(kind: str) -> str:
    """Return a kind of thing with its article: ``a body``, ``an area``."""
    return _ARTICLES.get(kind, f"a {kind}")


def _any_of(kinds: frozenset[str]) -> str:
    order = [*SECTIONS.values(), "template"]
    words = [article(kind) for kind in sorted(kinds, key=order.index)]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _consequence(mention: Mention) -> str:
    first_word = mention.owner.partition(" ")[0] if mention.key == "to" else mention.key
    line = line_types().get(first_word)
    if line is not None:
        ending = "its chain cannot be followed" if line.chain else "the line leads nowhere"
        return f"so {ending}"
    for kind, words in _CONSEQUENCES.items():
        if kind in mention.kinds:
            return words
    return "so it leads nowhere"


def _how_to_declare(mention: Mention) -> str:
    kinds = [kind for kind in ("body", *SECTIONS.values()) if kind in mention.kinds]
    section = _SECTION_OF[kinds[0]] if kinds else "bodies"
    shown = mention.id if len(mention.id) <= 40 else f"{mention.id[:40]}…"
    outside = ", with `external: true` if it is outside" if section == "bodies" else ""
    return f"declare {shown} under {section}{outside}."
