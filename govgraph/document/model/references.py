"""What a reference may be: an id, ``all``, or a selector such as ``{kind: partnership}``."""

from __future__ import annotations

from typing import Any, NamedTuple

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    FREE,
    MISSING,
    Form,
    JsonSchema,
    Many,
    Ref,
    Text,
    says_nothing,
)
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Node, Place, Scalar, Sequence

BODIES = ("body", "template", "group")
HOLDERS = ("organisation", "body", "post", "template", "group")
PARTIES = (*BODIES, "organisation")
# What questions and accepted findings may be about: anything that has an id.
ANYTHING = (
    *("body", "template", "group", "organisation", "area", "post", "remit", "priority"),
    "source",
)
EVERY = frozenset(ANYTHING)


class Selector(NamedTuple):
    """Bodies or holders picked by what they are; several keys together narrow it.

    Each is a tuple of accepted words, empty where the selector does not ask.
    """

    kind: tuple[str, ...] = ()
    tier: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    duty: tuple[str, ...] = ()


class Term(NamedTuple):
    """One item of a reference: ``name`` is an id or ``all``, else ``selector`` is given.

    A selector on a template with a placeholder in it ``is_open``, and picks nothing; on each body
    that the template makes it ``is_filled``.
    """

    name: str
    selector: Selector | None
    place: Place
    width: int
    owner: str
    key: str
    is_open: bool = False
    is_filled: bool = False

    @property
    def words(self) -> str:
        """Return the term as written: an id, ``all``, or the selector's keys."""
        if self.selector is None:
            return self.name
        parts = [f"{key}: {', '.join(value)}" for key, value in _asked(self.selector)]
        return f"{{{', '.join(parts)}}}"


def _asked(selector: Selector) -> list[tuple[str, tuple[str, ...]]]:
    return [(key, value) for key, value in selector._asdict().items() if value]


_PLACEHOLDERS = ("area", "body")
# Where nobody is named, these say why; a slip in them looks like a selector.
_ABSENCES = ("unknown", "none")
_SELECTOR_FORMS: dict[str, Many] = {
    "kind": Many(FREE),
    "tier": Many(Text()),
    "area": Many(Ref("area")),
    "duty": Many(Text()),
}


class TermForm(Form):
    """One id, ``all``, or a selector."""

    def __init__(self, *kinds: str) -> None:
        """Accept ids of these kinds."""
        self.ref = Ref(*kinds)
        self.words = f"{self.ref.words}, a selector such as {{kind: partnership}}, or all"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the term."""
        if isinstance(node, Mapping):
            return self._selector(node, desk)
        if isinstance(node, Scalar):
            name = node.text.strip()
            if name != "all":
                name = self.ref.read(node, desk)
            return Term(name, None, node.place, node.width, desk.owner, desk.key)
        return self.refuse(node, desk)

    def _selector(self, node: Mapping, desk: Desk) -> Any:
        key, within = desk.key, desk.within
        asked: dict[str, tuple[str, ...]] = {}
        for name, pair in node.entries.items():
            form = _SELECTOR_FORMS.get(name)
            if form is None or (pair.bare and name in _PLACEHOLDERS):
                _no_selector(name, pair, desk)
                return MISSING
            if says_nothing(pair.value):
                _selects_by_nothing(name, pair, desk)
                return MISSING
            asked[name] = form.read(pair.value, desk)
        desk.key, desk.within = key, within
        if not any(asked.values()):
            return self.refuse(node, desk)
        holds = _holds_placeholder(node)
        return Term(
            *("", Selector(**asked), node.place, node.width, desk.owner, key),
            is_open=holds and desk.is_template,
            is_filled=holds and bool(desk.bindings),
        )

    def schema(self) -> JsonSchema:
        """Return an id or a selector."""
        one_or_many = {"anyOf": [{"type": "string"}, {"type": "array"}]}
        properties = dict.fromkeys(_SELECTOR_FORMS, one_or_many)
        selector: JsonSchema = {
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {"anyOf": [{"type": "string"}, selector]}


def _holds_placeholder(node: Node) -> bool:
    """Return whether what a template is made for is to stand somewhere in a selector."""
    if isinstance(node, Scalar):
        return any(f"{{{word}}}" in node.text for word in _PLACEHOLDERS)
    inside = node.items if isinstance(node, Sequence) else [e.value for e in node.entries.values()]
    return any(_holds_placeholder(item) for item in inside)


def _no_selector(name: str, pair: KeyAndValue, desk: Desk) -> None:
    """Note a key by which nothing can be selected, above all a placeholder without quotes."""
    if pair.bare and name in _PLACEHOLDERS:
        desk.fault(
            pair.key,
            "input.type",
            f"{desk.subject} is {{{name}}} without quotes, which YAML takes for a set of keys",
            f'write "{{{name}}}" in quotes',
        )
        return
    desk.fault(
        pair.key,
        "input.key",
        f'{desk.subject} selects by "{name}", which is no way to select',
        did_you_mean(name, (*_SELECTOR_FORMS, *_ABSENCES))
        or "a selector has the keys kind, tier, area and duty",
    )


def _selects_by_nothing(name: str, pair: KeyAndValue, desk: Desk) -> None:
    """Note a key of a selector with nothing behind it, which would narrow nothing."""
    desk.fault(
        pair.key,
        "input.value",
        f"{desk.subject} selects by {name} and names none, which may mean nobody, or everybody",
        f"write {name}: and what is meant, or leave it out",
    )


def terms(*kinds: str) -> Many:
    """Return the form of a reference to one or several of some kinds of thing."""
    return Many(TermForm(*kinds))


def is_selector(node: Node) -> bool:
    """Return whether keys with values select rather than describe."""
    return (
        isinstance(node, Mapping)
        and bool(node.entries)
        and set(node.entries) <= set(_SELECTOR_FORMS)
    )
