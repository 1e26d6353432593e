"""What libyaml says of text that is no YAML, in the words of whoever wrote it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from yaml import MarkedYAMLError, YAMLError

from govgraph.document import reading_fixes as fixes
from govgraph.document.nodes import Place
from govgraph.document.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence


class Spot(NamedTuple):
    """A line and a column, counted from 0."""

    line: int
    column: int


class Told(NamedTuple):
    """A fault in plain words, with what would mend it and where it stands."""

    message: str
    hint: str
    at: Spot
    related: tuple[tuple[str, Spot], ...] = ()


class Fault(NamedTuple):
    """Where libyaml stopped.

    Attributes:
        lines: The lines of the file.
        stop: Where it could not go on.
        opening: Where what it was reading then began.
    """

    lines: Sequence[str]
    stop: Spot
    opening: Spot

    @property
    def line(self) -> str:
        """Return the line where it stopped; empty at the end of the file."""
        return self.line_at(self.stop)

    @property
    def before(self) -> str:
        """Return that line up to where it stopped."""
        return self.line[: self.stop.column]

    @property
    def character(self) -> str:
        """Return the character where it stopped; empty at the end of a line."""
        return self.line[self.stop.column : self.stop.column + 1]

    def line_at(self, spot: Spot) -> str:
        """Return the line of a spot, or nothing after the last one."""
        return self.lines[spot.line] if spot.line < len(self.lines) else ""

    def above(self) -> int | None:
        """Return the number of the nearest line above with something on it, if any."""
        for number in range(min(self.stop.line, len(self.lines)) - 1, -1, -1):
            text = self.lines[number].strip()
            if text and not text.startswith("#"):
                return number
        return None


def explained(error: YAMLError, lines: Sequence[str], file: str) -> Problem:
    """Return the problem of text that libyaml could not read further.

    Args:
        error: What the parser raised.
        lines: The lines of the file.
        file: Its name, for the place.
    """
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _problem(_unknown(str(error), Spot(0, 0)), file)
    stop = Spot(error.problem_mark.line, error.problem_mark.column)
    mark = error.context_mark or error.problem_mark
    fault = Fault(lines, stop, Spot(mark.line, mark.column))
    words = error.problem or ""
    tell = _TELLERS.get(words)
    if tell is not None:
        return _problem(tell(fault), file)
    for context, tell in _TELLERS_BY_CONTEXT:
        if context in (error.context or ""):
            return _problem(tell(fault), file)
    return _problem(_unknown(words, stop), file)


def _problem(told: Told, file: str) -> Problem:
    """Return a problem at its place in a file."""
    related = tuple((why, Place(file, at.line + 1, at.column + 1)) for why, at in told.related)
    place = Place(file, told.at.line + 1, told.at.column + 1)
    return Problem("input.yaml", told.message, place, told.hint, related=related)


def _unknown(words: str, at: Spot) -> Told:
    """Return libyaml's own words, for a fault that has none of ours."""
    return Told(
        f"the text cannot be read as YAML from here on (the parser says: {words})",
        "compare the line and the one above it with an example: `govgraph init` writes one",
        at,
    )


def _missing_space(fault: Fault, number: int) -> Told | None:
    """Return the fault of a line like ``name:Board``, if the line is one."""
    found = fixes.unspaced(fault.lines[number])
    if found is None:
        return None
    key, column = found
    return Told(
        f'there is no space after "{key}:", so it is not read as a key',
        fixes.with_space(fault.lines[number]),
        Spot(number, column - 1),
    )


def _colon(fault: Fault) -> Told:
    """Tell of a colon where no key can end."""
    found = fixes.keyed(fault.before)
    if found is not None:
        return Told(
            f'the text after "{found[0]}:" has a colon of its own,'
            " so it reads as a second key on the same line",
            fixes.QUOTE_IT if found[1][0] in "\"'[{" else fixes.with_quotes(fault.line),
            fault.stop,
        )
    above = fault.above()
    return _colon_below(fault, above) if above is not None else _unkeyed(fault, fault.stop)


def _colon_below(fault: Fault, above: int) -> Told:
    """Tell of a key below a line that already has its value, or that is no key at all."""
    told = _missing_space(fault, above)
    if told is not None:
        return told
    line = fault.lines[above]
    start = Spot(above, len(line) - len(line.lstrip()))
    if ": " not in line and not line.rstrip().endswith(":"):
        return _unkeyed(fault, start)
    indent = len(fault.line) - len(fault.line.lstrip())
    return Told(
        "this line is indented below a line that already has its value, so it belongs to nothing",
        f"begin it in column {start.column + 1}, like the line above it",
        Spot(fault.stop.line, indent),
    )


