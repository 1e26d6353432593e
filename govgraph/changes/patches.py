"""Entries whose keys change: ``set``, ``move`` and ``rename``."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from typing import Any

from govgraph.changes.moment import Moment
from govgraph.changes.parties import entry_of, opened, section_of, with_entries
from govgraph.changes.replacing import replaced
from govgraph.changes.reselecting import picked_anew, reselected, with_made_bodies
from govgraph.document.assembly.made_for import bindings_for
from govgraph.document.assembly.unknowns import unknowns_of
from govgraph.document.content import Content
from govgraph.document.desk import Desk
from govgraph.document.line_types import line_types
from govgraph.document.model.body import Body
from govgraph.document.model.named import Named, OtherNames
from govgraph.document.model.patch import filled
from govgraph.document.model.reading import words_of
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Scalar
from govgraph.document.problems import Problems

# What says when something lives: known ahead, while all else changes only on the day.
_LIFE = frozenset({"from", "until", "replaced_by", "due_to_end"})
# What selectors and groups pick by.
_PICKED_BY = frozenset({"kind", "tier", "area", "group", "duties", "part_of"})


def patched(content: Content, patches: MappingOf[str, Named], moment: Moment) -> Content:
    """Return a structure in which entries have other keys from a change on.

    A key takes the place of the same key, with all that stood there: ``members`` are all the
    members written on the body, ``reports_to`` all its lines of this type.
    """
    for key, patch in patches.items():
        said = keys_of(patch)
        names = opened(content, (key,))
        for name in names:
            own = _filled(content, name, patch)
            content = replaced(content, name, own, moment)
            content = _with_keys(content, name, own, moment)
        if section_of(content, key) == "templates":
            content = _with_keys(content, key, patch, moment)
            content = _rewritten(content, key, patch.node.entries, moment)
        if moment.has_come:
            content = _left_open(content, key, patch)
            if said & _PICKED_BY:
                content, made = with_made_bodies(content, frozenset(), moment)
                content = reselected(content, made, moment)
                content = picked_anew(content, frozenset(names), moment)
    return content


def _rewritten(
    content: Content, key: str, entries: MappingOf[str, KeyAndValue], moment: Moment
) -> Content:
    """Return a structure in which a template makes its further bodies with other keys."""
    template = content.templates[key]
    if not moment.has_come:
        return content
    node = Mapping({**template.node.entries, **entries}, template.node.place)
    return with_entries(content, {key: template.with_(node=node)})


def keys_of(patch: Named) -> frozenset[str]:
    """Return the keys that are written in a patch."""
    return frozenset(patch.node.entries if isinstance(patch.node, Mapping) else ())


def _filled(content: Content, key: str, patch: Named) -> Named:
    """Return a patch with what a body of a template is made for in the place of ``{area}``."""
    body = content.bodies.get(key)
    desk = _desk(content, key)
    if body is None or not desk.bindings:
        return patch
    own: Named = filled(patch, key, desk)
    return own.with_(name=_name_for(content, body, patch.name)) if patch.name else own


def _desk(content: Content, key: str) -> Desk:
    """Return a desk to read what a step says of an entry; its faults were told before."""
    is_body = key in content.bodies
    bindings = bindings_for(key, content.bodies, content.areas) if is_body else {}
    is_template = key in content.templates
    return Desk(Problems(), bindings=bindings, is_template=is_template, subjects=(key,))


def _left_open(content: Content, key: str, patch: Named) -> Content:
    """Return what is unknown after a patch: it settles some of it, and may leave more open."""
    said, owners = keys_of(patch), {key, *opened(content, (key,))}
    kept = [item for item in content.unknowns if item.owner not in owners or item.key not in said]
    desk = _desk(content, key)
    filled(patch, key, desk)
    found = (*kept, *unknowns_of(desk.unsaid))
    ordered = sorted(found, key=lambda item: (item.owner, item.key, item.why))
    return content._replace(unknowns=tuple(ordered))


def _with_keys(content: Content, key: str, patch: Named, moment: Moment) -> Content:
    """Return a structure with what a patch says of one entry, as far as its day has come."""
    entry = entry_of(content, key)
    if entry is None:
        return content
    said = keys_of(patch) if moment.has_come else keys_of(patch) & _LIFE
    if not said:
        return content
    return with_entries(content, {key: _entry(entry, patch, said)})


def _entry(entry: Named, patch: Named, said: frozenset[str]) -> Named:
    """Return an entry with what a patch says, the rest as it was."""
    values: dict[str, Any] = {
        name: getattr(patch, name)
        for key in said
        if (known := type(entry).keys.get(key)) and hasattr(patch, name := known[0])
    }
    types = said & line_types().keys()
    if types and hasattr(entry, "lines"):
        kept = tuple(line for line in entry.lines if line.type not in types)
        values["lines"] = (*kept, *getattr(patch, "lines", ()))
    for absence in ("unknown", "none"):
        before = {k: v for k, v in getattr(entry, absence).items() if k not in said}
        values[absence] = {**before, **getattr(patch, absence)}
    return entry.with_(**values)


def renamed(content: Content, names: MappingOf[str, str], moment: Moment) -> Content:
    """Return a structure in which something is called otherwise; its old name is a former one."""
    if not moment.has_come:
        return content
    entries: dict[str, Named] = {}
    for key, name in names.items():
        for each in dict.fromkeys((key, *opened(content, (key,)))):
            entry = entry_of(content, each)
            if entry is not None:
                entries[each] = _called(entry, _name_for(content, entry, name))
    content = with_entries(content, entries)
    for key in sorted(names.keys() & content.templates.keys()):
        where = content.templates[key].place("name")
        text = KeyAndValue(Scalar("name", "name", where), Scalar(names[key], names[key], where))
        content = _rewritten(content, key, {"name": text}, moment)
    return content


def _called(entry: Named, name: str) -> Named:
    names = entry.other_names or OtherNames.made({})
    before = entry.name or words_of(entry.id)
    former = tuple(dict.fromkeys((*names.former, before)))
    return entry.with_(name=name, other_names=names.with_(former=_without(former, name)))


def _without(names: Iterable[str], name: str) -> tuple[str, ...]:
    return tuple(other for other in names if other != name)


def _name_for(content: Content, entry: Named, name: str) -> str:
    """Return a new name, with that of what a body is made for put in."""
    if not isinstance(entry, Body) or not entry.made_for:
        return name
    source = entry_of(content, entry.made_for)
    own = (source.name if source else "") or words_of(entry.made_for)
    shown = name.replace("{area}", own).replace("{body}", own)
    return shown if shown != name else f"{name}, {own}"
