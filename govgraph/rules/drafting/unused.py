"""Whatever is declared is used.

Why it matters
    An organisation that sits nowhere, or a paper that nothing cites, makes a reader look for what
    was forgotten: often a seat or a citation was.

How to fix
    Use it (a seat, a line, ``source: paper-7``), or take it out. An organisation that is kept for
    later belongs in a file of its own under ``uses``, where this is not asked.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from govgraph.document.kinds import canonical
from govgraph.document.model.body import Named
from govgraph.document.model.register import Source
from govgraph.document.model.wish import kinds_wished
from govgraph.findings.finding import Found
from govgraph.graph.index import View

SEVERITY = "note"
MARK = "note"

_Entries: TypeAlias = "Mapping[str, Named] | Mapping[str, Source]"
_WHY = {
    "organisation": "sits nowhere and has no line",
    "source": "is cited by nothing",
    "area": "is the area of nothing",
    "remit": "is overseen and delivered by nobody",
}
_WHY_MANY = {
    "organisation": "sit nowhere and have no line",
    "source": "are cited by nothing",
    "area": "are the areas of nothing",
    "remit": "are overseen and delivered by nobody",
}


def check(view: View) -> Iterator[Found]:
    """Yield what this structure's own file declares and nothing refers to."""
    content = view.content
    used = {*content.used_ids, *_picked(view)}
    declared: dict[str, _Entries] = {
        "organisation": content.organisations,
        "source": content.sources,
        "area": content.areas,
        "remit": content.remits,
    }
    for what, entries in declared.items():
        for key, entry in entries.items():
            if key in used or entry.where.file != content.path or _IS_TOLD_OF[what](view, key):
                continue
            yield _found(what, key, entry)


def _found(what: str, key: str, entry: Named | Source) -> Found:
    called = "{who}" if isinstance(entry, Named) else entry.title or key
    return Found(
        subject=key,
        message=f"The {what} {called} {_WHY[what]}, so a reader asks what was forgotten",
        plural=f"The {what}s {{who}} {_WHY_MANY[what]}, so a reader asks what was forgotten",
        hint="use it, or take it out",
        where=entry.where,
    )


def _picked(view: View) -> Iterator[str]:
    """Yield ids that are used without being named: by a selector, a kind of area, a template."""
    content = view.content
    for seat in content.seats:
        yield from seat.holders
    for body in content.bodies.values():
        yield from body.areas
        yield body.made_for or ""
    for asked in (*content.questions, *content.actions):
        yield asked.entry.owner or ""
    yield from _told_in_words(view)


def _told_in_words(view: View) -> Iterator[str]:
    """Yield what stands where either words or an id may stand: who elects, what one decides on."""
    for seat in view.content.seats:
        yield seat.entry.elected_by or ""
    for body in view.content.bodies.values():
        if body.may:
            yield from (*body.may.decide, *body.may.recommend, *body.may.advise, *body.may.veto)


def _is_organisation_told_of(view: View, key: str) -> bool:
    """Return whether it is there to tell what came before, or whom a requirement asks for."""
    organisation = view.content.organisations[key]
    is_told_of = bool(organisation.replaced_by or organisation.lines)
    return is_told_of or canonical(organisation.kind or "") in _asked_kinds(view)


def _is_remit_told_of(view: View, key: str) -> bool:
    """Return whether it is overseen with its parent, or `no-overseer` may speak of it."""
    speaks = any(item.does == "oversees" for item in view.content.remitted)
    return speaks or bool(view.overseers_of(key))


def _is_area_told_of(view: View, key: str) -> bool:
    """Return whether it lies in what is covered in full: what has no body there is missing."""
    return any(view.is_area_within(key, whole) for whole in view.content.covers)


# Of each thing, whether it has its use elsewhere, or another rule says what is missing.
_IS_TOLD_OF: dict[str, Callable[[View, str], bool]] = {
    "organisation": _is_organisation_told_of,
    "source": lambda *_: False,
    "area": _is_area_told_of,
    "remit": _is_remit_told_of,
}


def _asked_kinds(view: View) -> frozenset[str]:
    """Return the kinds of organisation that some requirement asks for, or bars."""
    wishes = chain.from_iterable((*item.included, *item.barred) for item in view.content.demands)
    return frozenset(canonical(kind) for kind, _ in kinds_wished(wishes))
