"""What a file holds once read: scalars, mappings and sequences, each with its place."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Place(NamedTuple):
    """Where something stands in a file; line and column count from 1.

    ``line`` and ``column`` are None where a problem concerns the whole file.
    """

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Return ``file:line:column``, as printed before a message."""
        return ":".join(str(part) for part in self if part is not None)


class Scalar:
    """One value: text, a number, true, false or nothing.

    Attributes:
        value: What rule 7 of the format makes of it: str, int, float, bool or None.
        text: The scalar as written, without quotes and with folded line breaks.
        plain: Whether it was written without quotes (only then may it be other than text).
        width: How many columns of its first line it covers, for the caret under an excerpt.
    """

    __slots__ = ("column", "file", "line", "plain", "text", "value", "width")

    def __init__(
        self,
        value: str | int | float | bool | None,
        text: str,
        place: Place,
        *,
        plain: bool = True,
        width: int = 1,
    ) -> None:
        """Keep the value with its place."""
        self.value = value
        self.text = text
        self.file, self.line, self.column = place
        self.plain = plain
        self.width = width

    @property
    def place(self) -> Place:
        """Return where the first character stands."""
        return Place(self.file, self.line, self.column)


class Entry(NamedTuple):
    """One key of a mapping with its value.

    ``bare`` says that the key stood in a flow mapping without a colon: what is left of a text
    with a comma in it, ``{title: Governance review, paper 7}``.
    """

    key: Scalar
    value: Node
    bare: bool = False


class Mapping:
    """Keys with values, in the order of the file. Keys are unique; a second one was refused."""

    __slots__ = ("column", "entries", "file", "flow", "line", "width")

    def __init__(
        self, entries: dict[str, Entry], place: Place, *, flow: bool = False, width: int = 1
    ) -> None:
        """Keep the entries, by the text of their keys, with the place of the first one."""
        self.entries = entries
        self.file, self.line, self.column = place
        self.flow = flow
        self.width = width

    @property
    def place(self) -> Place:
        """Return where the mapping begins: its first key, or its opening brace."""
        return Place(self.file, self.line, self.column)


class Sequence:
    """Items in the order of the file."""

    __slots__ = ("column", "file", "flow", "items", "line", "width")

    def __init__(
        self, items: list[Node], place: Place, *, flow: bool = False, width: int = 1
    ) -> None:
        """Keep the items with the place of the first dash, or of the opening bracket."""
        self.items = items
        self.file, self.line, self.column = place
        self.flow = flow
        self.width = width

    @property
    def place(self) -> Place:
        """Return where the sequence begins."""
        return Place(self.file, self.line, self.column)


Node: TypeAlias = "Scalar | Mapping | Sequence"
