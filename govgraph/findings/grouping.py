"""Findings alike become one that names them all."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from govgraph.document.nodes import Place
from govgraph.findings.finding import Finding, Found
from govgraph.findings.naming import names_of, whole_template
from govgraph.findings.viewed import Ruling, Viewed


class Ruled(NamedTuple):
    """What one rule found about one subject."""

    rule: Ruling
    found: Found


def grouped(view: Viewed, items: Iterable[Ruled]) -> list[Finding]:
    """Return findings in no order yet: those alike as one, the same one only once."""
    groups: dict[Hashable, list[Ruled]] = {}
    for item in items:
        groups.setdefault(_key(view, item), []).append(item)
    return [_finding(view, group) for group in groups.values()]


def _key(view: Viewed, item: Ruled) -> Hashable:
    """Return what is the same in findings that are told as one."""
    found = item.found
    severity = found.severity or item.rule.severity
    same = (item.rule.code, severity, found.basis, found.others)
    if found.plural is None:
        return (*same, found.subject, found.message)
    return (*same, found.plural, _company(view, found.subject))


def _company(view: Viewed, subject: str) -> Hashable:
    """Return what a subject is one of: a template, else a group, else a kind and tier."""
    body = view.content.bodies.get(subject)
    if body is not None and body.template:
        return ("template", body.template)
    if body is not None and body.group:
        return ("group", body.group)
    entry = body or view.entries.get(subject)
    sort = type(entry).__name__
    return (sort, getattr(entry, "kind", None), getattr(entry, "tier", None))


def _finding(view: Viewed, group: list[Ruled]) -> Finding:
    """Return one finding for what several bodies have in common."""
    rule = group[0].rule
    told = sorted((item.found for item in group), key=_order)
    first = told[0]
    ids = tuple(dict.fromkeys(found.subject for found in told))
    template = whole_template(view, ids) if first.plural is not None else None
    return Finding(
        rule=rule.code,
        severity=first.severity or rule.severity,
        mark=rule.mark,
        subjects=(*((template,) if template else ids), *first.others),
        message=_message(view, first, ids),
        where=first.where,
        width=first.width,
        hint=first.hint,
        related=_related(view, told),
        basis=first.basis,
        sources=tuple(dict.fromkeys(chain.from_iterable(found.sources for found in told))),
        as_of=view.day.isoformat() if view.day else None,
        scenario=view.scenario,
    )


def _order(found: Found) -> tuple[str, str, Place]:
    file, line, column = found.where
    return (found.subject, found.message, Place(file, line or 0, column or 0))


def _message(view: Viewed, first: Found, ids: Sequence[str]) -> str:
    """Return the sentence, with the names put in."""
    # Unnamed bodies alike ("11 place-based partnerships") are one entry, but several bodies.
    body = view.content.bodies.get(ids[0])
    is_many = len(ids) > 1 or (body is not None and body.count not in {None, 1})
    words = first.plural if is_many and first.plural is not None else first.message
    told = words.replace("{who}", names_of(view, ids))
    # "the 11 partnerships" may come to stand at the beginning of the sentence.
    return f"T{told[1:]}" if words.startswith("{who}") and told.startswith("the ") else told


def _related(view: Viewed, told: Sequence[Found]) -> tuple[tuple[str, Place], ...]:
    """Return further places, each once: those of the others told of, then the rule's own."""
    places: dict[Place, str] = {}
    for found in told[1:]:
        places.setdefault(found.where, view.name(found.subject))
    for found in told:
        for why, place in found.related:
            places.setdefault(place, why)
    places.pop(told[0].where, None)
    return tuple((why, place) for place, why in places.items())
