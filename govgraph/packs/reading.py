"""What the text of a pack says becomes a pack.

Packs are plain data; the shipped ones are held to ``pack.schema.json`` by a test.
"""

from __future__ import annotations

from typing import Any

from govgraph.document import dates
from govgraph.document.dates import Day
from govgraph.document.kinds import canonical
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence
from govgraph.packs.model import Check, Duty, Meetings, Territory, Version
from govgraph.packs.pack import Duties, Pack
from govgraph.packs.parties import Bar, Combining, LineBar, Part
from govgraph.packs.words import Kind, Life, StatuteName

Entries = dict[str, Any]


def pack_in(entries: Entries, name: str, family: str) -> Pack:
    """Return the pack that plain values state."""
    return Pack(
        name=name,
        title=_text(entries.get("title")) or name,
        duties=_duties(name, family, entries.get("duties", {})),
        checks=tuple(_check(item) for item in entries.get("checks", ())),
        kinds={key: _kind(item) for key, item in entries.get("kinds", {}).items()},
        lives=tuple(_life(item, family) for item in entries.get("lives", ())),
        names=tuple(_name(item, family) for item in entries.get("names", ())),
        areas={key: _texts(item) for key, item in entries.get("areas", {}).items()},
    )


def plain(node: Node | None) -> Any:
    """Return what a node says: a dict, a list, text, a number or a truth value."""
    if isinstance(node, Mapping):
        return {key: plain(pair.value) for key, pair in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Scalar):
        return node.value if isinstance(node.value, bool | int) else node.text
    return None


def _duties(pack: str, family: str, entries: Entries) -> Duties:
    """Return the duties of a pack, each to be made when it is asked for."""
    plain_names = {family + key: _plain_name(family, key, one) for key, one in entries.items()}

    def make(name: str) -> Duty:
        key = name.removeprefix(family)
        return _duty(pack, family, key, entries[key])

    return Duties(plain_names, make)


def _plain_name(family: str, key: str, entry: Entries) -> str:
    return family + (_text(entry.get("function")) or key)


def _duty(pack: str, family: str, key: str, entry: Entries) -> Duty:
    days = entry.get("in_force", {})
    return Duty(
        name=family + key,
        plain_name=_plain_name(family, key, entry),
        pack=pack,
        body=_text(entry.get("body")) or key,
        kind=_text(entry.get("kind")) or "statutory body",
        act=_text(entry.get("act")) or None,
        territory=_territory(entry.get("territory", {})),
        from_=_day(days.get("from")),
        until=_day(days.get("until")),
        planned=_day(days.get("planned")),
        says=_text(entry.get("says")),
        mark=_text(entry.get("mark")) or "read in full",
        severity=_text(entry.get("severity")) or "warning",
        caution=_text(entry.get("caution")),
        of=_functions(entry.get("of"), family),
        everywhere=_texts(entry.get("everywhere")),
        each_of=_texts(entry.get("each_of")),
        versions=tuple(
            Version(_day(item.get("from")), _day(item.get("until")), _text(item.get("text")))
            for item in days.get("versions", ())
        ),
        parts=tuple(_part(item) for item in entry.get("participants", ())),
        barred=tuple(_bar(item) for item in entry.get("barred", ())),
        meetings=_meetings(entry.get("meetings", {})),
        must_produce=_texts(entry.get("must_produce")),
        lines=tuple(_line(item, family) for item in entry.get("lines", ())),
        parent=_texts(entry.get("parent")),
        combining=_combining(entry.get("combine"), family),
        checks=tuple(_check(item) for item in entry.get("checks", ())),
    )


def _territory(item: Entries) -> Territory:
    return Territory(
        _text(item.get("country")),
        _texts(item.get("area")),
        _texts(item.get("except")),
        _text(item.get("note")),
    )


