"""Keys that cannot be read: unknown ones, and texts that a comma in braces cut short."""

from __future__ import annotations

import re

from govgraph.document.desk import Desk
from govgraph.document.forms import LONGEST_ID, is_empty, says_nothing
from govgraph.document.model.stated import Entry
from govgraph.document.nearest import did_you_mean, nearest
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Node, Scalar
from govgraph.document.reading.persons import PERSON_KEY

# Words that say why there is no value: the reason stands behind them.
_ABSENCES = frozenset({"none", "unknown"})
# A key with its value and no space between, which YAML takes for one text.
_UNSPACED = re.compile(r"([a-z_]+):(\S.*)")
# What the keys of a requirement begin with.
_STEM = "must_"
# The key of a seat's holder, by the section that it stands in.
_HOLDERS = {"organisations": "org", "posts": "post", "bodies": "body"}
_CURLY = "\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb"


def stands_in(model: type[Entry], node: Node, *keys: str) -> bool:
    """Return whether one of some keys has a value here, or is there misspelt.

    What is wrong with it was said already, so it is not also missing. A key that the model knows
    is never another one misspelt, however like that it is.
    """
    if not isinstance(node, Mapping):
        return False
    if any(key in node.entries and not says_nothing(node.entries[key].value) for key in keys):
        return True
    if any(name.startswith(f"{key}:") for name in node.entries for key in keys):
        return True
    unknown = (name for name in node.entries if name not in model.keys)
    return any(_means(model, name, keys) for name in unknown if not model.gathered_key(name))


def _means(model: type[Entry], name: str, keys: tuple[str, ...]) -> bool:
    """Return whether a name that a model does not know was meant for one of some keys."""
    word = _plain(name.rpartition(",")[2].strip())
    if word in keys:
        return True  # `- police, seat: Chair`: only the key before the comma was forgotten
    is_told = word in model.ways_out or model.other_words.get(word) in keys
    return is_told or bool(nearest(name, keys))


def _plain(name: str) -> str:
    return name.lower().replace("-", "_")


def note_unknown_key(
    model: type[Entry], key: str, pair: KeyAndValue, node: Mapping, desk: Desk
) -> None:
    """Note a key that a model does not know, with the nearest that it does."""
    if pair.bare:
        note_bare_key(key, pair, node, desk)
        return
    known = sorted({*model.keys, *model.gathered})
    shown = key if len(key) <= LONGEST_ID else f"{key[:40]}…"
    desk.fault(
        pair.key,
        "input.key",
        f'{desk.owner} has a key "{shown}", which the format does not '
        "know, so what it says would be lost",
        _seat_by_id(model, key, pair, desk)
        or _meant(model, key, known)
        or f"known here: {', '.join(known)}",
    )


def _seat_by_id(model: type[Entry], key: str, pair: KeyAndValue, desk: Desk) -> str:
    """Return how a seat is written of which the holder stands before the office."""
    holder, _, name = (part.strip() for part in key.rpartition(","))
    holder, name = (holder, name) if holder else (key, "seat")
    named = _HOLDERS.get(desk.sections.get(holder, ""))
    is_of_seat = {"seat", name} <= model.keys.keys() and name != "person"
    if not is_of_seat or named is None or not isinstance(pair.value, Scalar):
        return ""
    said = pair.value.text
    said = said if re.fullmatch(r"[\w '-]+", said) else f'"{said}"'
    return f"a seat says who holds it and as what: {{{named}: {holder}, {name}: {said}}}"


def _meant(model: type[Entry], key: str, known: list[str]) -> str:
    word = _plain(key).replace(" ", "_")
    if word in model.ways_out:
        return model.ways_out[word]
    if word in model.other_words:
        return f"did you mean {model.other_words[word]}?"
    if not word.startswith(_STEM):
        return did_you_mean(key, known)
    # Two that both begin with "must" are not alike for that.
    rests = [name.removeprefix(_STEM) for name in known if name.startswith(_STEM)]
    return did_you_mean(key, [_STEM + rest for rest in nearest(word.removeprefix(_STEM), rests)])


