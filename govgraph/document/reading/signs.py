"""Faults of a sign: quotes, brackets, and characters that YAML keeps for itself."""

from __future__ import annotations

from govgraph.document.reading import corrections as fixes
from govgraph.document.reading.comments import swallowed
from govgraph.document.reading.fault import Fault, Spot, Told


def odd_beginning(fault: Fault) -> Told:
    """Tell of a character that no plain text may begin with."""
    if fault.character == "\t":
        return tab(fault)
    if fixes.keyed(fault.line) and not ("{" in fault.before or "[" in fault.before):
        hint = fixes.with_quotes(fault.line)
    else:
        hint = fixes.item_with_quotes(fault.line, fault.stop.column)
    message = f'"{fault.character}" begins a text here, and in YAML no text without quotes can'
    return Told(message, hint, fault.stop)


def tab(fault: Fault) -> Told:
    """Tell of a tab where spaces indent."""
    column = fault.line.find("\t")
    return Told(
        "a tab indents this line, and in YAML only spaces can",
        "put two spaces for each tab",
        Spot(fault.stop.line, max(column, 0)),
    )


def unclosed(fault: Fault) -> Told:
    """Tell of a brace or bracket that is not closed, or of a comma missing in it."""
    opened = fault.line_at(fault.opening)[fault.opening.column : fault.opening.column + 1]
    closing = {"{": "}", "[": "]"}.get(opened, "}")
    return swallowed(fault, opened, closing) or _unclosed(fault, opened, closing)


def _unclosed(fault: Fault, opened: str, closing: str) -> Told:
    """Tell of what stands where a brace or bracket should close, or a comma stand in it."""
    if fault.character and fault.character in "]}":
        return Told(
            f'"{fault.character}" stands here before "{closing}" has closed the "{opened}"',
            f'put "{closing}" before it, or in its place',
            fault.stop,
            ((f'"{opened}" stands here', fault.opening),),
        )
    if fault.character == ":" and _is_next_key(fault):
        return Told(
            f'"{opened}" is opened here and not closed before the next key, on line '
            f"{fault.stop.line + 1}",
            f'put "{closing}" at the end of line {fault.stop.line}',
            fault.opening,
        )
    if fault.character == ":":
        return Told(
            "this entry has a second colon, so a comma is missing before its last key, or quotes"
            " round its text",
            fixes.entry_with_quotes(fault.line, fault.stop.column),
            fault.stop,
            ((f'"{opened}" stands here', fault.opening),),
        )
    if fault.stop.line == fault.opening.line and fault.character:
        return Told(
            f'a comma or "{closing}" is missing before "{fault.character}"',
            "put a comma between entries; a text with a colon, a bracket or quotes in it needs"
            " quotes round all of it",
            fault.stop,
            ((f'"{opened}" stands here', fault.opening),),
        )
    return Told(
        f'"{opened}" is opened here and not closed before line {fault.stop.line + 1}',
        f'put "{closing}" where it ends, and a comma between entries',
        fault.opening,
    )


def _is_next_key(fault: Fault) -> bool:
    """Return whether the colon ends a key at the beginning of a line below an open bracket.

    A bracket with nothing after it on its line has its entries below: there a comma is missing.
    """
    begun = fault.line_at(fault.opening)[fault.opening.column + 1 :].strip()
    is_key = fault.before.replace("- ", "").strip().replace("-", "").replace("_", "").isalnum()
    return bool(begun) and fault.stop.line > fault.opening.line and is_key


def unclosed_quote(fault: Fault) -> Told:
    """Tell of a quote without its partner."""
    line = fault.line_at(fault.opening)
    quote = line[fault.opening.column : fault.opening.column + 1]
    hint = f"put {quote} at the end of the text"
    if quote == "'":
        hint += "; where ' is only an apostrophe, put the text in double quotes"
    message = "the quote that is opened here is never closed, so all the rest would be one text"
    return Told(message, hint, fault.opening)


