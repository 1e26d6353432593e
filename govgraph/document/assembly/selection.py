"""What a reference picks: ids, templates, groups, selectors and ``all`` become ids."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field

from govgraph.document import kinds
from govgraph.document.content import Content
from govgraph.document.model.body import Body
from govgraph.document.model.references import Selector, Term
from govgraph.document.model.register import Area, Organisation, Post


@dataclass(slots=True)
class Selection:
    """Picks bodies, and where holders are asked for organisations and posts.

    ``made`` names, for each template, the bodies that it made; all are sorted by id. Answers are
    remembered, since one selector often stands on many bodies.
    """

    bodies: MappingOf[str, Body]
    organisations: MappingOf[str, Organisation]
    posts: MappingOf[str, Post]
    areas: MappingOf[str, Area]
    made: MappingOf[str, tuple[str, ...]]
    groups: MappingOf[str, tuple[str, ...]]
    _bodies_picked: dict[Selector, tuple[str, ...]] = field(default_factory=dict)
    _holders_picked: dict[Selector, tuple[str, ...]] = field(default_factory=dict)
    _wider: dict[str, frozenset[str]] = field(default_factory=dict)

    def bodies_of(self, term: Term) -> tuple[str, ...]:
        """Return the ids that a term names where bodies (or one party by id) are named."""
        if term.selector is None:
            return self.named(term.name)
        if term.selector not in self._bodies_picked:
            self._bodies_picked[term.selector] = tuple(
                key for key, body in self.bodies.items() if self.matches(term.selector, body)
            )
        return self._bodies_picked[term.selector]

    def holders_of(self, term: Term) -> tuple[str, ...]:
        """Return the ids that a term names where holders are: bodies and organisations alike."""
        if term.selector is None:
            return self.named(term.name)
        if term.selector not in self._holders_picked:
            self._holders_picked[term.selector] = self.bodies_of(term) + tuple(
                key
                for key, organisation in self.organisations.items()
                if self.matches(term.selector, organisation)
            )
        return self._holders_picked[term.selector]

    def named(self, name: str) -> tuple[str, ...]:
        """Return what one id stands for: a template's bodies, a group's, all, or itself."""
        if name == "all":
            return tuple(self.bodies)
        return (
            self.made.get(name)
            or self.groups.get(name)
            or (() if name in self.made or name in self.groups else (name,))
        )

    def matches(self, selector: Selector, party: Body | Organisation) -> bool:
        """Return whether a body or organisation is what a selector asks for."""
        if selector.kind and not _is_kind(party.kind, selector.kind):
            return False
        if selector.tier and party.tier not in selector.tier:
            return False
        if selector.area and not any(
            wanted in self.areas_around(area) for area in party.areas for wanted in selector.area
        ):
            return False
        if not selector.duty:
            return True
        held = {duty.duty for duty in party.duties} if isinstance(party, Body) else set()
        return not held.isdisjoint(selector.duty)

    def areas_around(self, area: str) -> frozenset[str]:
        """Return an area with every area that it lies in."""
        if area not in self._wider:
            self._wider[area] = frozenset(_upwards(area, self.areas))
        return self._wider[area]


def selection_of(content: Content) -> Selection:
    """Return what picks the bodies and holders that references of a whole structure name."""
    groups: dict[str, list[str]] = {key: [] for key in content.groups}
    for key, body in content.bodies.items():
        if body.group in groups:
            groups[body.group].append(key)
    return Selection(
        content.bodies,
        content.organisations,
        content.posts,
        content.areas,
        made_by(content),
        {key: tuple(names) for key, names in groups.items()},
    )


def made_by(content: Content) -> dict[str, tuple[str, ...]]:
    """Return the ids of the bodies that each template made, sorted."""
    found: dict[str, list[str]] = {key: [] for key in content.templates}
    for key, body in content.bodies.items():
        if body.template in found:
            found[body.template].append(key)
    return {key: tuple(names) for key, names in found.items()}


def _is_kind(kind: str | None, wanted: Iterable[str]) -> bool:
    if kind is None:
        return False
    return kinds.canonical(kind) in {kinds.canonical(word) for word in wanted}


def _upwards(area: str, areas: MappingOf[str, Area]) -> set[str]:
    found: set[str] = set()
    front = [area]
    while front:
        key = front.pop()
        if key not in found:
            found.add(key)
            entry = areas.get(key)
            front.extend(entry.part_of if entry else ())
    return found