def _part(item: Entries) -> Part:
    k = item.get("k")
    return Part(
        kind=canonical(_text(item["kind"])),
        quantifier=_text(item["quantifier"]),
        n=item.get("n"),
        k=k if isinstance(k, int) else _text(k) or None,
        from_=_day(item.get("from")),
        until=_day(item.get("until")),
        when=_text(item.get("when")),
        sure=_texts(item.get("sure")),
        areas=_texts(item.get("areas")),
        country=_text(item.get("country")),
        role=_text(item.get("role")),
        sends_to=_text(item.get("sends_to")),
        is_linked=bool(item.get("linked")),
        attends=bool(item.get("attends")),
        is_gone=bool(item.get("gone")),
        check=_text(item.get("check")),
        note=_text(item.get("note")),
        within=_text(item.get("within")),
        unsure=_texts(item.get("unsure")),
        made_of=_texts(item.get("made_of")),
    )


def _bar(item: Entries) -> Bar:
    return Bar(
        who=_text(item["who"]),
        kinds=_texts(item.get("kinds")),
        offices=_texts(item.get("offices")),
        roles=_texts(item.get("roles")),
        unless=_texts(item.get("unless")),
        among=_texts(item.get("among")),
        beside=_texts(item.get("beside")),
        check=_text(item.get("check")),
    )


def _line(item: Entries, family: str) -> LineBar:
    function = _text(item.get("to_function"))
    return LineBar(
        type=_text(item.get("type")),
        family=_text(item.get("family")),
        to=_text(item.get("to")),
        to_function=family + function if function else "",
        from_=_text(item.get("from")),
        from_any=bool(item.get("from_any")),
        unless=_texts(item.get("unless")),
        cited=_texts(item.get("cited")),
        check=_text(item.get("check")),
    )


def _combining(item: Entries | None, family: str) -> Combining | None:
    if item is None:
        return None
    by = _text(item.get("by"))
    parties = _texts(item.get("parties"))
    return Combining(_texts(item.get("areas")), parties, family + by if by else "")


def _meetings(item: Entries) -> Meetings:
    return Meetings(
        item.get("min_per_year"),
        bool(item.get("public")),
        item.get("response_days"),
        _text(item.get("note")),
    )


def _check(item: Entries) -> Check:
    return Check(
        number=_text(item.get("check")),
        rule=_text(item["rule"]),
        severity=_text(item["severity"]),
        caution=_text(item.get("caution")),
        act=_text(item.get("act")),
        from_=_day(item.get("from")),
    )


def _kind(item: Entries) -> Kind:
    without = item.get("not", {})
    return Kind(
        kinds=_texts(item.get("kinds")),
        offices=_texts(item.get("offices")),
        roles=_texts(item.get("roles")),
        voices=_texts(item.get("voices")),
        is_independent=bool(item.get("independent")),
        name=_text(item.get("name")),
        without_kinds=_texts(without.get("kinds")),
        without_offices=_texts(without.get("offices")),
        without_roles=_texts(without.get("roles")),
        instead=_texts(item.get("instead")),
        doubtful=_texts(item.get("doubtful")),
    )


def _life(item: Entries, family: str) -> Life:
    return Life(
        _text(item["kind"]),
        _day(item.get("from")),
        _day(item.get("until")),
        _texts(item.get("then")),
        family + _text(item["of"]),
    )


def _name(item: Entries, family: str) -> StatuteName:
    return StatuteName(
        name=_text(item["name"]),
        plural=_text(item.get("plural")) or f"{item['name']}s",
        functions=_functions(item.get("functions", item.get("function")), family),
        also=_functions(item.get("also"), family),
        is_whole=bool(item.get("whole")),
        told_by={
            name: _texts(said)
            for function, said in item.get("told_by", {}).items()
            for name in _functions(function, family)
        },
    )


def _functions(value: Any, family: str) -> tuple[str, ...]:
    return tuple(name if "/" in name else family + name for name in _texts(value))


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(str(item) for item in value) if isinstance(value, list) else (str(value),)


def _day(value: Any) -> Day | None:
    return dates.parsed(str(value)) if value is not None else None