def nothing_there(fault: Fault) -> Told:
    """Tell of a comma or bracket where a value should stand."""
    if fault.character == ",":
        return Told(
            "a comma stands here with nothing before it",
            "delete it, or write the value that is missing",
            fault.stop,
        )
    if fault.character and fault.character in "]}":
        return unopened(fault)
    if fault.character == ":":
        return empty_key(fault)
    opened = _last_opened(fault)
    if fault.stop.line >= len(fault.lines) and opened is not None:
        return unclosed(fault._replace(opening=opened))
    return Told("a value is missing here", "write it, or put it in quotes", fault.stop)


def _last_opened(fault: Fault) -> Spot | None:
    """Return where the last brace or bracket of the file was opened."""
    columns = [max(line.rfind("{"), line.rfind("[")) for line in fault.lines]
    number = max((one for one, column in enumerate(columns) if column >= 0), default=None)
    return None if number is None else Spot(number, columns[number])


def empty_key(fault: Fault) -> Told:
    """Tell of a colon with nothing before it."""
    return Told(
        "the key before this colon is empty, so nobody can tell what its value is",
        "write the key before the colon",
        fault.stop,
        rule="input.key",
    )


def unopened(fault: Fault) -> Told:
    """Tell of a closing bracket alone."""
    return Told(
        f'"{fault.character}" closes what was never opened here',
        f'delete it, or put the text in quotes if "{fault.character}" belongs to it',
        fault.stop,
    )


def directive(fault: Fault) -> Told:
    """Tell of a line that begins with a percent sign."""
    name = fault.line_at(fault.opening).split(" ")[0]
    return Told(
        f'"{name}" at the beginning of a line is an order to the parser (a YAML directive),'
        " which structures have no use for",
        "delete the line, or put the text in quotes",
        fault.opening,
    )


def mark(fault: Fault) -> Told:
    """Tell of ``*``, ``&`` or ``!`` at the beginning of a text."""
    sign = fault.line_at(fault.opening)[fault.opening.column : fault.opening.column + 1]
    line = fault.line_at(fault.opening)
    return Told(
        f'"{sign}" begins a text here, which YAML reads as an order to the parser',
        fixes.with_quotes(line) if fixes.keyed(line) else fixes.QUOTE_IT,
        fault.opening,
    )


def question_mark(fault: Fault) -> Told:
    """Tell of a question mark with a space after it."""
    hint = fixes.with_quotes(fault.line) if fixes.keyed(fault.line) else fixes.QUOTE_IT
    return Told('"? " begins a key here, where none can stand', hint, fault.stop)


def block_header(fault: Fault) -> Told:
    """Tell of text on the line of ``|`` or ``>``."""
    sign = fault.line_at(fault.opening)[fault.opening.column : fault.opening.column + 1]
    return Told(
        f'"{sign}" begins a text of several lines here, and something stands beside it',
        "begin the text on the next line, indented further than its key; if the sign belongs to"
        " the text, put the text in quotes",
        fault.opening,
    )


def escape(fault: Fault) -> Told:
    """Tell of a backslash that means nothing inside double quotes."""
    start = fault.line.rfind("\\", 0, fault.stop.column + 1)
    return Told(
        "a backslash in double quotes begins a special character, and none is written so",
        "write \\\\ for a backslash, or use single quotes",
        Spot(fault.stop.line, start if start >= 0 else fault.stop.column),
    )


def half_character(fault: Fault) -> Told:
    """Tell of an escape that stands for half a character, or for none."""
    start = fault.line.rfind("\\", 0, fault.stop.column + 1)
    return Told(
        "this escape stands for no whole character (a lone surrogate, or a number too large)",
        "write the character itself",
        Spot(fault.stop.line, max(start, 0)),
        rule="input.value",
    )


def colon_in_braces(fault: Fault) -> Told:
    """Tell of a colon in braces without a space after it."""
    return Told(
        "a colon in braces has no space after it, so it is not read as the end of a key",
        "put a space after the colon, or the text in quotes",
        fault.stop,
    )
