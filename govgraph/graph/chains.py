"""Who a body answers to, and who these answer to, up to each top: every path as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from govgraph.document.content import Line
from govgraph.graph import oversight
from govgraph.graph.index import View

MOST_CHAINS = 1000
# How a chain ends, each with the words that follow the name of its end.
ENDINGS = {
    "organisation": "an organisation, where the chain ends",
    "external": "outside this structure, where the chain ends",
    "none": "answers to nobody, as the structure says",
    "unknown": "it is not known whom it answers to",
    "no line": "no line leads further",
    "ended": "has ended, so the chain stops",
    "not yet": "is not there yet, so the chain stops",
    "cycle": "the chain has come round in a circle",
}
GOOD_ENDINGS = frozenset({"organisation", "external", "none"})


@dataclass(frozen=True, slots=True)
class Chain:
    """One oversight path from a body upwards.

    Attributes:
        start: The id of the body that it starts from.
        steps: The lines along which it runs, from the body upwards; empty where none leads on.
        end: The id where it ends; for a cycle, that to which it has come back.
        ending: How it ends, a key of ``ENDINGS``.
        asked: Oversight lines from its end that are asked for or missing, so not followed.
        is_cut: Whether it is the last of those listed while there are more.
    """

    start: str
    steps: tuple[Line, ...]
    end: str
    ending: str
    asked: tuple[Line, ...] = ()
    is_cut: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids that it passes, from its start to its end."""
        return (self.start, *(line.end for line in self.steps))

    @property
    def ends_well(self) -> bool:
        """Return whether it ends at a top: an organisation, an external body, a declared none."""
        return self.ending in GOOD_ENDINGS


def chains(view: View, body: str, most: int = MOST_CHAINS) -> tuple[Chain, ...]:
    """Return every oversight path from a body to its tops, the leading ones first.

    Conditional lines carry no chain and are not followed, nor are lines that are only asked for.
    A party that is marked as external is followed as far as the structure states its lines.

    A structure in which each of many bodies answers to several has more paths than anyone
    can read, so no more than ``most`` are listed. The last one then has ``is_cut``.

    Args:
        view: The structure on its day.
        body: The id of a body or organisation.
        most: How many paths are listed; at least 1.

    Returns:
        At least one chain: for a party that answers to nobody, one without steps.

    Raises:
        KeyError: nothing has that id.
    """
    found: list[Chain] = []
    for chain in _walk(view, body):
        if len(found) == most:
            found[-1] = replace(found[-1], is_cut=True)
            break
        found.append(chain)
    return tuple(found)


def _walk(view: View, body: str) -> Iterator[Chain]:
    """Yield chains one by one, with a stack of our own: a path may be thousands long."""
    ending = _ending(view, body)
    if ending is not None:
        yield Chain(body, (), body, ending, _asked(view, body))
        return
    path: list[Line] = []
    passed = {body}
    work = [iter(_up(view, body))]
    while work:
        line = next(work[-1], None)
        if line is None:
            work.pop()
            if path:
                passed.discard(path.pop().end)
            continue
        ending = "cycle" if line.end in passed else _ending(view, line.end)
        if ending is not None:
            yield Chain(body, (*path, line), line.end, ending, _asked(view, line.end))
            continue
        path.append(line)
        passed.add(line.end)
        work.append(iter(_up(view, line.end)))


def _up(view: View, key: str) -> list[Line]:
    """Return the lines that lead on, those that lead first."""
    return sorted(view.parents.get(key, ()), key=lambda line: (not line.entry.lead, line.id))


def _ending(view: View, key: str) -> str | None:
    """Return how a chain ends at a party, or None where it leads on."""
    if not view.is_there(key):
        return "not yet" if view.is_yet_to_start(key) else "ended"
    if view.parents.get(key):
        return None
    if key in view.content.organisations:
        return "organisation"
    if oversight.is_none(view, key):
        return "none"
    if oversight.is_external(view, key):
        return "external"
    return "unknown" if oversight.is_unknown(view, key) else "no line"


def _asked(view: View, key: str) -> tuple[Line, ...]:
    lines = view.lines_from.get(key, ())
    return tuple(line for line in lines if line.type.chain and line.is_absent)
