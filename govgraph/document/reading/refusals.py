"""What YAML allows and a structure's file does not, each with its reason and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govgraph.document.bounds import over
from govgraph.document.nodes import Place, Scalar
from govgraph.document.problems import Problem
from govgraph.document.scalars import described, why_forbidden

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PROBLEMS = 1000
"""Problems of one file after which its reading stops: nobody mends more at a time."""

BYTES_A_NODE = 8
"""A file has room for one value in so many bytes of the bound on its size, so that a file of
nothing but dashes cannot fill the memory. Real structures take about 11 bytes a value."""

_TEXT_MEANT = "if it belongs to the text, put the whole text in quotes"


def anchor(name: str, place: Place) -> Problem:
    """Return the problem of ``&name``."""
    message = (
        f'"&{name}" marks a value to be repeated elsewhere (a YAML anchor), and in a structure'
        " every fact is written where it is read"
    )
    hint = f'delete "&{name}"; {_TEXT_MEANT}'
    return Problem("input.yaml", message, place, hint, len(name) + 1)


def alias(name: str, place: Place) -> Problem:
    """Return the problem of ``*name``."""
    message = (
        f'"*{name}" repeats a value from elsewhere (a YAML alias), and in a structure every fact'
        " is written where it is read"
    )
    hint = f"write the value itself here; {_TEXT_MEANT}"
    return Problem("input.yaml", message, place, hint, len(name) + 1)


def tag(name: str, place: Place) -> Problem:
    """Return the problem of ``!name``."""
    written = f"!{name}"
    message = (
        f'"{written}" orders a special kind of value (a YAML tag), and a structure holds only'
        " text, numbers, true, false, mappings and lists"
    )
    hint = f'delete "{written}"; {_TEXT_MEANT}'
    return Problem("input.yaml", message, place, hint, len(written))


def merge_key(key: Scalar) -> Problem:
    """Return the problem of ``<<``."""
    message = (
        '"<<" copies the keys of another mapping into this one (a YAML merge key), and in a'
        " structure every fact is written where it is read"
    )
    hint = "write the keys themselves here"
    return Problem("input.yaml", message, key.place, hint, key.width)


def empty_key(key: Scalar) -> Problem:
    """Return the problem of a key without a letter."""
    message = "the key before this colon is empty, so nobody can tell what its value is"
    return Problem("input.key", message, key.place, "write the key before the colon", key.width)


def second_key(key: Scalar, first: Scalar) -> Problem:
    """Return the problem of a key that the mapping already has."""
    message = f'"{key.text}" stands twice in this mapping, so one of the two would be lost'
    related = (("it stands here first", first.place),)
    hint = f"keep one of them; the first is on line {first.line}"
    return Problem("input.duplicate", message, key.place, hint, key.width, related)


def complex_key(place: Place) -> Problem:
    """Return the problem of a mapping or list where a key should be."""
    message = "a mapping or a list stands where a key should, and a key is a word or an id"
    hint = 'write a word before the colon; a text in "{}" or "[]" needs quotes round it'
    return Problem("input.yaml", message, place, hint)


def second_document(place: Place) -> Problem:
    """Return the problem of a further ``---``."""
    message = (
        '"---" begins a second document here, and a file is one structure, so the rest would be'
        " lost"
    )
    hint = "delete the line, or give the rest a file of its own and name it under `uses`"
    return Problem("input.yaml", message, place, hint, 3)


def directive(line: str, place: Place) -> Problem:
    """Return the problem of a line like ``%YAML 1.1``."""
    name = line.split(" ")[0]
    message = (
        f'"{name}" at the beginning of a line is an order to the parser (a YAML directive), which'
        " structures have no use for"
    )
    return Problem("input.yaml", message, place, "delete the line", len(line.rstrip()) or 1)


def escape(character: str, place: Place, width: int) -> Problem:
    """Return the problem of a forbidden character that an escape brings into a text."""
    message = (
        f"this text has an escape for the character {described(character)}, which"
        f" {why_forbidden(character)}"
    )
    return Problem("input.value", message, place, "delete the escape", width)


def too_long(size: int, most: int, place: Place) -> Problem:
    """Return the problem of a text that is over the bound."""
    message = (
        f"this text has {size:,} bytes, and a text has at most {most:,}, so the file was not read"
        " further"
    )
    return Problem("input.bound", message, place, over("scalar", most))


def too_deep(most: int, place: Place) -> Problem:
    """Return the problem of mappings and lists in each other over the bound."""
    message = (
        f"mappings and lists lie here more than {most:,} deep in each other, so the file was not"
        " read further"
    )
    return Problem("input.bound", message, place, over("nesting", most))


def too_many_values(most: int, bytes_allowed: int, file: str) -> Problem:
    """Return the problem of a file with more values than its size allows."""
    message = f"the file holds more than {most:,} values, so it was not read further"
    hint = "divide it into several files under `uses`, or " + over("document", bytes_allowed)
    return Problem("input.bound", message, Place(file), hint)


def too_many_problems(file: str) -> Problem:
    """Return the note that a file has more faults than were gathered."""
    message = f"more than {MOST_PROBLEMS:,} things are wrong with this file, so only the first"
    message += " of them are listed"
    return Problem("input.yaml", message, Place(file), "mend those and check again")


def nothing(file: str) -> Problem:
    """Return the problem of a file without a value."""
    return Problem(
        "input.type",
        "the file holds nothing, and a structure begins with `govgraph: 1`",
        Place(file),
        "write `govgraph: 1` and what follows it, or start from `govgraph init`",
    )


def directives(lines: Sequence[str], first: int, last: int, file: str) -> list[Problem]:
    """Return the problems of all directives among these lines, counted from 0."""
    return [
        directive(lines[number], Place(file, number + 1, 1))
        for number in range(first, min(last + 1, len(lines)))
        if lines[number].startswith("%")
    ]
