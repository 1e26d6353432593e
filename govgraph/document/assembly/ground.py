"""What the checks of a whole structure stand on: its declarations, and where faults go."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from typing import NamedTuple

from govgraph.document.assembly.gathering import merged
from govgraph.document.assembly.selection import Selection
from govgraph.document.desk import subject_of
from govgraph.document.line_types import LineType
from govgraph.document.model.body import Body
from govgraph.document.model.document import Document
from govgraph.document.model.misread import stands_in
from govgraph.document.model.references import Term
from govgraph.document.model.stated import Entry
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Mapping
from govgraph.document.problems import Problem, Problems


class Ground(NamedTuple):
    """The declarations of a structure, all its files together.

    Attributes:
        groups_to_come: Groups that some change names, so that bodies may join them by it.
    """

    documents: list[Document]
    selection: Selection
    types: MappingOf[str, LineType]
    problems: Problems
    rules: frozenset[str] = frozenset()
    groups_to_come: frozenset[str] = frozenset()

    def bodies(self) -> list[tuple[str, Body]]:
        """Return bodies and templates as written, each once."""
        return list(merged(self.documents, "bodies").items())

    def at(self, entry: Entry, key: str, rule: str, message: str, hint: str = "") -> None:
        """Note a fault at the value of an entry's key, or at the entry where it has none."""
        node = entry.node
        has_key = isinstance(node, Mapping) and key in node.entries
        width = node.entries[key].value.width if has_key else getattr(entry.head, "width", 1)
        name = getattr(entry, "id", "")
        subjects = (name,) if name else ()
        self.problems.add(Problem(rule, message, entry.place(key), hint, width, (), subjects))

    def lacks(self, entry: Entry, keys: tuple[str, ...], message: str, hint: str) -> None:
        """Note that an entry has none of some keys, unless one is unknown, faulty or misspelt."""
        said = any(key in entry.unknown for key in keys)
        if not said and not stands_in(type(entry), entry.node, *keys):
            self.at(entry, "", "input.key", message, hint)

    def term(self, term: Term, rule: str, message: str, hint: str) -> None:
        """Note a fault at one item of a reference; open placeholders are judged when filled."""
        if "{" not in term.name and not term.is_open:
            self.problems.add(Problem(rule, message, term.place, hint, term.width))

    def names_bodies(
        self, terms: Iterable[Term], consequence: str, by: tuple[str, ...] = ()
    ) -> None:
        """Note each reference that picks no body at all, or none but those that it stands on.

        Args:
            terms: What is named.
            consequence: Why it matters, to follow a comma.
            by: Ids of the bodies that name it; a body that names itself by its id means itself.
        """
        for term in terms:
            self._picked(term, self.selection.bodies_of(term), consequence, by)

    def names_holders(
        self, terms: Iterable[Term], consequence: str, by: tuple[str, ...] = ()
    ) -> None:
        """Note each reference to holders that picks none at all, or none but what it stands on."""
        for term in terms:
            self._picked(term, self.selection.holders_of(term), consequence, by)

    def is_without_bodies(self, name: str) -> bool:
        """Return whether an id is that of a group with no body in it, now or after a change."""
        groups = self.selection.groups
        return name in groups and not groups[name] and name not in self.groups_to_come

    def _picked(
        self, term: Term, picked: tuple[str, ...], consequence: str, by: tuple[str, ...]
    ) -> None:
        subject = subject_of(term.key, term.owner)
        if term.selector is not None and not picked:
            self._matches_nothing(term, consequence)
        elif self.is_without_bodies(term.name):
            self.term(
                term,
                "input.reference",
                f"{subject} names {term.name}, a group that no body belongs to, {consequence}",
                f"write `group: {term.name}` on its bodies, or name the bodies here",
            )
        elif picked and by and term.name not in by and all({one} >= set(picked) for one in by):
            self.term(
                term,
                "input.reference",
                f"{subject} names {term.words}, which is nobody but itself here, {consequence}",
                "name another by its id",
            )

    def selects_bodies(self, terms: Iterable[Term], consequence: str) -> None:
        """Note each selector of bodies that matches nothing."""
        for term in terms:
            if term.selector is not None and not self.selection.bodies_of(term):
                self._matches_nothing(term, consequence)

    def _matches_nothing(self, term: Term, consequence: str) -> None:
        if term.selector is not None and not self.selection.areas.keys() >= set(
            term.selector.area
        ):
            # That nothing defines such an area is told at its name.
            return
        message = (
            f"{subject_of(term.key, term.owner)} selects {term.words}, which matches nothing "
            f"here, {consequence}"
        )
        self.term(term, "input.reference", message, self._near_kinds(term))

    def _near_kinds(self, term: Term) -> str:
        wanted = term.selector.kind if term.selector else ()
        there = {body.kind for body in self.selection.bodies.values() if body.kind}
        there |= {other.kind for other in self.selection.organisations.values() if other.kind}
        hints = (did_you_mean(word, sorted(there)) for word in wanted if word not in there)
        check = "check the kind, tier, area or duty"
        if term.is_filled:
            check += "; what is otherwise for one alone stands under `but`"
        return next((hint for hint in hints if hint), check)
