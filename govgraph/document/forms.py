"""The forms that a value may have in a file: text, dates, words of a list, ids, lists of these.

A form reads one node and returns its value, or ``MISSING`` after noting what is wrong with it.
It also says what it accepts, in words for the reference and as JSON Schema for editors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as SequenceOf
from typing import Any, Final

from govgraph.document import dates
from govgraph.document.desk import Absence, Desk
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

MISSING: Final = object()
IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
LONGEST_ID = 100
RESERVED_IDS = frozenset({"none", "all", "unknown"})
_URL = re.compile(r"(?:https?://\S+|mailto:\S+)", re.IGNORECASE)
_ID_LIKE = re.compile(r"[a-z][a-z0-9]*(?:[-.][a-z0-9]+|[-.]?\{[a-z]+\})*", re.ASCII)

JsonSchema = dict[str, Any]


class Form:
    """One form of value. Subclasses say how it is read, and what it accepts."""

    words = "anything"
    may_be_none = False

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the value of a node, or ``MISSING`` after noting what is wrong."""
        raise NotImplementedError

    def schema(self) -> JsonSchema:
        """Return what the form accepts as JSON Schema."""
        return {}

    def refuse(self, node: Node, desk: Desk, instead: str = "") -> Any:
        """Note that a node has the wrong form, and return ``MISSING``."""
        desk.fault(
            node,
            "input.type",
            f"{desk.subject} is {shape(node)} where {self.words} stands",
            instead or f"write {self.words}",
        )
        return MISSING


def shape(node: Node) -> str:
    """Return what a node is, in words: ``a list``, ``keys with values``, ``a number``."""
    if isinstance(node, Mapping):
        return "a set of keys with values"
    if isinstance(node, Sequence):
        return "a list"
    if node.value is None:
        return "empty"
    if isinstance(node.value, bool):
        return f"`{node.text}`"
    return "a number" if not isinstance(node.value, str) else "text"


def is_empty(node: Node) -> bool:
    """Return whether nothing stands after the key, which is the same as leaving it out."""
    return isinstance(node, Scalar) and node.value is None


class Text(Form):
    """Text as written; any plain scalar is text. Line breaks stay."""

    words = "text"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the text."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        return desk.named(node.text)

    def schema(self) -> JsonSchema:
        """Return text or a number, since a plain number is text where text is expected."""
        return {"type": ["string", "number", "boolean"]}


class Name(Text):
    """Text on one line: a line break in it becomes a space."""

    words = "a name"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the name, never empty."""
        text = super().read(node, desk)
        if text is MISSING:
            return MISSING
        name = " ".join(text.split())
        if not name:
            desk.fault(
                node,
                "input.value",
                f"{desk.subject} is empty, so nobody can tell what it is called",
                "write its name, or leave the key out",
            )
            return MISSING
        return name


class Url(Text):
    """An address on the web or of mail."""

    words = "an address that begins with http, https or mailto"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the address."""
        text = super().read(node, desk)
        if text is not MISSING and not _URL.fullmatch(text):
            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{text}", which is not {self.words}',
                'such as "https://example.org/paper-7"',
            )
            return MISSING
        return text

    def schema(self) -> JsonSchema:
        """Return the pattern of an address."""
        return {"type": "string", "pattern": "^(https?://|mailto:)"}


class Flag(Form):
    """``true`` or ``false``."""

    words = "true or false"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the truth value."""
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        return self.refuse(node, desk)

    def schema(self) -> JsonSchema:
        """Return a truth value."""
        return {"type": "boolean"}


class Count(Form):
    """A whole number of 1 or more (rule 13)."""

    words = "a whole number of 1 or more"

    def __init__(self, *words: str) -> None:
        """Accept some words beside a number, such as ``several``."""
        self.besides = words
        if words:
            self.words = f"{Count.words}, or {' or '.join(words)}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the number, or the word."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        if node.text in self.besides:
            return node.text
        if isinstance(node.value, int) and not isinstance(node.value, bool) and node.value >= 1:
            return node.value
        desk.fault(
            node,
            "input.value",
            f"{desk.subject} is {node.text}, which is not {self.words}",
            f"write {self.words}",
        )
        return MISSING

    def schema(self) -> JsonSchema:
        """Return a positive integer, or one of the words."""
        number: JsonSchema = {"type": "integer", "minimum": 1}
        return {"anyOf": [number, {"enum": list(self.besides)}]} if self.besides else number


class DayForm(Form):
    """A date, whole or partial (rule 11)."""

    words = "a date: 2027, 2027-04 or 2027-04-01"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the date."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        day = dates.parsed(node.text.strip())
        if day is None:
            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{node.text}", which is no date',
                "write 2027, 2027-04 or 2027-04-01, or {unknown: why}",
            )
            return MISSING
        return day

    def schema(self) -> JsonSchema:
        """Return the three forms of a date."""
        return {"type": ["string", "integer"], "pattern": "^[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"}


class Word(Form):
    """One of some words."""

    def __init__(self, what: str, *choices: str) -> None:
        """Accept these words; ``what`` names them: ``a status``."""
        self.what = what
        self.choices = choices
        self.words = f"{what}: {', '.join(choices)}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the word."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        if node.text not in self.choices:
            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{node.text}", which is not {self.what} that is known',
                did_you_mean(node.text, self.choices) or f"known: {', '.join(self.choices)}",
            )
            return MISSING
        return node.text

    def schema(self) -> JsonSchema:
        """Return the words."""
        return {"enum": list(self.choices)}


class Free(Form):
    """A free word, kept in lower case with hyphens: kinds of organisation, voices, roles."""

    words = "a word"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the word."""
        if not isinstance(node, Scalar) or not node.text.strip():
            return self.refuse(node, desk)
        return "-".join(node.text.lower().split())

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}