def _unkeyed(fault: Fault, at: Spot) -> Told:
    """Tell of a line that is neither a key nor an item."""
    what = "item of a list" if fault.line_at(at).lstrip().startswith("- ") else "line"
    return Told(
        f"this {what} is text without a key, so what stands beside it has no place",
        "write it as `key: text`; text that goes on from the line above is indented further"
        " than that line's key",
        at,
    )


def _no_colon(fault: Fault) -> Told:
    """Tell of a line without a colon among lines with keys."""
    return _missing_space(fault, fault.opening.line) or _unkeyed(fault, fault.opening)


def _odd_beginning(fault: Fault) -> Told:
    """Tell of a character that no plain text may begin with."""
    if fault.character == "\t":
        return _tab(fault)
    if fixes.keyed(fault.line) and not ("{" in fault.before or "[" in fault.before):
        hint = fixes.with_quotes(fault.line)
    else:
        hint = fixes.item_with_quotes(fault.line, fault.stop.column)
    message = f'"{fault.character}" begins a text here, and in YAML no text without quotes can'
    return Told(message, hint, fault.stop)


def _tab(fault: Fault) -> Told:
    """Tell of a tab where spaces indent."""
    column = fault.line.find("\t")
    return Told(
        "a tab indents this line, and in YAML only spaces can",
        "put two spaces for each tab",
        Spot(fault.stop.line, max(column, 0)),
    )


def _not_a_key(fault: Fault) -> Told:
    """Tell of what stands in a mapping where its next key should."""
    if fault.character and fault.character in "]}":
        return _unopened(fault)
    before = fault.before.rstrip()
    if before:
        end = "quote" if before[-1] in "\"'" else "bracket"
        hint = fixes.with_quotes(fault.line) if end == "quote" else fixes.QUOTE_IT
        return Told(f"text goes on after the closing {end}, so it has no place", hint, fault.stop)
    if fault.line[fault.stop.column :].startswith("- "):
        return Told(
            "an item of a list stands here among keys",
            "give the list a key of its own, and write its items under that key",
            fault.stop,
        )
    return _misplaced(fault)


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
    for number in range(min(fault.stop.line, len(fault.lines)) - 1, -1, -1):
        line = fault.lines[number]
        text = line.lstrip()
        indent = len(line) - len(text)
        if text and indent > fault.stop.column and (right is None or indent < right):
            right = indent
        elif text and indent < fault.stop.column:
            left = indent
            break
    return [column for column in (left, right) if column is not None] or [0]


def _not_an_item(fault: Fault) -> Told:
    """Tell of a line among the items of a list that is none."""
    return Told(
        "this line stands among the items of a list and does not begin with a dash",
        'begin it with "- ", or in the column of the key that it belongs beside',
        fault.stop,
        (("the list begins here", fault.opening),),
    )


def _unclosed(fault: Fault) -> Told:
    """Tell of a brace or bracket that is not closed, or of a comma missing in it."""
    opened = fault.line_at(fault.opening)[fault.opening.column : fault.opening.column + 1]
    closing = {"{": "}", "[": "]"}.get(opened, "}")
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


def _unclosed_quote(fault: Fault) -> Told:
    """Tell of a quote without its partner."""
    line = fault.line_at(fault.opening)
    quote = line[fault.opening.column : fault.opening.column + 1]
    hint = f"put {quote} at the end of the text"
    if quote == "'":
        hint += "; where ' is only an apostrophe, put the text in double quotes"
    message = "the quote that is opened here is never closed, so all the rest would be one text"
    return Told(message, hint, fault.opening)


def _nothing_there(fault: Fault) -> Told:
    """Tell of a comma or bracket where a value should stand."""
    if fault.character == ",":
        return Told(
            "a comma stands here with nothing before it",
            "delete it, or write the value that is missing",
            fault.stop,
        )
    if fault.character and fault.character in "]}":
        return _unopened(fault)
    return Told("a value is missing here", "write it, or put it in quotes", fault.stop)


def _unopened(fault: Fault) -> Told:
    """Tell of a closing bracket alone."""
    return Told(
        f'"{fault.character}" closes what was never opened here',
        f'delete it, or put the text in quotes if "{fault.character}" belongs to it',
        fault.stop,
    )


