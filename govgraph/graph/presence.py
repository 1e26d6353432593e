"""A structure on a day: who is there, and what things are called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from govgraph.document import dates, kinds
from govgraph.document.content import Content
from govgraph.graph.figures import HORIZON

if TYPE_CHECKING:
    from govgraph.document.model.body import Body, Named
    from govgraph.document.model.stated import Fact


_SORT = re.compile(r"[a-z]+:[^\s:]+")
"""What a rule names by its sort: ``kind:icp``, ``voice:community``."""

Key = TypeVar("Key")
Item = TypeVar("Item")


class Presence:
    """A structure on a day.

    Attributes:
        content: What the structure states.
        day: The day asked about; None where the structure has no dates that make it matter,
            and then everything counts as there.
        scenario: Names of the changes that were asked for.
        horizon: How many days ahead counts as soon.
        answers: What has been worked out so far, by the question (see ``remembered``).
    """

    def __init__(
        self,
        content: Content,
        day: date | None,
        scenario: tuple[str, ...] = (),
        horizon: int = HORIZON,
    ) -> None:
        """Keep the structure and the day; look-ups are made when first asked for."""
        self.content = content
        self.day = day
        self.scenario = scenario
        self.horizon = horizon
        self.answers: dict[object, object] = {}

    # Who is there

    def in_force(self, fact: Fact) -> bool:
        """Return whether a fact holds on the day, by its own ``from`` and ``until``."""
        return self.day is None or dates.is_within(self.day, fact.from_, fact.until)

    def has_ended(self, party: str) -> bool:
        """Return whether a body, organisation or post has ended before the day."""
        entry = self.entries.get(party)
        return bool(self.day and entry is not None and entry.until and entry.until.last < self.day)

    def is_yet_to_start(self, party: str) -> bool:
        """Return whether a body, organisation or post starts after the day."""
        entry = self.entries.get(party)
        return bool(
            self.day and entry is not None and entry.from_ and self.day < entry.from_.first
        )

    def is_there(self, party: str) -> bool:
        """Return whether a body, organisation, post or area is there on the day."""
        entry = self.entries.get(party)
        return entry is not None and self.in_force(entry)

    @cached_property
    def entries(self) -> MappingOf[str, Named]:
        """Everything with an id that can live and end, by id, there on the day or not."""
        content = self.content
        return {
            **content.areas,
            **content.remits,
            **content.posts,
            **content.organisations,
            **content.bodies,
        }

    @cached_property
    def bodies(self) -> MappingOf[str, Body]:
        """The bodies that are there on the day, by id, sorted by id."""
        return {key: body for key, body in self.content.bodies.items() if self.in_force(body)}

    @cached_property
    def own_bodies(self) -> MappingOf[str, Body]:
        """The bodies that are there and not external: those that rules look at."""
        return {key: body for key, body in self.bodies.items() if not body.external}

    # Words

    def name(self, key: str) -> str:
        """Return what anything is called: a body, template, organisation, or ``kind:icp``."""
        entry = self._named.get(key)
        if entry is not None:
            return entry.name or key
        # Words that stand where an id may (an owner, say) are as they were written.
        if _SORT.fullmatch(key):
            sort, _, word = key.partition(":")
            return kinds.name_of(word) if sort == "kind" else word.replace("-", " ")
        return key

    @cached_property
    def _named(self) -> MappingOf[str, Named]:
        content = self.content
        return {
            **content.groups,
            **content.priorities,
            **content.templates,
            **self.entries,
        }


def grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    """Return items by their key, in the order given."""
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}
