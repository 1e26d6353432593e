"""What an entry consists of: fields, each with its form, its usual value and its words.

The classes of entries are declared as pydantic's are, but made by this module: a check makes tens
of thousands of entries of values that the forms have checked already, and importing pydantic and
building its validators would take longer than reading a county. ``validated.py`` has the same
classes as pydantic models, for programs that want those.
"""

from __future__ import annotations

from collections.abc import Iterator
from inspect import get_annotations
from types import MappingProxyType
from typing import Any, NamedTuple

from govgraph.document.forms import Form


class Field(NamedTuple):
    """One field of an entry.

    Attributes:
        form: What reads it from a file; None where it is filled otherwise.
        default: Its value where nothing is said.
        alias: The key that fills it, where that is no name in Python: ``from`` for ``from_``.
        description: What it means, for the reference and the schema.
        is_private: Whether it is never shown or exported unless asked for.
    """

    form: Form | None = None
    default: Any = None
    alias: str | None = None
    description: str = ""
    is_private: bool = False


def read_by(
    form: Form,
    *,
    default: Any,
    description: str,
    alias: str | None = None,
    is_private: bool = False,
) -> Any:
    """Return a field that a form reads, to stand as the value of an attribute of a class."""
    return Field(form, default, alias, description, is_private)


def own_fields(entry: type) -> Iterator[tuple[str, Field]]:
    """Yield the fields that a class declares itself: its annotated attributes."""
    for name, words in get_annotations(entry).items():
        if not str(words).startswith("ClassVar"):
            given = entry.__dict__[name]
            field = given if isinstance(given, Field) else Field(default=given)
            if isinstance(field.default, dict):
                # All entries share it, so nobody may change it.
                field = field._replace(default=MappingProxyType(field.default))
            yield name, field
