"""What several bodies together are called, and by which ids they are told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from weakref import WeakKeyDictionary

from govgraph.document.content import Content
from govgraph.findings.viewed import Viewed
from govgraph.findings.wording import listed

_FEWEST_COUNTED = 3
# "{area} Partnership" and "Partnership ({area})" leave words that can stand alone; "Safer {area}"
# and "Partnership for {area}" don't.
_AT_START = re.compile(r"\{(?:area|body)\}(?:'s|:|,)? +(?P<words>[^{}]+)")
_AT_END = re.compile(r"(?P<words>[^{}]+?)(?:,| -| \u2013|:) +\{(?:area|body)\}")
_IN_BRACKETS = re.compile(r"(?P<words>[^{}]+?) \(\{(?:area|body)\}\)")
_PLURALS = (
    (re.compile(r"[^aeiou]y$"), 1, "ies"),
    (re.compile(r"(?:ss|x|z|ch|sh)$"), 0, "es"),
    (re.compile(r"s$"), 0, ""),
    (re.compile(r"$"), 0, "s"),
)

_SIZES: WeakKeyDictionary[Viewed, Counter[str]] = WeakKeyDictionary()


def template_sizes(view: Viewed) -> Counter[str]:
    """Return how many bodies of each template are there, external ones aside."""
    if view not in _SIZES:
        made = (body.template for body in view.own_bodies.values())
        _SIZES[view] = Counter(template for template in made if template)
    return _SIZES[view]


def whole_template(view: Viewed, ids: Sequence[str]) -> str | None:
    """Return the template of which these are all the bodies, if they are of one."""
    bodies = view.content.bodies
    templates = {bodies[key].template if key in bodies else None for key in ids}
    template = templates.pop() if len(templates) == 1 else None
    if template is not None and len(set(ids)) == template_sizes(view)[template]:
        return template
    return None


def told_by(view: Viewed, ids: Iterable[str]) -> tuple[str, ...]:
    """Return ids sorted, with the template's in place of all of its bodies."""
    bodies = view.content.bodies
    by_template: dict[str, list[str]] = {}
    told: set[str] = set()
    for key in sorted(set(ids)):
        template = bodies[key].template if key in bodies else None
        if template:
            by_template.setdefault(template, []).append(key)
        else:
            told.add(key)
    for made in by_template.values():
        whole = whole_template(view, made)
        told.update([whole] if whole else made)
    return tuple(sorted(told))


def names_of(view: Viewed, ids: Sequence[str]) -> str:
    """Return the names of several as words: ``A and B``, ``the 11 Safety Partnerships``.

    Two of the same name are told apart by their ids.
    """
    template = whole_template(view, ids)
    if template and len(ids) >= _FEWEST_COUNTED:
        words = template_words(view.content, template)
        if words:
            return f"the {len(ids)} {words}"
    names = [view.name(key) for key in ids]
    shared = Counter(names)
    return listed(
        [
            f"{name} ({key})" if shared[name] > 1 else name
            for name, key in zip(names, ids, strict=True)
        ]
    )


def template_words(content: Content, template: str) -> str | None:
    """Return what the bodies of a template are called in the plural, where its name shows it."""
    entry = content.templates.get(template)
    if entry is None or content.language != "en":
        return None
    for shape in (_AT_START, _AT_END, _IN_BRACKETS):
        match = shape.fullmatch(entry.name)
        if match:
            return plural(match["words"])
    return None


def plural(words: str) -> str:
    """Return an English name in the plural: ``Partnership`` becomes ``Partnerships``."""
    for shape, cut, ending in _PLURALS:
        if shape.search(words):
            return words[: len(words) - cut] + ending
    return words