def note_bare_key(key: str, pair: KeyAndValue, node: Mapping, desk: Desk) -> None:
    """Note a key without a value in braces: what is left of a text with a comma in it."""
    unspaced = _UNSPACED.fullmatch(key)
    if unspaced and PERSON_KEY.match(key) is None and not _is_of_a_person(key, node):
        desk.fault(
            pair.key,
            "input.key",
            f'there is no space after "{unspaced[1]}:" in {desk.owner}, so it is read as no key',
            f"write {unspaced[1]}: {unspaced[2]}",
        )
        return
    shown, hint = f'"{key}"', _quoted_line(key, node)
    if _is_of_a_person(key, node):
        shown, hint = "what follows `person`", "put the whole text in quotes"
    desk.fault(
        pair.key,
        "input.key",
        f"{shown} of {desk.owner} stands alone: a comma inside "
        "braces begins a new key, so the text before it was cut short",
        hint,
    )


def _is_of_a_person(key: str, node: Mapping) -> bool:
    """Return whether a text without a value stands behind the name of a person."""
    before = ""
    for name, pair in node.entries.items():
        if name == key:
            break
        before = before if pair.bare else name
    return PERSON_KEY.match(f"{before}:") is not None


def _quoted_line(key: str, node: Mapping) -> str:
    """Return the pair that was cut at a comma, as it should have been written."""
    if len(node.entries) > 1 and all(pair.bare for pair in node.entries.values()):
        return f"a list is written in square brackets: [{', '.join(node.entries)}]"
    before = None
    parts: list[str] = []
    for name, pair in node.entries.items():
        if pair.bare and before is not None:
            parts.append(name)
            if name == key:
                break
        elif isinstance(pair.value, Scalar):
            before, parts = name, [pair.value.text]
    if before is None:
        return f"write {key}: and its value, or put the text in quotes"
    if parts[0] in _ABSENCES and len(parts) > 1:
        why = ", ".join(parts[1:]).replace("\\", "\\\\").replace('"', '\\"')
        why = why if len(parts) == 2 and ":" not in why else f'"{why}"'
        return f"write {before}: {{{parts[0]}: {why}}}"
    return _in_quotes(before, ", ".join(parts))


def _in_quotes(key: str, text: str) -> str:
    """Return how a text is written in quotes; curly ones round it become straight."""
    if text[:1] in _CURLY and text[-1:] in _CURLY:
        return f'write it in straight quotes: {key}: "{text[1:-1]}"'
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'write it in quotes: {key}: "{text}"'


def indented(model: type[Entry], node: Mapping, desk: Desk) -> dict[str, KeyAndValue]:
    """Return ids with their entries, where keys stand beside an id that has nothing under it.

    The first such key is noted, and all of them are read as if they stood under the id: so no
    key becomes an id of its own, and nothing else is said for that.
    """
    found: dict[str, KeyAndValue] = {}
    above = ""
    for key, pair in node.entries.items():
        inside = found[above].value if above else pair.value
        has_begun = isinstance(inside, Mapping) and bool(above)
        if above and _is_key(model, key, pair, has_begun=has_begun):
            if not isinstance(inside, Mapping):
                _note_beside(key, above, pair, desk)
                inside = Mapping({}, pair.key.place)
                found[above] = found[above]._replace(value=inside)
            inside.entries[key] = pair
            continue
        found[key] = pair
        above = key if not pair.bare and is_empty(pair.value) else ""
    return found


def _is_key(model: type[Entry], key: str, pair: KeyAndValue, *, has_begun: bool) -> bool:
    """Return whether what stands as an id is a key: `group` may be either, `name` is none."""
    known = key in model.keys or model.gathered_key(key) is not None
    if not known or pair.bare:
        return False
    if isinstance(pair.value, Mapping) and any(
        inner in {"name", "title"} or model.gathered_key(inner) for inner in pair.value.entries
    ):
        return False
    return has_begun or key in {"name", "title", "kind"} or "_" in key


def _note_beside(key: str, above: str, pair: KeyAndValue, desk: Desk) -> None:
    desk.fault(
        pair.key,
        "input.key",
        f'"{key}" stands beside {above} and not under it, so it is read as an id of its own',
        f"indent this line, and those that belong to {above}, by two more spaces",
    )
