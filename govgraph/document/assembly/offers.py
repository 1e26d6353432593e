"""What is said of an id that nothing defines: why it matters, and what may have been meant."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import NamedTuple

from govgraph.document.desk import Mention
from govgraph.document.forms import IDENTIFIER
from govgraph.document.line_types import line_types
from govgraph.document.model.body import Body
from govgraph.document.model.reading import id_like, words_of
from govgraph.document.model.seat import SEAT_LISTS
from govgraph.document.model.stated import Entry
from govgraph.document.nearest import Words, listed, lookalike, nearest
from govgraph.document.nodes import Scalar
from govgraph.document.placeholders import as_unknown, is_none

_MOST_SHOWN = 40
_BETWEEN = re.compile(r" *[,;/&+] *| +(?:and +)?")
_DASHED = re.compile(r"[-\u2010-\u2015\u2022*] ?(\w.*)")
_BULLET = re.compile(r" ?[\u2022\u25aa\u25e6\u00b7] ?")
# "none, they are statutory" and "unknown (to be agreed)": the word, and then why.
_WITH_WHY = re.compile(r"(none|unknown) *[-,;:(\u2013\u2014] *(.*\w)\)?\.?")
_SECTION_OF = {
    **{"body": "bodies", "template": "bodies", "organisation": "organisations", "area": "areas"},
    **{"post": "posts", "remit": "remits", "group": "groups", "source": "sources"},
    "priority": "priorities",
}
_ARTICLES = {"area": "an area", "organisation": "an organisation"}
# Keys that seats stand under, and that a seat names its holder by.
_SEAT_KEYS = frozenset({*SEAT_LISTS, "", "org", "body"})
# Keys under which it may be said that there is none.
_MAY_BE_NONE = frozenset({*SEAT_LISTS, *line_types()})
_SEAT_OF = {"template": "each", "body": "body", "organisation": "org"}
# What follows from a name that leads nowhere, by the one kind of thing that should stand there.
_CONSEQUENCES = {
    "area": "so nobody can tell which area is meant",
    "remit": "so nobody can tell which remit is meant",
    "group": "so it belongs to no group",
    "organisation": "so nobody can tell who is meant",
    "post": "so nobody can tell which post is meant",
    "body": "so nobody can tell which body is meant",
    "source": "so nobody can look the fact up",
}


class Declared(NamedTuple):
    """What stands under an id: its kind of thing and its entry."""

    kind: str
    entry: Entry


def name_of(found: Declared, key: str) -> str:
    """Return what a declared thing is called."""
    name = getattr(found.entry, "name", "") or getattr(found.entry, "title", "")
    return str(name or words_of(key))


def article(kind: str) -> str:
    """Return a kind of thing with its article: ``a body``, ``an area``."""
    return _ARTICLES.get(kind, f"a {kind}")


def shortened(text: str) -> str:
    """Return a text as messages show it: an enormous one is cut."""
    return text if len(text) <= _MOST_SHOWN * 2 else f"{text[:_MOST_SHOWN]}…"


def consequence(mention: Mention) -> str:
    """Return why a name that leads nowhere matters, to follow a comma."""
    first_word = mention.owner.partition(" ")[0] if mention.key == "to" else mention.key
    line = line_types().get(first_word)
    if line is not None and "body" in mention.kinds:
        return f"so {'its chain cannot be followed' if line.chain else 'the line leads nowhere'}"
    kinds = mention.kinds - {"template"}
    if len(kinds) == 1:
        return _CONSEQUENCES.get(min(kinds), "so it leads nowhere")
    if kinds <= {"body", "group"}:
        return _CONSEQUENCES["body"]
    is_party = kinds <= {"body", "group", "organisation", "post"}
    return f"so nobody can tell {'who' if is_party else 'what'} is meant"


class _Fitting(NamedTuple):
    """What of some kinds there is, by id and by name."""

    ids: Words
    names: Words
    by_name: MappingOf[str, str]


@dataclass(slots=True)
class Offers:
    """Finds what may have been meant; what it needs is gathered once for each kind of thing.

    Attributes:
        without_value: Ids that stand in a file with nothing behind them.
    """

    without_value: set[str] = field(default_factory=set)
    _fitting: dict[frozenset[str], _Fitting] = field(default_factory=dict)

    def hint(self, mention: Mention, declared: MappingOf[str, Declared]) -> str:
        """Return what would mend a name that nothing defines."""
        section = _section(mention.kinds)
        if mention.id in self.without_value:
            return f"{mention.id} stands there without a value: give it a name, `{mention.id}: …`"
        special = _special(mention) or _left_out(mention, declared)
        if special:
            return special
        known = self._known(mention.kinds, declared)
        as_meant = _as_list(mention, declared) or _joined(mention, known)
        if as_meant:
            return as_meant
        near = self._near(mention, declared)
        cut = _cut_at_comma(mention, known)
        if cut and not near:
            return cut
        offered = [f"{shortened(key)} ({name_of(declared[key], key)})" for key in near]
        if not offered:
            ways = filter(None, (_how_to_declare(mention.id, section), _office(mention)))
            return "; ".join(ways) + "."
        meant = f"did you mean {listed(offered)}?"
        foreign = lookalike(mention.id)
        if foreign:
            return f"{meant}{foreign}"
        if not IDENTIFIER.fullmatch(mention.id.replace(".", "-")):
            return f"{meant} A reference is written with the id"
        return f"{meant} Or {_how_to_declare(mention.id, section)}."

    def _near(self, mention: Mention, declared: MappingOf[str, Declared]) -> list[str]:
        known = self._known(mention.kinds, declared)
        exact = known.by_name.get(mention.id.casefold()) or id_like(mention.id)
        if exact in declared and declared[exact].kind in mention.kinds:
            return [exact]
        near = known.ids.nearest(mention.id, 2)
        return near or [known.by_name[name] for name in known.names.nearest(mention.id, 1)]

    def _known(self, kinds: frozenset[str], declared: MappingOf[str, Declared]) -> _Fitting:
        if kinds not in self._fitting:
            ids = sorted(key for key, found in declared.items() if found.kind in kinds)
            by_name = {name_of(declared[key], key).casefold(): key for key in reversed(ids)}
            self._fitting[kinds] = _Fitting(Words(ids), Words(sorted(by_name)), by_name)
        return self._fitting[kinds]


def _special(mention: Mention) -> str:
    """Return what to write for words that have a meaning elsewhere, else nothing."""
    unknown = as_unknown(mention.id)
    if unknown:
        return unknown
    under = _stands_under(mention)
    if under in SEAT_LISTS and mention.id.casefold() == "vacant":
        return "a seat that nobody holds is written {seat: its office, vacant: true}"
    if mention.id != "none" and is_none(mention.id) and under in _MAY_BE_NONE:
        return "where it is decided that there is none, write `none`, or {none: why}"
    if is_none(mention.id):
        return "`none` cannot stand here: leave it out, or write {unknown: why}"
    why = _WITH_WHY.fullmatch(mention.id)
    if why:
        return f"a reason goes with the word in braces: {{{why[1]}: {_quoted(why[2])}}}"
    if "{" in mention.id:
        return "{area} is filled in only in a template made for areas, {body} in one for bodies"
    return ""


def _quoted(text: str) -> str:
    """Return a text as it may stand in braces."""
    return f'"{text}"' if re.search(r"[^\w '-]", text) else text


def _as_list(mention: Mention, declared: MappingOf[str, Declared]) -> str:
    """Return what to write where one text holds several ids, or an item with its dash."""
    dashed = _DASHED.fullmatch(mention.id)
    if dashed:
        items = [item.strip() for item in _BULLET.split(mention.id) if item.strip()]
        if len(items) > 1:
            return f"each item of a list is a line of its own, with a hyphen: - {items[0]}"
        return f"an item of a list is written with a hyphen and a space: - {dashed[1]}"
    parts = [part for part in _BETWEEN.split(mention.id) if part]
    if len(parts) > 1 and all(part in declared for part in parts):
        return f"several are a list: [{', '.join(parts)}]"
    return ""


def _left_out(mention: Mention, declared: MappingOf[str, Declared]) -> str:
    """Return that a template leaves out what is named, where it does."""
    template, _, part = mention.id.partition(".")
    found = declared.get(template)
    if found is not None and part and mention.key in _SEAT_KEYS:
        seat = _seat_of(template, found, part, declared)
        if seat:
            return seat
    if found is None or found.kind != "template" or not isinstance(found.entry, Body):
        return ""
    if part in found.entry.except_:
        return f"{template} leaves out {part} under its `except`"
    made = sorted(key for key in declared if key.startswith(f"{template}."))
    near = nearest(mention.id, made)
    if near:
        none = f" {template} makes none for {shortened(part)}" if part else ""
        return f"did you mean {listed(near)}?{none}"
    return f"the template {template} makes no body for {shortened(part)}"


def _seat_of(name: str, found: Declared, part: str, declared: MappingOf[str, Declared]) -> str:
    """Return how a seat of someone's officer is written, where a dot was meant to say that."""
    made = [key.partition(".")[2] for key in declared if key.startswith(f"{name}.")]
    if found.kind not in _SEAT_OF or not IDENTIFIER.fullmatch(part) or nearest(part, made):
        return ""
    seat = f"{{{_SEAT_OF[found.kind]}: {name}, seat: {words_of(part)}}}"
    return f"an office is named beside its holder: {seat}"