def _second_beginning(fault: Fault) -> Told:
    """Tell of what follows a structure that has already ended."""
    for number, line in enumerate(fault.lines[: fault.stop.line]):
        if line.startswith("%"):
            return _directive(fault._replace(opening=Spot(number, 0)))
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


def _directive(fault: Fault) -> Told:
    """Tell of a line that begins with a percent sign."""
    name = fault.line_at(fault.opening).split(" ")[0]
    return Told(
        f'"{name}" at the beginning of a line is an order to the parser (a YAML directive),'
        " which structures have no use for",
        "delete the line, or put the text in quotes",
        fault.opening,
    )


def _mark(fault: Fault) -> Told:
    """Tell of ``*``, ``&`` or ``!`` at the beginning of a text."""
    sign = fault.line_at(fault.opening)[fault.opening.column : fault.opening.column + 1]
    line = fault.line_at(fault.opening)
    return Told(
        f'"{sign}" begins a text here, which YAML reads as an order to the parser',
        fixes.with_quotes(line) if fixes.keyed(line) else fixes.QUOTE_IT,
        fault.opening,
    )


def _dash_in_line(fault: Fault) -> Told:
    """Tell of a dash on the line of a key."""
    return Told(
        "a dash begins a list here, and a list with dashes begins on a line of its own",
        "write each item on a line below the key, or all in brackets: `[first, second]`; if the"
        " dash belongs to the text, put the text in quotes",
        fault.stop,
    )


def _question_mark(fault: Fault) -> Told:
    """Tell of a question mark with a space after it."""
    hint = fixes.with_quotes(fault.line) if fixes.keyed(fault.line) else fixes.QUOTE_IT
    return Told('"? " begins a key here, where none can stand', hint, fault.stop)


def _block_header(fault: Fault) -> Told:
    """Tell of text on the line of ``|`` or ``>``."""
    sign = fault.line_at(fault.opening)[fault.opening.column : fault.opening.column + 1]
    return Told(
        f'"{sign}" begins a text of several lines here, and something stands beside it',
        "begin the text on the next line, indented further than its key; if the sign belongs to"
        " the text, put the text in quotes",
        fault.opening,
    )


def _escape(fault: Fault) -> Told:
    """Tell of a backslash that means nothing inside double quotes."""
    start = fault.line.rfind("\\", 0, fault.stop.column + 1)
    return Told(
        "a backslash in double quotes begins a special character, and none is written so",
        "write \\\\ for a backslash, or use single quotes",
        Spot(fault.stop.line, start if start >= 0 else fault.stop.column),
    )


def _colon_in_braces(fault: Fault) -> Told:
    """Tell of a colon in braces without a space after it."""
    return Told(
        "a colon in braces has no space after it, so it is not read as the end of a key",
        "put a space after the colon, or the text in quotes",
        fault.stop,
    )


_TELLERS: dict[str, Callable[[Fault], Told]] = {
    "mapping values are not allowed in this context": _colon,
    "could not find expected ':'": _no_colon,
    "found character that cannot start any token": _odd_beginning,
    "found a tab character that violates indentation": _tab,
    "found a tab character where an indentation space is expected": _tab,
    "did not find expected key": _not_a_key,
    "did not find expected '-' indicator": _not_an_item,
    "did not find expected ',' or '}'": _unclosed,
    "did not find expected ',' or ']'": _unclosed,
    "found unexpected end of stream": _unclosed_quote,
    "found unexpected document indicator": _unclosed_quote,
    "did not find expected node content": _nothing_there,
    "did not find expected <document start>": _second_beginning,
    "block sequence entries are not allowed in this context": _dash_in_line,
    "mapping keys are not allowed in this context": _question_mark,
    "found unexpected ':'": _colon_in_braces,
    "found unknown escape character": _escape,
    "did not find expected hexdecimal number": _escape,
    "found incompatible YAML document": _directive,
    "found duplicate %YAML directive": _directive,
    "found duplicate %TAG directive": _directive,
}

_TELLERS_BY_CONTEXT: tuple[tuple[str, Callable[[Fault], Told]], ...] = (
    ("directive", _directive),
    ("block scalar", _block_header),
    ("an anchor", _mark),
    ("an alias", _mark),
    ("a tag", _mark),
    ("parsing a node", _mark),
)
