"""Templates become bodies: one for each area, or for each body of another template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field

from govgraph.document import kinds
from govgraph.document.bounds import Bounds
from govgraph.document.dates import Day
from govgraph.document.desk import Binding, Desk, Mention
from govgraph.document.forms import MISSING
from govgraph.document.model.body import Body, ForEach
from govgraph.document.model.reading import name_in, read_entry, words_of
from govgraph.document.model.references import Term
from govgraph.document.model.register import Area
from govgraph.document.model.stated import Fact
from govgraph.document.namespace import Namespace
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Scalar
from govgraph.document.problems import Problem, Problems
from govgraph.document.selection import Selection

_ONLY_OF_TEMPLATES = frozenset({"for_each", "but", "except"})


@dataclass(slots=True)
class Expansion:
    """Bodies as they are once templates are expanded, and which template made which."""

    bodies: dict[str, Body] = field(default_factory=dict)
    made: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bindings: dict[str, dict[str, Binding]] = field(default_factory=dict)


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
        self.templates = {key: body for key, body in bodies.items() if body.for_each}
        self.result = Expansion({key: body for key, body in bodies.items() if not body.for_each})

    def expand(self) -> Expansion:
        """Return all bodies, sorted by id."""
        for key in sorted(self.templates):
            self._make(key, ())
        self.result.bodies = dict(sorted(self.result.bodies.items()))
        return self.result

    def _make(self, key: str, circle: tuple[str, ...]) -> None:
        if key in self.result.made or len(self.result.bodies) > self.bounds.bodies:
            return
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
            return
        for term in template.for_each.body if template.for_each else ():
            for needed in self._templates_in(term, key):
                self._make(needed, (*circle, key))
        if key in self.result.made:
            return
        made = self._instances(key, template)
        self.result.made[key] = tuple(sorted(made))

    def _templates_in(self, term: Term, key: str) -> Iterable[str]:
        if term.selector is None and term.name in self.templates:
            return [term.name]
        if term.selector is None:
            return [
                name
                for name, body in sorted(self.templates.items())
                if body.group == term.name and name != key
            ]
        return [
            name
            for name in sorted(self.templates)
            if name != key and not self.templates[name].for_each.body
        ]  # type: ignore[union-attr]

    def _instances(self, key: str, template: Body) -> list[str]:
        bindings = list(self._bindings(key, template))
        known = [binding["each"].part for binding in bindings]
        self._check_parts(template, known)
        made = []
        for binding in bindings:
            each = binding.pop("each")
            if each.part in template.except_ or each.id in template.except_:
                continue
            name = f"{key}.{each.part}"
            if len(self.result.bodies) >= self.bounds.bodies:
                self._fault(
                    template,
                    "input.bound",
                    f"the templates make more than {self.bounds.bodies:,} bodies",
                    f"give --limit bodies={self.bounds.bodies * 10}",
                )
                return made
            body = self._read(name, key, template, each, binding)
            if body is not None:
                self.result.bodies[name] = body
                self.result.bindings[name] = binding
                made.append(name)
        return made

    def _read(
        self, name: str, key: str, template: Body, each: Binding, binding: dict[str, Binding]
    ) -> Body | None:
        node = template.node
        variant = template.but.get(each.part) or template.but.get(each.id)
        entries = {k: pair for k, pair in node.entries.items() if k not in _ONLY_OF_TEMPLATES}
        if variant is not None:
            entries |= variant.value.entries
        merged = Mapping(entries, node.place, flow=node.flow, width=node.width)
        desk = Desk(self.problems, self.mentions, "", "", binding, template.sources)
        desk.owner = name_in(merged, desk) or words_of(name)
        body = read_entry(
            Body, merged, desk, template.head, id=name, template=key, made_for=each.id
        )
        if body is MISSING:
            return None
        return self._completed(body, template, each, variant)

    def _completed(
        self, body: Body, template: Body, each: Binding, variant: KeyAndValue | None
    ) -> Body:
        """Return a body with the name, area and life that follow from what it is made for."""
        source: Fact = self.areas.get(each.id) or self.result.bodies[each.id]
        has_own_name = variant is not None and "name" in variant.value.entries  # type: ignore[union-attr]
        values: dict[str, object] = {}
        if "{" not in template.name and not has_own_name:
            values["name"] = f"{template.name or words_of(template.id)}, {each.name}"
        if not body.areas:
            made_for = self.result.bodies.get(each.id)
            values["areas"] = (
                (each.id,) if each.id in self.areas else (made_for.areas if made_for else ())
            )
        values["from_"] = _later(body.from_, source.from_)
        values["until"] = _earlier(body.until, source.until)
        return body.with_(**values)

    def _check_parts(self, template: Body, known: list[str]) -> None:
        """Note keys of ``but`` and items of ``except`` that no body is made for."""
        node = template.node
        for key in ("but", "except"):
            pair = node.entries.get(key)
            for scalar in _names_in(pair):
                name = scalar.text
                if name not in known and not any(k == name.rpartition(".")[2] for k in known):
                    self.problems.add(
                        Problem(
                            "input.reference",
                            f'{key} of {template.name or template.id} names "{name}", for which it '
                            "makes no body",
                            scalar.place,
                            did_you_mean(name, known) or f"it makes one for: {', '.join(known)}",
                            scalar.width,
                        )
                    )

    def _bindings(self, key: str, template: Body) -> Iterator[dict[str, Binding]]:
        """Yield, for each body to make, what its placeholders stand for; ``each`` is the first."""
        each = template.for_each
        assert each is not None
        for area in self._areas_for(each, template):
            binding = Binding(area, area, self.areas[area].name or words_of(area))
            yield {"each": binding, "area": binding}
        for body in self._bodies_for(each, key):
            entry = self.result.bodies[body]
            binding = Binding(body, body.rpartition(".")[2], entry.name or words_of(body))
            yield {**self.result.bindings.get(body, {}), "each": binding, "body": binding}

    def _areas_for(self, each: ForEach, template: Body) -> list[str]:
        found: dict[str, None] = {}
        for word in (*each.area, *each.areas):
            if word in self.areas:
                found[word] = None
                continue
            wanted = kinds.canonical(word)
            alike = [
                key
                for key, area in self.areas.items()
                if area.kind and kinds.canonical(area.kind) == wanted
            ]
            if not alike:
                place = each.place("area")
                known = {area.kind for area in self.areas.values() if area.kind} | set(self.areas)
                self.problems.add(
                    Problem(
                        "input.reference",
                        f'for_each of {template.name or template.id} names "{word}", which is neither '
                        "an area nor a kind of area here, so it makes no body",
                        place,
                        did_you_mean(word, known) or "declare the areas with this kind",
                        len(word),
                    )
                )
            found.update(dict.fromkeys(alike))
        return sorted(found)

    def _bodies_for(self, each: ForEach, key: str) -> list[str]:
        bodies = {k: b for k, b in self.result.bodies.items() if b.template != key}
        groups: dict[str, list[str]] = {}
        for name, body in bodies.items():
            if body.group:
                groups.setdefault(body.group, []).append(name)
        selection = Selection(
            bodies, {}, {}, self.areas, self.result.made, {k: tuple(v) for k, v in groups.items()}
        )
        found: dict[str, None] = {}
        for term in each.body:
            picked = [name for name in selection.bodies_of(term) if name in bodies]
            if not picked and term.name not in self.templates:
                self.problems.add(
                    Problem(
                        "input.reference",
                        f"for_each of {term.owner} selects {term.words}, which "
                        "matches no body, so it makes none",
                        term.place,
                        "name a template, a group or bodies",
                        term.width,
                    )
                )
            found.update(dict.fromkeys(picked))
        return sorted(found)

    def _fault(self, body: Body, rule: str, message: str, hint: str) -> None:
        self.problems.add(Problem(rule, message, body.where, hint, len(body.id), (), (body.id,)))


def declare(expansion: Expansion, namespace: Namespace, problems: Problems) -> None:
    """Add the bodies that templates made to the namespace, so that they can be named."""
    for names in expansion.made.values():
        for name in names:
            namespace.declare("body", name, expansion.bodies[name], problems)


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
