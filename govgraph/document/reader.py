"""YAML text to nodes, each with its file, line and column; rule 7 of the format holds here.

libyaml finds the events; what they build is only text, numbers, true, false, nothing, mappings
and lists, so no file can make anything else. What the format has no use for (anchors, aliases,
tags, directives, merge keys, further documents, keys that are no text) is refused with its line,
and reading goes on behind it, so that one run names all that is wrong. Only where the text is no
YAML, and where a bound is met, does reading stop.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from yaml import YAMLError

from govgraph.document.reading import refusals
from govgraph.document.reading.builder import Builder, ReadingStoppedError
from govgraph.document.reading.encoding import decoded, forbidden_characters, lines_of
from govgraph.document.reading.events import next_event
from govgraph.document.scalars import FORBIDDEN
from govgraph.document.undisturbed import undisturbed

if TYPE_CHECKING:
    from govgraph.document.bounds import Bounds
    from govgraph.document.nodes import Node
    from govgraph.document.problems import Problem


@dataclass(frozen=True)
class Reading:
    """What came of one file.

    Attributes:
        root: The outermost node, or None where the file cannot be parsed or holds nothing. What
            was refused inside it is left out, or stands as an empty scalar.
        problems: All that was wrong, in the order of the file.
        text: The text of the file.
    """

    root: Node | None
    problems: list[Problem]
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Return the lines of the file without their ends, for excerpts."""
        return tuple(lines_of(self.text))


def read(data: bytes, file: str, bounds: Bounds) -> Reading:
    """Return the nodes of a file and all that is wrong with its YAML; no bytes make it raise.

    Args:
        data: The bytes of the file.
        file: Its name, as messages show it.
        bounds: How large and deep it may be.

    Raises:
        GovgraphError: PyYAML was installed without libyaml.
    """
    text, problem = decoded(data, file, bounds)
    if problem is not None:
        return Reading(None, [problem], text)
    most = refusals.MOST_PROBLEMS
    problems = list(islice(forbidden_characters(text, file), most + 1))
    # A stand-in of the same width keeps every place in what is parsed where it is.
    clean = FORBIDDEN.sub("\ufffd", text) if problems else text
    builder = Builder(clean, file, bounds)
    with undisturbed():
        is_whole = _build(builder, clean, file, bounds)
    problems += builder.problems
    root = builder.root if is_whole else None
    if root is None and not problems:
        problems.append(refusals.nothing(file))
    problems.sort(key=lambda one: (one.place.line or 0, one.place.column or 0))
    if len(problems) > most:
        problems = [refusals.too_many_problems(file), *problems[:most]]
    return Reading(root, problems, text)


def _build(builder: Builder, text: str, file: str, bounds: Bounds) -> bool:
    """Hand every event to the builder; return whether the text could be read to its end."""
    get_event = next_event(text)
    take = builder.handlers()
    most = bounds.document // refusals.BYTES_A_NODE
    try:
        for event in islice(iter(get_event, None), most):
            take[event.__class__](event)
    except YAMLError as error:
        from govgraph.document.reading.syntax import explained

        builder.problems.append(explained(error, lines_of(text), file))
        return False
    except ReadingStoppedError:
        return False
    if not builder.ended:
        builder.problems.append(refusals.too_many_values(most, bounds.document, file))
    return builder.ended