class Ref(Form):
    """The id of something that the structure declares."""

    def __init__(self, *kinds: str) -> None:
        """Accept ids of these kinds of thing."""
        self.kinds = frozenset(kinds)
        self.words = f"the id of {_a(kinds)}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the id, noted to be looked up once all files are read."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        name = desk.identified(node.text.strip())
        desk.mention(node, name, self.kinds)
        return name

    def schema(self) -> JsonSchema:
        """Return an id."""
        return {"type": "string"}


def _a(kinds: SequenceOf[str]) -> str:
    named = [f"an {kind}" if kind[0] in "aeio" else f"a {kind}" for kind in kinds]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} or {named[-1]}"


class Citation(Form):
    """The id of a source, with the place in it behind ``#``."""

    words = "a source's id, or id#locator"
    kinds = frozenset({"source"})

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the citation as written; the source must be declared."""
        if not isinstance(node, Scalar) or not node.text.strip():
            return self.refuse(node, desk)
        text = " ".join(desk.identified(node.text).split())
        desk.mention(node, text.partition("#")[0], self.kinds)
        return text

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}


class Many(Form):
    """A list, or one item without its brackets. An item may say that there is more, unknown."""

    def __init__(self, item: Form) -> None:
        """Accept one or several of a form."""
        self.item = item
        self.words = f"{item.words}, or a list of these"
        self.may_be_none = item.may_be_none

    def read(self, node: Node, desk: Desk) -> Any:
        """Return a tuple of what could be read, in the order of the file."""
        items = node.items if isinstance(node, Sequence) else [node]
        values = []
        for item in items:
            absence = unknown_in(item, desk)
            if absence is not None:
                desk.unknown[desk.key] = absence
                continue
            if is_empty(item):
                desk.fault(
                    item,
                    "input.type",
                    f"{desk.subject} has an empty item in its list",
                    "remove the dash or the comma, or fill it in",
                )
                continue
            value = self.item.read(item, desk)
            if value is not MISSING:
                values.append(value)
        return tuple(values)

    def schema(self) -> JsonSchema:
        """Return the item, or a list of it."""
        item = self.item.schema()
        return {"anyOf": [item, {"type": "array", "items": item}]}


class Several(Form):
    """Any of some forms: the first that takes the shape of the node."""

    def __init__(self, scalar: Form, mapping: Form) -> None:
        """Read a scalar by one form and keys with values by another."""
        self.scalar = scalar
        self.mapping = mapping
        self.words = f"{scalar.words}, or {mapping.words}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the value by the form that fits."""
        form = self.mapping if isinstance(node, Mapping) else self.scalar
        return form.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return either."""
        return {"anyOf": [self.scalar.schema(), self.mapping.schema()]}


def unknown_in(node: Node, desk: Desk) -> Absence | None:
    """Return why a value is unknown where the node says so (rule 4), else None."""
    return _absence(node, "unknown", desk)


def none_in(node: Node, desk: Desk) -> Absence | None:
    """Return why there is none where the node says so, else None."""
    if isinstance(node, Scalar):
        if node.text == "none":
            return Absence("", desk.sources, node.place)
        return None
    return _absence(node, "none", desk)


def _absence(node: Node, word: str, desk: Desk) -> Absence | None:
    if not isinstance(node, Mapping) or word not in node.entries:
        return None
    why = node.entries[word].value
    if set(node.entries) - _BESIDE_ABSENCE - {word}:
        return None
    source = node.entries.get("source")
    sources = desk.sources if source is None else MANY_CITATIONS.read(source.value, desk)
    text = " ".join(desk.named(why.text).split()) if isinstance(why, Scalar) else ""
    return Absence(text, sources, node.place)


_BESIDE_ABSENCE = frozenset({"source", "status", "from", "until", "note"})

TEXT = Text()
NAME = Name()
URL = Url()
FLAG = Flag()
COUNT = Count()
DAY = DayForm()
FREE = Free()
CITATION = Citation()
MANY_TEXTS = Many(TEXT)
MANY_NAMES = Many(NAME)
MANY_WORDS = Many(FREE)
MANY_CITATIONS = Many(CITATION)

STATED = Word(
    "a status",
    *("existing", "agreed", "proposed", "requested", "missing", "ending"),
    *("new", "changed", "paused"),
)
