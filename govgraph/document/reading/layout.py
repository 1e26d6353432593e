"""Faults of layout: what stands in a line or column where it belongs to nothing."""

from __future__ import annotations

from govgraph.document.reading import corrections as fixes
from govgraph.document.reading.fault import Fault, Spot, Told
from govgraph.document.reading.signs import directive, empty_key, unopened
from govgraph.document.reading.slips import odd_space, slip


def _missing_space(fault: Fault, number: int) -> Told | None:
    """Return the fault of a line like ``name:Board``, if the line is one."""
    found = fixes.unspaced(fault.lines[number])
    if found is None:
        return None
    key, column = found
    return Told(
        f"there is no space after {fault.key_at(key, number)}, so it is not read as a key",
        fixes.with_space(fault.lines[number]),
        Spot(number, column - 1),
    )


def colon(fault: Fault) -> Told:
    """Tell of a colon where no key can end."""
    found = fixes.keyed(fault.before)
    if found is not None:
        return Told(
            f"the text after {fault.key_at(found[0], fault.stop.line)} has a colon of its own,"
            " so it reads as a second key on the same line",
            fixes.QUOTE_IT if found[1][0] in "\"'[{" else fixes.with_quotes(fault.line),
            fault.stop,
        )
    above = fault.above()
    return _colon_below(fault, above) if above is not None else _unkeyed(fault, fault.stop)


def _colon_below(fault: Fault, above: int) -> Told:
    """Tell of a key below a line that already has its value, or that is no key at all."""
    told = _missing_space(fault, above) or odd_space(fault, above)
    if told is not None:
        return told
    line = fault.lines[above]
    start = Spot(above, len(line) - len(line.lstrip()))
    if ": " not in line and not line.rstrip().endswith(":"):
        return _unkeyed(fault, start)
    indent = len(fault.line) - len(fault.line.lstrip())
    return Told(
        "this line is indented below a line that already has its value, so it belongs to nothing",
        f"begin it in column {fixes.key_column(line) + 1}, like the key above it",
        Spot(fault.stop.line, indent),
    )


def _unkeyed(fault: Fault, at: Spot) -> Told:
    """Tell of a line that is neither a key nor an item."""
    told = slip(fault, at.line)
    if told is not None:
        return told
    what = "item of a list" if fault.line_at(at).lstrip().startswith("- ") else "line"
    return Told(
        f"this {what} is text without a key, so what stands beside it has no place",
        "write it as `key: text`; text that goes on from the line above is indented further"
        " than that line's key",
        at,
    )


def no_colon(fault: Fault) -> Told:
    """Tell of a line without a colon among lines with keys."""
    return _missing_space(fault, fault.opening.line) or _unkeyed(fault, fault.opening)


def not_a_key(fault: Fault) -> Told:
    """Tell of what stands in a mapping where its next key should."""
    if fault.character and fault.character in "]}":
        return unopened(fault)
    if fault.character == ":":
        return empty_key(fault)
    if fault.before.strip():
        return _goes_on(fault)
    if fault.line[fault.stop.column :].startswith("- "):
        return Told(
            "an item of a list stands here among keys",
            "give the list a key of its own, and write its items under that key",
            fault.stop,
        )
    return _misplaced(fault)


def _goes_on(fault: Fault) -> Told:
    """Tell of text behind a quote or bracket that closed what the line had to say."""
    end = "quote" if fault.before.rstrip()[-1] in "\"'" else "bracket"
    message = f"text goes on after the closing {end}, so it has no place"
    return Told(message, fixes.with_quotes(fault.line), fault.stop)


def _misplaced(fault: Fault) -> Told:
    """Tell of a line that begins in a column where nothing above it does."""
    columns = _columns_above(fault)
    places = " or ".join(f"{column + 1}" for column in columns)
    return Told(
        f"this line begins in column {fault.stop.column + 1}, and no line that it could belong"
        " beside does",
        f"begin it in column {places}, with the lines that it belongs to",
        fault.stop,
    )


def _columns_above(fault: Fault) -> list[int]:
    """Return the nearest columns left and right of a line in which lines above it begin."""
    left, right = None, None
    for line in reversed(fault.lines[: fault.stop.line]):
        text = line.lstrip()
        indent = len(line) - len(text)
        if text and indent > fault.stop.column and (right is None or indent < right):
            right = indent
        elif text and indent < fault.stop.column:
            left = indent
            break
    return [column for column in (left, right) if column is not None] or [0]


def not_an_item(fault: Fault) -> Told:
    """Tell of a line among the items of a list that is none."""
    if fault.before.strip():
        return _goes_on(fault)
    return Told(
        "this line stands among the items of a list and does not begin with a dash",
        'begin it with "- ", or in the column of the key that it belongs beside',
        fault.stop,
        (("the list begins here", fault.opening),),
    )


def second_beginning(fault: Fault) -> Told:
    """Tell of what follows a structure that has already ended."""
    for number, line in enumerate(fault.lines[: fault.stop.line]):
        if line.startswith("%"):
            return directive(fault._replace(opening=Spot(number, 0)))
    first = next((line for line in fault.lines if line.strip(" \t") and line[:1] != "#"), "")
    indent = len(first) - len(first.lstrip())
    if indent > fault.stop.column:
        return Told(
            f"this line begins further left than the first one, which begins in column"
            f" {indent + 1}, so the two cannot be one structure",
            "begin all top-level keys in column 1",
            fault.stop,
        )
    return Told(
        "this stands after the end of the structure, so it would be lost",
        "write everything as keys of one mapping, each on a line of its own",
        fault.stop,
    )


def dash_in_line(fault: Fault) -> Told:
    """Tell of a dash on the line of a key."""
    return Told(
        "a dash begins a list here, and a list with dashes begins on a line of its own",
        "write each item on a line below the key, or all in brackets: `[first, second]`; if the"
        " dash belongs to the text, put the text in quotes",
        fault.stop,
    )
