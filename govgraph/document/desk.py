"""Where an entry is read: what is known around it, and where its problems and mentions go."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import NamedTuple

from govgraph.document.nodes import Node, Place, Scalar, Sequence
from govgraph.document.problems import Problem, Problems

# Keys that only repeat what their entry is: "to" of a line is the line itself.
_SAME_AS_ENTRY = frozenset({"to", "org", "body", "post", "each", "who", "remit", "duty"})


class Phrase(str):
    """What is read, in words: ``reports_to of Community Safety Board``, and no name."""

    __slots__ = ()


def subject_of(key: str, owner: str) -> str:
    """Return the words for a key of an entry: ``reports_to of Community Safety Board``.

    A key inside that is ``for, under reports_to of Community Safety Board,``.
    """
    if not key:
        return owner
    if not isinstance(owner, Phrase):
        return f"{key} of {owner}"
    return owner if key in _SAME_AS_ENTRY else f"{key}, under {owner},"


class Binding(NamedTuple):
    """What a template is being made for: its id, the last part of that id, and its name."""

    id: str
    part: str
    name: str


class Absence(NamedTuple):
    """Why a key has no value: the drafters know that they don't know, or that there is none.

    ``also`` holds what else a list says to be unknown: each is a question of its own.
    """

    why: str
    sources: tuple[str, ...]
    place: Place
    also: tuple[Absence, ...] = ()


class Unsaid(NamedTuple):
    """Something that is known to be unknown: of which entry, under which key, and why."""

    owner: str
    key: str
    absence: Absence


class Mention(NamedTuple):
    """An id that an entry names, to be looked up once all files are read.

    Attributes:
        id: The id, with what the template is made for already put in.
        kinds: What it may be: ``body``, ``organisation``, ``area`` and so on.
        owner: The entry that names it, in its own words.
        key: The key under which it stands.
        place: Where, and ``width`` how far.
        subjects: The id of the outermost entry that names it, as far as it has one.
        within: The list in braces or brackets that it is an item of: a comma may have cut it.
    """

    id: str
    kinds: frozenset[str]
    owner: str
    key: str
    place: Place
    width: int
    subjects: tuple[str, ...] = ()
    within: Sequence | None = None


@dataclass(slots=True)
class Desk:
    """What the reading of one entry needs beside the entry itself.

    Attributes:
        problems: Where faults go.
        mentions: Where ids that must exist go.
        owner: The entry being read, in the user's words.
        key: The key being read.
        bindings: What ``{area}`` and ``{body}`` stand for, while a template is expanded.
        sources: Citations that hold for everything inside that has none of its own.
        is_template: Whether the placeholders are still open: ids with them are not looked up.
        unknown: Keys of the entry that are known to be unknown, each with why.
        subjects: The id of the outermost entry, as far as it has one.
        within: The flow list being read, if any.
        unsaid: Where everything goes that is known to be unknown.
        sections: What stands under an id anywhere in the structure, as the section it is in.
    """

    problems: Problems
    mentions: list[Mention] = field(default_factory=list)
    owner: str = "this structure"
    key: str = ""
    bindings: MappingOf[str, Binding] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    is_template: bool = False
    unknown: dict[str, Absence] = field(default_factory=dict)
    subjects: tuple[str, ...] = ()
    within: Sequence | None = None
    unsaid: list[Unsaid] = field(default_factory=list)
    sections: MappingOf[str, str] = field(default_factory=dict)

    def for_entry(self, owner: str) -> Desk:
        """Return the desk for an entry inside this one, with nothing unknown yet."""
        return Desk(
            self.problems,
            self.mentions,
            owner,
            "",
            self.bindings,
            self.sources,
            self.is_template,
            {},
            self.subjects,
            self.within,
            self.unsaid,
            self.sections,
        )

    def fault(self, node: Node, rule: str, message: str, hint: str = "") -> None:
        """Note a problem with a node."""
        self.problems.add(Problem(rule, message, node.place, hint, node.width, (), self.subjects))

    def note_unknown(self, key: str, absence: Absence) -> None:
        """Note that a key, or more of what it lists, is unknown."""
        self.unsaid.append(Unsaid(self.subjects[0] if self.subjects else "", key, absence))
        known = self.unknown.get(key)
        if known is not None:
            absence = known._replace(also=(*known.also, absence))
        self.unknown[key] = absence

    def mention(self, node: Scalar, name: str, kinds: frozenset[str]) -> None:
        """Note that an id was named, to be looked up later."""
        if self.is_template and "{" in name:
            return
        self.mentions.append(
            Mention(
                name,
                kinds,
                self.owner,
                self.key,
                node.place,
                node.width,
                self.subjects,
                self.within,
            )
        )

    @property
    def subject(self) -> str:
        """Return the words for what is being read: ``reports_to of Community Safety Board``."""
        return Phrase(subject_of(self.key, self.owner)) if self.key else self.owner

    def named(self, text: str) -> str:
        """Return a text with the names of what the template is made for put in."""
        if "{" not in text:
            return text
        for word, binding in self.bindings.items():
            text = text.replace(f"{{{word}}}", binding.name)
        return text

    def identified(self, text: str) -> str:
        """Return an id with the ids of what the template is made for put in.

        Standing alone, ``{body}`` is the whole id; inside a longer one it is its last part, so
        that ``csp.{area}`` names one body of the template.
        """
        if "{" not in text:
            return text
        for word, binding in self.bindings.items():
            if text == f"{{{word}}}":
                return binding.id
            text = text.replace(f"{{{word}}}", binding.part)
        return text
