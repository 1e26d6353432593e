"""What begins: created entries, and what a merger, an absorption or a split makes."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any

from govgraph.changes.moment import Moment
from govgraph.changes.parties import entry_of, section_of, with_new
from govgraph.changes.remits import taken_over
from govgraph.changes.reselecting import reselected, with_made_bodies
from govgraph.document.content import Content
from govgraph.document.model.body import Body
from govgraph.document.model.named import Named
from govgraph.document.model.outcome import Created, NewParty
from govgraph.document.model.register import Area, Organisation, Post, Remit
from govgraph.document.model.step import Step
from govgraph.errors import UsageError

_MODELS: dict[str, type[Named]] = {
    "bodies": Body,
    "organisations": Organisation,
    "posts": Post,
    "areas": Area,
    "remits": Remit,
}
# What a new party has from those that it is made of, where they agree and it says nothing.
_INHERITED = ("kind", "tier", "part_of")

Sections = MappingOf[str, MappingOf[str, Named]]


def created(content: Content, what: Created, moment: Moment) -> Content:
    """Return a structure with what a step creates."""
    sections = {name: getattr(what, name) for name in Created.keys if getattr(what, name)}
    return _begun(content, sections, moment)


def made_into(content: Content, step: Step, moment: Moment) -> Content:
    """Return a structure with the new parties that come out of a step."""
    new = [party for party in step.into if isinstance(party, NewParty)]
    if not new:
        return content
    split = (step.split,) if step.split else ()
    old = [*step.merge, *step.absorb, *split]
    section = next((name for key in old if (name := section_of(content, key))), "organisations")
    section = "bodies" if section == "templates" else section
    before = [entry for key in old if (entry := entry_of(content, key)) is not None]
    return _begun(
        content, {section: {party.id: _party(section, party, before) for party in new}}, moment
    )


def _party(section: str, new: NewParty, before: list[Named]) -> Named:
    """Return the entry of something new, of the same sort as what it is made of."""
    model = _MODELS[section]
    values: dict[str, Any] = {
        name: value for name, value in new.__dict__.items() if name in model.model_fields
    }
    for name in _INHERITED:
        said = {getattr(entry, name, None) for entry in before}
        if name in model.model_fields and not values.get(name) and len(said) == 1:
            values[name] = said.pop()
    return model.made({name: value for name, value in values.items() if value is not None})


def _begun(content: Content, sections: Sections, moment: Moment) -> Content:
    """Return a structure with new entries, and with all that joins them."""
    ids: set[str] = set()
    for section, entries in sections.items():
        new = {key: entry for key, entry in entries.items() if _is_new(content, key, moment)}
        ids.update(new)
        for name, dated in _by_section(section, new, moment).items():
            content = with_new(content, name, dated)
    content, begun = with_made_bodies(content, frozenset(ids), moment)
    content = reselected(content, begun, moment)
    bodies = (content.bodies[key] for key in sorted(begun) if key in content.bodies)
    return taken_over(content, [held for body in bodies for held in body.oversees], moment)


def _by_section(
    section: str, entries: MappingOf[str, Named], moment: Moment
) -> dict[str, dict[str, Named]]:
    """Return entries with their first day, templates apart from bodies."""
    found: dict[str, dict[str, Named]] = {}
    for key, entry in entries.items():
        is_template = isinstance(entry, Body) and entry.for_each is not None
        dated = entry.with_(from_=moment.begins(entry.from_))
        found.setdefault("templates" if is_template else section, {})[key] = dated
    return found


def _is_new(content: Content, key: str, moment: Moment) -> bool:
    """Return whether an id is free, or free again since its bearer has ended."""
    known = entry_of(content, key)
    if known is None:
        return True
    if known.until is None or known.until.last > moment.end.last:
        title = moment.change.title or moment.change.id
        raise UsageError(
            f'"{title}" creates "{key}", which another change asked for has created already: '
            "ask for one of them at a time"
        )
    # While it is yet to come, what bore the id before is still the one that it means.
    return moment.has_come
