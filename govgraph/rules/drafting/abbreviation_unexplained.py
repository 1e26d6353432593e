"""Every abbreviation in a name is explained somewhere.

Why it matters
    Members of the public, and new members of the board, read "MARAC Steering" and stop. One
    expansion anywhere in the structure is enough to tell them.

How to fix
    Write it out in the name, or explain it once: ``name: Multi-Agency Risk Assessment Conference,
    short: MARAC`` on what it stands for, ``other_names``, or in a text: "… Conference (MARAC)".

Source
    Drafting practice: this project's own rule; no statute is claimed for it. Abbreviations that
    every reader knows (NHS, UK, GP) are left alone, and so are those of known kinds (ICB on an
    organisation of kind integrated-care-board).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from govgraph.document import kinds
from govgraph.document.model.body import Body, Named
from govgraph.document.model.register import Organisation
from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.plain_names import initials

SEVERITY = "note"
MARK = "note"

# Known to every reader of a board paper, or read as a word; Roman numerals are numbers.
_WELL_KNOWN = """
AGM AI API BBC CCTV CEO CFO CIC COVID CV DNA EU GB GDPR GP HIV HM HQ HR ICT ID IT LGBT LGBTQ LLP
LTD MP MPS NATO NE NHS NI NW OK PA PDF PLC PR QC KC RAF RSPCA SE SOS SW TV UK UN URL US USA VAT
VIP YMCA II III IV VI VII VIII IX XI XII
"""
WELL_KNOWN = frozenset(_WELL_KNOWN.split())
_ABBREVIATION = re.compile(r"(?<![\w&])(?P<short>[A-Z]{2,6})(?:s|'s)?(?![\w&])")
_IN_BRACKETS = re.compile(r"\((?:the )?[\"'\u2018\u201c]?([A-Z]{2,6})s?[\"'\u2019\u201d]?\)")


def check(view: View) -> Iterator[Found]:
    """Yield each abbreviation in names of bodies and organisations that nothing explains."""
    users = _users(view)
    if not users:
        return
    explained = _explained(view, frozenset(map(len, users)))
    for short, ids in sorted(users.items()):
        if short in explained:
            continue
        is_whole = all(view.name(key) == short for key in ids)
        yield Found(
            subject=ids[0],
            others=tuple(ids[1:]),
            message=f"{short} is a name that nothing here writes out, so a reader from outside "
            "will not know it"
            if is_whole
            else f"{short} in the name of {view.name(ids[0])} is explained nowhere here, so a "
            "reader from outside will not know it",
            hint="write it out once: in the name, under `other_names`, or as `short` of what it "
            "stands for",
            where=view.entries[ids[0]].where,
        )


def _named(view: View) -> Iterator[tuple[str, Named]]:
    yield from view.own_bodies.items()
    organisations = view.content.organisations.items()
    yield from ((key, item) for key, item in organisations if view.in_force(item))


def _users(view: View) -> dict[str, list[str]]:
    """Return the ids in whose names each abbreviation stands, sorted."""
    found: dict[str, list[str]] = {}
    for key, entry in sorted(_named(view)):
        # A name in capitals throughout is not made of abbreviations.
        if entry.name.isupper() and len(entry.name.split()) > 1:
            continue
        own = _by_kind(entry)
        for match in dict.fromkeys(item["short"] for item in _ABBREVIATION.finditer(entry.name)):
            if match not in WELL_KNOWN and match not in own:
                found.setdefault(match, []).append(key)
    return found


def _by_kind(entry: Named) -> frozenset[str]:
    """Return the abbreviations that an entry's own kind explains."""
    kind = getattr(entry, "kind", None)
    return _of_kind(kind) if kind else frozenset()


@lru_cache(maxsize=512)
def _of_kind(kind: str) -> frozenset[str]:
    names = (kinds.name_of(kind), kinds.canonical(kind).replace("-", " "), kind)
    return frozenset(short.upper() for name in names for short in (*initials(name), name))


def _explained(view: View, lengths: frozenset[int]) -> frozenset[str]:
    """Return the abbreviations that the structure explains: by a name, a kind or a text.

    Args:
        view: The structure on its day.
        lengths: How long the abbreviations are that are looked for.
    """
    content = view.content
    found: set[str] = set()
    named = chain(
        *(content.bodies.values(), content.templates.values(), content.organisations.values()),
        *(content.areas.values(), content.posts.values(), content.remits.values()),
        *(content.groups.values(), content.priorities.values()),
    )
    for entry in named:
        found.update(_explained_by(entry, lengths))
    for kind, own in content.kinds.items():
        found.update((kind.upper(), *_upper(own.name)))
    texts = (content.title, content.about, content.note)
    titles = (source.title for source in content.sources.values())
    for text in (*texts, *titles):
        found.update(_IN_BRACKETS.findall(text or ""))
    return frozenset(found)


def _explained_by(entry: Named, lengths: frozenset[int]) -> Iterator[str]:
    """Yield the abbreviations that one entry explains."""
    names = [entry.name]
    if entry.other_names:
        others = entry.other_names
        names += [*others.en, *others.cy, *others.former, *others.also]
    for name in names:
        yield from _upper(name)
        yield from _of_parts(name, lengths)
    # A short form is explained by the name that it is short for, unless that has it as well.
    if entry.short and entry.short not in entry.name:
        yield entry.short
    for text in (getattr(entry, "about", None), entry.note):
        yield from _IN_BRACKETS.findall(text or "")
    if isinstance(entry, (Body, Organisation)):
        yield from _by_kind(entry)


def _upper(name: str) -> Iterator[str]:
    yield from (short.upper() for short in initials(name))


def _of_parts(name: str, lengths: frozenset[int]) -> Iterator[str]:
    """Yield the initials of so many words in a row, of a name that begins each in capitals."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
    for size in lengths:
        for start in range(len(words)):
            yield "".join(word[0] for word in words[start : start + size])
