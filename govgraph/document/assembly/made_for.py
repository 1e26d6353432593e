"""What a template is made for: areas by kind or id, or the bodies of another template."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field

from govgraph.document import kinds
from govgraph.document.assembly.selection import Selection
from govgraph.document.desk import Binding
from govgraph.document.model.body import Body
from govgraph.document.model.reading import words_of
from govgraph.document.model.references import Term
from govgraph.document.model.register import Area
from govgraph.document.nearest import did_you_mean
from govgraph.document.problems import Problem, Problems


@dataclass(slots=True)
class Expansion:
    """Bodies as they are once templates are expanded, and which template made which.

    ``bindings`` keeps, for each body made, what its placeholders stood for: a template made for
    it may use them too.
    """

    bodies: dict[str, Body] = field(default_factory=dict)
    made: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bindings: dict[str, dict[str, Binding]] = field(default_factory=dict)


def bindings_of(
    template: Body, areas: MappingOf[str, Area], so_far: Expansion, problems: Problems
) -> Iterator[tuple[Binding, dict[str, Binding]]]:
    """Yield, for each body to make, what it is made for and what its placeholders stand for."""
    for area in _areas(template, areas, problems):
        binding = Binding(area, area, areas[area].name or words_of(area))
        yield binding, {"area": binding}
    for body in _bodies(template, areas, so_far, problems):
        entry = so_far.bodies[body]
        binding = Binding(body, body.rpartition(".")[2], entry.name or words_of(body))
        yield binding, {**_area_of(entry, areas), **so_far.bindings.get(body, {}), "body": binding}


def bindings_for(
    key: str, bodies: MappingOf[str, Body], areas: MappingOf[str, Area]
) -> dict[str, Binding]:
    """Return what placeholders stand for in a body that a template made, nothing for others."""
    source = bodies[key].made_for or ""
    if source in areas:
        return {"area": Binding(source, source, areas[source].name or words_of(source))}
    if source not in bodies:
        return {}
    entry = bodies[source]
    binding = Binding(source, source.rpartition(".")[2], entry.name or words_of(source))
    return {**_area_of(entry, areas), **bindings_for(source, bodies, areas), "body": binding}


def _area_of(body: Body, areas: MappingOf[str, Area]) -> dict[str, Binding]:
    """Return what ``{area}`` is for a body of one area that no template made."""
    if len(body.areas) != 1 or body.areas[0] not in areas:
        return {}
    area = body.areas[0]
    return {"area": Binding(area, area, areas[area].name or words_of(area))}


def templates_needed(template: Body, templates: MappingOf[str, Body]) -> list[str]:
    """Return the templates that must be expanded before this one, itself in a circle included."""
    each = template.for_each
    return (
        [key for term in each.body for key in _needed(term, template, templates)] if each else []
    )


def _needed(term: Term, template: Body, templates: MappingOf[str, Body]) -> list[str]:
    if term.selector is None and term.name in templates:
        return [term.name]
    others = (key for key in sorted(templates) if key != template.id)
    if term.selector is None:
        return [key for key in others if templates[key].group == term.name]
    # A selector may take in what any template makes of areas; what is made of bodies comes later.
    return [key for key in others if not _is_for_bodies(templates[key])]


def _is_for_bodies(template: Body) -> bool:
    return bool(template.for_each and template.for_each.body)


def _areas(template: Body, areas: MappingOf[str, Area], problems: Problems) -> list[str]:
    each = template.for_each
    found: set[str] = set()
    for word in (*each.area, *each.areas) if each else ():
        alike = [word] if word in areas else _of_kind(word, areas)
        # An id under `areas` that nothing declares was told as such.
        if not alike and each is not None and word in each.area:
            known = sorted({area.kind for area in areas.values() if area.kind} | set(areas))
            problems.add(
                Problem(
                    "input.reference",
                    f'for_each of {template.name or words_of(template.id)} names "{word}", which '
                    "is neither an area nor a kind of area here, so it makes no body",
                    each.place("area"),
                    did_you_mean(word, known) or f"declare areas of the kind {word}",
                    len(word),
                    (),
                    (template.id,),
                )
            )
        found.update(alike)
    return sorted(found)


def _of_kind(word: str, areas: MappingOf[str, Area]) -> list[str]:
    wanted = kinds.canonical(word)
    return [
        key for key, area in areas.items() if area.kind and kinds.canonical(area.kind) == wanted
    ]


def _bodies(
    template: Body, areas: MappingOf[str, Area], so_far: Expansion, problems: Problems
) -> list[str]:
    each = template.for_each
    if each is None or not each.body:
        return []
    bodies = {key: body for key, body in so_far.bodies.items() if body.template != template.id}
    groups: dict[str, list[str]] = {}
    for key, body in bodies.items():
        groups.setdefault(body.group or "", []).append(key)
    members = {key: tuple(names) for key, names in groups.items()}
    selection = Selection(bodies, {}, {}, areas, so_far.made, members)
    found: set[str] = set()
    for term in each.body:
        picked = [key for key in selection.bodies_of(term) if key in bodies]
        if not picked and term.selector is not None:
            problems.add(
                Problem(
                    "input.reference",
                    f"for_each of {template.name or words_of(template.id)} selects {term.words}, "
                    "which matches no body, so it makes none",
                    term.place,
                    "name a template, a group or bodies",
                    term.width,
                    (),
                    (template.id,),
                )
            )
        found.update(picked)
    return sorted(found)
