"""What libyaml says of text that is no YAML, in the words of whoever wrote it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from yaml import MarkedYAMLError, YAMLError

from govgraph.document.nodes import Place
from govgraph.document.problems import Problem
from govgraph.document.reading import layout, signs
from govgraph.document.reading.corrections import QUOTE_IT
from govgraph.document.reading.fault import Fault, Spot, Told
from govgraph.document.reading.persons import hidden_in

if TYPE_CHECKING:
    from collections.abc import Sequence

_TELLERS: dict[str, Callable[[Fault], Told]] = {
    "mapping values are not allowed in this context": layout.colon,
    "could not find expected ':'": layout.no_colon,
    "found character that cannot start any token": signs.odd_beginning,
    "found a tab character that violates indentation": signs.tab,
    "found a tab character where an indentation space is expected": signs.tab,
    "did not find expected key": layout.not_a_key,
    "did not find expected '-' indicator": layout.not_an_item,
    "did not find expected ',' or '}'": signs.unclosed,
    "did not find expected ',' or ']'": signs.unclosed,
    "found unexpected end of stream": signs.unclosed_quote,
    "found unexpected document indicator": signs.unclosed_quote,
    "did not find expected node content": signs.nothing_there,
    "did not find expected <document start>": layout.second_beginning,
    "block sequence entries are not allowed in this context": layout.dash_in_line,
    "mapping keys are not allowed in this context": signs.question_mark,
    "found unexpected ':'": signs.colon_in_braces,
    "found unknown escape character": signs.escape,
    "did not find expected hexdecimal number": signs.escape,
    "found invalid Unicode character escape code": signs.half_character,
    "found incompatible YAML document": signs.directive,
    "found duplicate %YAML directive": signs.directive,
    "found duplicate %TAG directive": signs.directive,
}

_TELLERS_BY_CONTEXT: tuple[tuple[str, Callable[[Fault], Told]], ...] = (
    ("directive", signs.directive),
    ("block scalar", signs.block_header),
    ("an anchor", signs.mark),
    ("an alias", signs.mark),
    ("a tag", signs.mark),
    ("parsing a node", signs.mark),
)


def explained(error: YAMLError, lines: Sequence[str], file: str) -> Problem:
    """Return the problem of text that libyaml could not read further.

    Args:
        error: What the parser raised.
        lines: The lines of the file.
        file: Its name, for the place.
    """
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _problem(_unknown(str(error), Spot(0, 0)), lines, file)
    stop = Spot(error.problem_mark.line, error.problem_mark.column)
    mark = error.context_mark or error.problem_mark
    fault = Fault(lines, stop, Spot(mark.line, mark.column))
    words = error.problem or ""
    tell = _TELLERS.get(words) or _teller_by_context(error.context or "")
    told = tell(fault) if tell else _unknown(words, stop)
    if told.shows_line and hidden_in(lines, told.at.line):
        told = told._replace(hint=QUOTE_IT)
    return _problem(told, lines, file)


def _teller_by_context(context: str) -> Callable[[Fault], Told] | None:
    """Return what tells of any fault in a construct, as far as there is one."""
    return next((tell for part, tell in _TELLERS_BY_CONTEXT if part in context), None)


def _problem(told: Told, lines: Sequence[str], file: str) -> Problem:
    """Return a problem at its place in a file; the end of the file is that of its last line."""
    at = told.at
    if at.line >= len(lines) > 0:
        at = Spot(len(lines) - 1, len(lines[-1]))
    related = tuple((why, Place(file, one.line + 1, one.column + 1)) for why, one in told.related)
    place = Place(file, at.line + 1, at.column + 1)
    return Problem(told.rule, told.message, place, told.hint, related=related)


def _unknown(words: str, at: Spot) -> Told:
    """Return libyaml's own words, for a fault that has none of ours."""
    return Told(
        f"the text cannot be read as YAML from here on (the parser says: {words})",
        "compare the line and the one above it with an example: `govgraph init` writes one",
        at,
    )
