"""Parties that begin, end, become others, or are called otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.changes.bundles import Bundles
from govgraph.changes.difference import Change
from govgraph.changes.facts import Facts
from govgraph.changes.pairing import Pair
from govgraph.findings.wording import counted, listed
from govgraph.graph.lives import on


def party_changes(pair: Pair) -> Iterator[Change]:
    """Yield what begins, ends, becomes another, or has another name."""
    before = Bundles(pair, pair.old, pair.now)
    after = Bundles(pair, pair.new, pair.itself)
    placed: set[str] = set()
    for gone, into in _successions(pair):
        bundles = [after.of(key) for key in into if key in pair.begun and key not in placed]
        placed.update(into)
        by_id = {bundle["id"]: bundle for bundle in bundles}
        told = [by_id.get(key, {"id": key}) for key in into]
        yield _succession(pair, (gone, into), [before.of(key) for key in gone], told)
    followed = {key for gone, _ in _successions(pair) for key in gone}
    for key in sorted(pair.gone - followed):
        yield _gone(pair, key, before.of(key))
    for key in sorted(pair.begun - placed):
        yield _begun(pair, key, after.of(key))
    for old, new in pair.kept:
        yield from _renamed(pair, old, new)


def _successions(pair: Pair) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return what is gone with what follows it; those followed by the same together."""
    found: dict[tuple[str, ...], list[str]] = {}
    for key in sorted(pair.gone):
        into = pair.successors(key)
        if into:
            found.setdefault(into, []).append(key)
    return [(tuple(gone), into) for into, gone in sorted(found.items())]


def _succession(
    pair: Pair,
    parties: tuple[tuple[str, ...], tuple[str, ...]],
    before: list[Facts],
    after: list[Facts],
) -> Change:
    gone, into = parties
    old, new = listed(pair.names(gone)), listed(pair.names(into))
    is_old = all("party" not in bundle for bundle in after)
    if len(into) > 1:
        word, message = "split", f"{old} becomes {new}"
    elif is_old:
        word, message = "merged", f"{old} is taken up by {new}"
    elif len(gone) > 1:
        word, message = "merged", f"{old} become {new}"
    else:
        word, message = "replaced", f"{old} is replaced by {new}"
    if len(gone) > 1:
        message = message.replace(" is taken up", " are taken up").replace(" becomes ", " become ")
    first = (*into, *gone) if word == "merged" else (*gone, *into)
    where = pair.there_now[into[0]].where if not is_old else pair.there_before[gone[0]].where
    return Change(
        change=word, subjects=first, message=message, before=before, after=after, where=where
    )


def _gone(pair: Pair, key: str, bundle: Facts) -> Change:
    entry = pair.new.entries.get(key)
    if entry is not None and pair.new.has_ended(key):
        when = f" {on(entry.until)}" if entry.until else ""
        word, tail = "ended", f"ended{when}"
        message, plural = f"{{who}} {tail}", f"{{who}} {tail}"
    else:
        word, message, plural = (
            "removed",
            "{who} is no longer there",
            "{who} are no longer there",
        )
    return Change(
        change=word,
        subjects=(key,),
        message=pair.sentence(key, message, plural),
        pattern=message,
        plural=plural,
        before=bundle,
        where=(entry or pair.there_before[key]).where,
    )


def _begun(pair: Pair, key: str, bundle: Facts) -> Change:
    about = _about(pair, bundle)
    tail = f": {', '.join(about)}" if about else ""
    message, plural = f"{{who}} is new{tail}", f"{{who}} are new{tail}"
    return Change(
        change="added",
        subjects=(key,),
        message=pair.sentence(key, message, plural),
        pattern=message,
        plural=plural,
        after=bundle,
        where=pair.there_now[key].where,
    )


def _about(pair: Pair, bundle: Facts) -> list[str]:
    """Return what a reader wants to know of a new party, in few words."""
    party = bundle["party"]
    words = [str(party["kind"]).replace("-", " ")] if "kind" in party else [_sort(bundle)]
    words += ["outside this structure"] if party.get("external") else []
    types = pair.new.content.line_types
    by_type: dict[str, list[str]] = {}
    for line in bundle.get("lines", ()):
        if line.get("status") not in {"requested", "missing"}:
            by_type.setdefault(line["type"], []).append(line["to"])
    words += [
        f"{types[key].name} {listed(pair.names(ends))}"
        for key, ends in by_type.items()
        if types[key].family == "oversight"
    ]
    overseen = [item["remit"] for item in bundle.get("remits", ()) if item["does"] == "oversees"]
    words += [f"oversees {listed(pair.names(overseen))}"] if overseen else []
    seats = [
        seat for seat in bundle.get("seats", ()) if seat["as"] not in {"attends", "secretary"}
    ]
    number = sum(seat.get("count", 1) for seat in seats)
    return [*words, counted(number, "seat")] if number else words


def _sort(bundle: Facts) -> str:
    return str(bundle["sort"])


def _renamed(pair: Pair, old: str, new: str) -> Iterator[Change]:
    entry, now = pair.there_before[old], pair.there_now[new]
    name, after = entry.name or old, now.name or new
    if (old, name) == (new, after):
        return
    message = f"{name} is now called {after}" if name != after else f"{name} has the id {new} now"
    yield Change(
        change="renamed",
        subjects=(new,) if old == new else (new, old),
        message=message,
        before={"id": old, "name": name},
        after={"id": new, "name": after},
        where=now.place("name"),
    )
