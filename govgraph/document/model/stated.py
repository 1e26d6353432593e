"""What every entry has: its place, its sources, its life, what is known to be unknown."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field

from govgraph.document.dates import Day
from govgraph.document.desk import Absence
from govgraph.document.forms import DAY, MANY_CITATIONS, STATED, TEXT, Form
from govgraph.document.nodes import Mapping, Node, Place, Scalar

NOWHERE = Scalar(None, "", Place("", None, None))


class Entry(BaseModel):
    """One entry of a structure, frozen once read.

    Attributes:
        node: What was read, for the places of its keys.
        head: The node that the entry stands at: its id, or the entry itself in a list.
        unknown: Keys that are known to be unknown, each with why. A list key that stands here as
            well as holding items has more items than are listed.
        none: Keys of which it was decided that there is none, each with why.
    """

    model_config = ConfigDict(
        frozen=True, arbitrary_types_allowed=True, defer_build=True, populate_by_name=True
    )

    node: Annotated[Any, None] = Field(default=NOWHERE, exclude=True, repr=False)
    head: Annotated[Any, None] = Field(default=NOWHERE, exclude=True, repr=False)
    unknown: Annotated[MappingOf[str, Absence], None] = Field(default={}, exclude=True)
    none: Annotated[MappingOf[str, Absence], None] = Field(default={}, exclude=True)

    words: ClassVar[str] = "keys with values"
    noun: ClassVar[str] = ""
    short_key: ClassVar[str | None] = None
    keys: ClassVar[MappingOf[str, tuple[str, Form]]] = {}
    gathered: ClassVar[MappingOf[str, tuple[str, Form]]] = {}
    # Words that people write for a key, with the key.
    other_words: ClassVar[MappingOf[str, str]] = {}
    defaults: ClassVar[dict[str, Any]] = {}

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        """Work out, once, which key of a file fills which field, and by which form."""
        cls.keys = {
            info.alias or name: (name, form)
            for name, info in cls.model_fields.items()
            for form in info.metadata
            if isinstance(form, Form)
        }
        cls.defaults = {name: info.default for name, info in cls.model_fields.items()}

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
        """Return an entry of values that the forms have checked already, so not checked again."""
        made = cls.__new__(cls)
        object.__setattr__(made, "__dict__", {**cls.defaults, **values})
        object.__setattr__(made, "__pydantic_fields_set__", set(values))
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", None)
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

    sources: Annotated[tuple[str, ...], MANY_CITATIONS] = Field(
        default=(),
        alias="source",
        description="Where the fact comes from: a source's id, or `id#locator`; a list cites "
        "several. It holds for everything inside that has none of its own.",
    )
    status: Annotated[str | None, STATED] = Field(
        default=None, description="Where the fact stands; without it, part of the structure."
    )
    from_: Annotated[Day | None, DAY] = Field(
        default=None, alias="from", description="The first day of its life."
    )
    until: Annotated[Day | None, DAY] = Field(
        default=None, description="The last day of its life; a partial date counts whole."
    )
    note: Annotated[str | None, TEXT] = Field(default=None, description="A remark, in words.")