def _joined(mention: Mention, known: _Fitting) -> str:
    """Return whose name an item is a part of, where commas in a name made several items of it."""
    texts = _texts_beside(mention)
    for start in range(len(texts)):
        for end in range(start + 2, len(texts) + 1):
            key = known.by_name.get(", ".join(texts[start:end]).casefold())
            if key and mention.id in texts[start:end]:
                return f"a comma in the name made several items of it: write its id, {key}"
    return ""


def _cut_at_comma(mention: Mention, known: _Fitting) -> str:
    """Return the items in quotes, where none of them is known and a comma may have cut a text."""
    texts = _texts_beside(mention)
    if not texts or not set(texts).isdisjoint(known.ids.known):
        return ""
    whole = f'if a comma belongs to the text, write it in quotes: ["{", ".join(texts)}"]'
    return f"{_office(mention)}; {whole}" if _office(mention) else whole


def _texts_beside(mention: Mention) -> list[str]:
    """Return the texts of a list in brackets of which a text is one that is no id, if it is."""
    if mention.within is None or IDENTIFIER.fullmatch(mention.id):
        return []
    texts = [item.text for item in mention.within.items if isinstance(item, Scalar)]
    return texts if mention.id in texts and len(texts) > 1 else []


def _stands_under(mention: Mention) -> str:
    """Return the key that a name stands under; of a seat the list that it is in."""
    return mention.key or mention.owner.partition(" ")[0]


def _office(mention: Mention) -> str:
    """Return how an office is written that stands among the seats like an organisation."""
    is_words = mention.id[:1].isalpha() and not IDENTIFIER.fullmatch(mention.id)
    is_short = len(mention.id) <= _MOST_SHOWN * 2
    if not is_words or not is_short or _stands_under(mention) not in SEAT_LISTS:
        return ""
    return f"an office alone is written {{seat: {_quoted(mention.id)}}}"


def _section(kinds: frozenset[str]) -> str:
    return next((_SECTION_OF[kind] for kind in _SECTION_OF if kind in kinds), "bodies")


def _how_to_declare(name: str, section: str) -> str:
    outside = ", with `external: true` if it is outside" if section == "bodies" else ""
    if IDENTIFIER.fullmatch(name):
        return f"declare {shortened(name)} under {section}{outside}"
    key = id_like(name)
    if not key or len(name) > _MOST_SHOWN * 2:
        return f"declare it under {section}, with an id such as safety-board{outside}"
    return f"declare it under {section}, as `{key}: {name}`{outside}, and name it by that id"
