"""Templates become bodies: one for each area, or for each body of another template."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any

from govgraph.document.assembly.deviating import told_of_all, told_of_one
from govgraph.document.assembly.made_for import Expansion, bindings_of, templates_needed
from govgraph.document.assembly.namespace import Namespace
from govgraph.document.bounds import Bounds, over
from govgraph.document.dates import Day
from govgraph.document.desk import Binding, Desk, Mention, Unsaid
from govgraph.document.model.body import Body
from govgraph.document.model.misread import stands_in
from govgraph.document.model.reading import name_in, read_entry, words_of
from govgraph.document.model.register import Area
from govgraph.document.model.template import ForEach
from govgraph.document.nearest import did_you_mean, listed
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Scalar
from govgraph.document.problems import Problem, Problems

_MOST_LISTED = 12
_ONLY_OF_TEMPLATES = frozenset({"for_each", "but", "except"})


class Expander:
    """Makes the bodies of templates, those that others are made for first."""

    def __init__(
        self,
        bodies: MappingOf[str, Body],
        areas: MappingOf[str, Area],
        problems: Problems,
        bounds: Bounds,
    ) -> None:
        """Keep plain bodies as they are; templates are expanded when asked."""
        self.areas = areas
        self.problems = problems
        self.bounds = bounds
        self.mentions: list[Mention] = []
        self.unsaid: list[Unsaid] = []
        self.templates = {key: body for key, body in bodies.items() if body.for_each}
        self.result = Expansion({key: body for key, body in bodies.items() if not body.for_each})

    def expand(self) -> Expansion:
        """Return all bodies, sorted by id."""
        for key in sorted(self.templates):
            self._make(key, ())
        self.result.bodies = dict(sorted(self.result.bodies.items()))
        return self.result

    def _make(self, key: str, circle: tuple[str, ...]) -> None:
        """Expand one template after those that it needs; a circle of them makes nothing."""
        template = self.templates[key]
        if key in circle:
            loop = " → ".join((*circle[circle.index(key) :], key))
            self._fault(
                template,
                "input.reference",
                f"these templates are made for each other, so none can be made first: {loop}",
                "make one of them for areas",
            )
            self.result.made[key] = ()
        elif key not in self.result.made:
            for needed in templates_needed(template, self.templates):
                self._make(needed, (*circle, key))
            if key not in self.result.made:
                self.result.made[key] = tuple(sorted(self._instances(key, template)))

    def _instances(self, key: str, template: Body) -> list[str]:
        if not _is_for_one_thing(template):
            self._fault(
                template,
                "input.key",
                f"for_each of {template.name or words_of(key)} does not say either areas or "
                "bodies, so nobody can tell what it is made for",
                "write {area: district}, {areas: [northam, southam]} or {body: id}",
            )
            return []
        found = list(bindings_of(template, self.areas, self.result, self.problems))
        # Why it is made for nothing was told.
        if found:
            self._check_parts(template, [each.part for each, _ in found])
        left_out = set(template.except_)
        made = []
        start = len(self.unsaid)
        for each, bindings in found:
            name = f"{key}.{each.part}"
            if {each.part, each.id} & left_out:
                continue
            if name not in self.result.bodies and self._is_over_bound(template):
                continue
            self.result.bodies[name] = self._read(name, template, each, bindings)
            self.result.bindings[name] = bindings
            made.append(name)
        told_of_all(self.unsaid, start, key, made)
        return made

    def _is_over_bound(self, template: Body) -> bool:
        most = self.bounds.bodies
        if len(self.result.bodies) < most:
            return False
        self._fault(
            template,
            "input.bound",
            f"with those that templates make there are more than {most:,} bodies, so not all "
            "were made",
            over("bodies", most),
        )
        return True

    def _read(
        self, name: str, template: Body, each: Binding, bindings: dict[str, Binding]
    ) -> Body:
        node = template.node
        variant = template.but.get(each.part) or template.but.get(each.id)
        entries = {k: pair for k, pair in node.entries.items() if k not in _ONLY_OF_TEMPLATES}
        if variant is not None:
            entries |= variant.value.entries
        merged = Mapping(entries, node.place, flow=node.flow, width=node.width)
        desk = Desk(self.problems, self.mentions, "", "", bindings, template.sources)
        desk.subjects = (template.id,)
        desk.unsaid = self.unsaid
        desk.owner = name_in(merged, desk) or words_of(name)
        given = {"id": name, "template": template.id, "made_for": each.id}
        start = len(self.unsaid)
        body = read_entry(Body, merged, desk, template.head, **given)
        told_of_one(self.unsaid, start, name)
        return self._completed(body, template, each, variant)

    def _completed(
        self, body: Body, template: Body, each: Binding, variant: KeyAndValue | None
    ) -> Body:
        """Return a body with the name, area and life that follow from what it is made for."""
        source: Any = self.areas.get(each.id) or self.result.bodies[each.id]
        values: dict[str, object] = {
            "from_": _later(body.from_, source.from_),
            "until": _earlier(body.until, source.until),
        }
        if "{" not in template.name and not _names_itself(variant):
            values["name"] = f"{template.name or words_of(template.id)}, {each.name}"
        if not (body.areas or "area" in body.none or "area" in body.unknown):
            values["areas"] = (each.id,) if each.id in self.areas else source.areas
        return body.with_(**values)

    def _check_parts(self, template: Body, known: list[str]) -> None:
        """Note keys of ``but`` and items of ``except`` that no body is made for."""
        for key in ("but", "except"):
            for scalar in _names_in(template.node.entries.get(key)):
                if scalar.text.rpartition(".")[2] not in known:
                    self.problems.add(
                        Problem(
                            "input.reference",
                            f"{key} of {template.name or words_of(template.id)} names "
                            f'"{scalar.text}", for which it makes no body',
                            scalar.place,
                            did_you_mean(scalar.text, known)
                            or f"it makes one for each of {listed(known[:_MOST_LISTED], 'and')}",
                            scalar.width,
                            (),
                            (template.id,),
                        )
                    )

    def _fault(self, body: Body, rule: str, message: str, hint: str) -> None:
        self.problems.add(Problem(rule, message, body.where, hint, len(body.id), (), (body.id,)))


def declare(expansion: Expansion, namespace: Namespace, problems: Problems) -> None:
    """Add the bodies that templates made to the namespace, so that they can be named."""
    for names in expansion.made.values():
        for name in names:
            namespace.declare("body", name, expansion.bodies[name], problems)


def _is_for_one_thing(template: Body) -> bool:
    """Return whether a template says that it is made for areas, or for bodies, and not both."""
    each = template.for_each
    if each is None or each.unknown:
        return True
    areas, bodies = (
        stands_in(ForEach, each.node, *keys) for keys in (("area", "areas"), ("body",))
    )
    return areas != bodies


def _names_itself(variant: KeyAndValue | None) -> bool:
    return (
        variant is not None
        and isinstance(variant.value, Mapping)
        and "name" in variant.value.entries
    )


def _names_in(pair: KeyAndValue | None) -> list[Scalar]:
    if pair is None:
        return []
    node = pair.value
    if isinstance(node, Mapping):
        return [entry.key for entry in node.entries.values()]
    items = [node] if isinstance(node, Scalar) else node.items
    return [item for item in items if isinstance(item, Scalar) and item.value is not None]


def _later(one: Day | None, other: Day | None) -> Day | None:
    if one is None or other is None:
        return one or other
    return one if one.first >= other.first else other


def _earlier(one: Day | None, other: Day | None) -> Day | None:
    if one is None or other is None:
        return one or other
    return one if one.last <= other.last else other
