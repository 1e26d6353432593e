"""What every entry has: its place, its sources, its life, what is known to be unknown."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from types import MappingProxyType
from typing import Any, ClassVar, Self

from govgraph.document.dates import Day
from govgraph.document.desk import Absence
from govgraph.document.forms import DAY, MANY_CITATIONS, STATED, TEXT, Form
from govgraph.document.model.fields import Field, own_fields, read_by
from govgraph.document.nodes import Mapping, Node, Place, Scalar

__all__ = ["NOWHERE", "Entry", "Fact", "read_by"]

NOWHERE = Scalar(None, "", Place("", None, None))
NOTHING: MappingOf[str, Any] = MappingProxyType({})
# Fields that say where an entry stands, or what it does not say.
BESIDE = frozenset({"node", "head", "unknown", "none"})

_keep = object.__setattr__


class Entry:
    """One entry of a structure, frozen once read.

    An entry holds what was said; a field of which nothing was said has its usual value from the
    class.

    Attributes:
        node: What was read, for the places of its keys.
        head: The node that the entry stands at: its id, or the entry itself in a list.
        unknown: Keys that are known to be unknown, each with why. A list key that stands here as
            well as holding items has more items than are listed.
        none: Keys of which it was decided that there is none, each with why.
    """

    node: Any = NOWHERE
    head: Any = NOWHERE
    unknown: MappingOf[str, Absence] = NOTHING
    none: MappingOf[str, Absence] = NOTHING

    words: ClassVar[str] = "keys with values"
    noun: ClassVar[str] = ""
    short_key: ClassVar[str | None] = None
    keys: ClassVar[MappingOf[str, tuple[str, Form]]] = {}
    gathered: ClassVar[MappingOf[str, tuple[str, Form]]] = {}
    # Words that people write for a key, with the key.
    other_words: ClassVar[MappingOf[str, str]] = {}
    # Keys that people look for and that do not stand here, each with what to write instead.
    ways_out: ClassVar[MappingOf[str, str]] = {}
    model_fields: ClassVar[dict[str, Field]] = {}

    def __init_subclass__(cls) -> None:
        """Work out, once, which key of a file fills which field, and by which form."""
        own = dict(own_fields(cls))
        cls.model_fields = {**cls.model_fields, **own}
        for name, field in own.items():
            setattr(cls, name, field.default)
        cls.keys = {
            field.alias or name: (name, field.form)
            for name, field in cls.model_fields.items()
            if field.form is not None
        }

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: an entry is frozen."""
        raise AttributeError(f"an entry is frozen, so its {name} cannot be set; see with_()")

    def __delattr__(self, name: str) -> None:
        """Refuse: an entry is frozen."""
        raise AttributeError(f"an entry is frozen, so its {name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        """Return whether another entry of the same class has the same values."""
        if not isinstance(other, Entry) or type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__ or self.values() == other.values()

    def __hash__(self) -> int:
        """Return a number that equal entries share: they were read at the same node."""
        return hash((type(self), self.node))

    def __repr__(self) -> str:
        """Return what was said, without what is private."""
        fields = self.model_fields
        said = (
            f"{name}={value!r}"
            for name, value in self.__dict__.items()
            if name not in BESIDE and not fields[name].is_private
        )
        return f"{type(self).__name__}({', '.join(said)})"

    def values(self) -> dict[str, Any]:
        """Return every field with its value, those of which nothing was said among them."""
        usual = {name: field.default for name, field in self.model_fields.items()}
        return {**usual, **self.__dict__}

    @property
    def model_fields_set(self) -> frozenset[str]:
        """Return the names of the fields of which something was said."""
        return frozenset(self.__dict__)

    @classmethod
    def gathered_key(cls, key: str) -> tuple[str, Form] | None:
        """Return the field and form of a key that is one of many alike, such as a type of line."""
        return cls.gathered.get(key)

    @classmethod
    def settled(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Return the fields as they are kept, once all keys are read."""
        return values

    @classmethod
    def made(cls, values: dict[str, Any]) -> Self:
        """Return an entry that keeps these values, which the forms have checked already."""
        made = cls.__new__(cls)
        _keep(made, "__dict__", values)
        return made

    def with_(self, **values: Any) -> Self:
        """Return the same entry with some fields changed."""
        return self.made({**self.__dict__, **values})

    @property
    def where(self) -> Place:
        """Return where the entry stands."""
        place: Place = self.head.place
        return place

    def place(self, key: str) -> Place:
        """Return where the value of a key stands, or the entry itself where it has no such key."""
        node: Node = self.node
        if isinstance(node, Mapping) and key in node.entries:
            return node.entries[key].value.place
        return self.where


class Fact(Entry):
    """An entry that states a fact, with its source, status, life and note (rule 5)."""

    sources: tuple[str, ...] = read_by(
        MANY_CITATIONS,
        default=(),
        alias="source",
        description="Where the fact comes from: a source's id, or `id#locator`; a list cites "
        "several. It holds for everything inside that has none of its own.",
    )
    status: str | None = read_by(
        STATED,
        default=None,
        description="Where the fact stands; without it, part of the structure.",
    )
    from_: Day | None = read_by(
        DAY, default=None, alias="from", description="The first day of its life."
    )
    until: Day | None = read_by(
        DAY, default=None, description="The last day of its life; a partial date counts whole."
    )
    note: str | None = read_by(TEXT, default=None, description="A remark, in words.")
