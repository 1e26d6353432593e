"""Two structures side by side: what of the one is what of the other."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from govgraph.changes.parties import opened
from govgraph.document.content import Line
from govgraph.graph.index import View

if TYPE_CHECKING:
    from govgraph.document.model.named import Named

# What can be added, renamed and ended, by the section that it stands in.
SORTS = {
    "bodies": "body",
    "organisations": "organisation",
    "posts": "post",
    "areas": "area",
    "remits": "remit",
    "priorities": "priority",
    "groups": "group",
}


@dataclass(frozen=True)
class Pair:
    """An old and a new structure, each on its day."""

    old: View
    new: View

    @cached_property
    def there_before(self) -> dict[str, Named]:
        """Everything with an id that was there, by id."""
        return _there(self.old)

    @cached_property
    def there_now(self) -> dict[str, Named]:
        """Everything with an id that is there, by id."""
        return _there(self.new)

    @cached_property
    def same(self) -> MappingOf[str, str]:
        """Old ids with the new ones of the same thing, where these differ.

        It is one thing in both where the ids are equal, or where the new one's former names hold
        the old one's name.
        """
        gone = {key: entry for key, entry in self.there_before.items() if not self._stays(key)}
        by_name: dict[tuple[str, str], str] = {}
        for key, entry in sorted(gone.items()):
            by_name.setdefault((type(entry).__name__, entry.name or key), key)
        found: dict[str, str] = {}
        for key, entry in sorted(self.there_now.items()):
            if key in self.there_before and self._stays(key):
                continue
            for name in entry.other_names.former if entry.other_names else ():
                old = by_name.get((type(entry).__name__, name))
                if old is not None and old not in found:
                    found[old] = key
                    break
        return found

    def _stays(self, key: str) -> bool:
        before, after = self.there_before.get(key), self.there_now.get(key)
        return after is not None and type(before) is type(after)

    def now(self, key: str) -> str:
        """Return what an id of the old structure is in the new one."""
        return self.same.get(key, key)

    @staticmethod
    def itself(key: str) -> str:
        """Return an id of the new structure as it is."""
        return key

    @cached_property
    def kept(self) -> tuple[tuple[str, str], ...]:
        """The old and the new id of everything that is there in both, by the new id."""
        pairs = ((key, self.now(key)) for key in self.there_before)
        found = [(old, new) for old, new in pairs if old != new or self._stays(new)]
        return tuple(sorted(found, key=lambda pair: pair[1]))

    @cached_property
    def gone(self) -> frozenset[str]:
        """Ids of what was there and is not."""
        return frozenset(self.there_before) - {old for old, _ in self.kept}

    @cached_property
    def begun(self) -> frozenset[str]:
        """Ids of what is there and was not."""
        return frozenset(self.there_now) - {new for _, new in self.kept}

    def name(self, key: str) -> str:
        """Return what an id is called: now, or before where it is no more."""
        in_new = key in self.new.entries or key in self.there_now
        return (self.new if in_new else self.old).name(key)

    def names(self, keys: Iterable[str]) -> list[str]:
        """Return what ids are called."""
        return [self.name(key) for key in keys]

    def sentence(self, key: str, pattern: str, plural: str) -> str:
        """Return a sentence on one party, or on the several bodies for which one entry stands."""
        entry = self.there_now.get(key) or self.there_before.get(key)
        is_many = getattr(entry, "count", None) not in {None, 1}
        return (plural if is_many and plural else pattern).replace("{who}", self.name(key))

    def successors(self, gone: str) -> tuple[str, ...]:
        """Return who follows something that is gone, as far as they are there now."""
        found: dict[str, None] = {}
        seen = {gone}
        front = [gone]
        while front:
            key = front.pop(0)
            entry = self.new.entries.get(key) or self.old.entries.get(key)
            for other in opened(self.new.content, sorted(getattr(entry, "replaced_by", ()))):
                if other in self.there_now:
                    found[other] = None
                elif other not in seen:
                    seen.add(other)
                    front.append(other)
        return tuple(found)

    @cached_property
    def predecessors(self) -> dict[str, tuple[str, ...]]:
        """What is gone, by who follows it now."""
        found: dict[str, tuple[str, ...]] = {}
        for gone in sorted(self.gone):
            for key in self.successors(gone):
                found[key] = (*found.get(key, ()), gone)
        return found

    def owner(self, line: Line, parties: frozenset[str]) -> str | None:
        """Return which of some parties a line belongs to: it comes and goes with that one."""
        if line.start in parties:
            return line.start
        return line.end if line.type.is_mutual and line.end in parties else None


def _there(view: View) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for section in SORTS:
        for key, entry in getattr(view.content, section).items():
            if view.in_force(entry):
                found[key] = entry
    return found
