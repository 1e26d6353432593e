"""References that go round in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf

from govgraph.document.assembly.gathering import merged
from govgraph.document.assembly.ground import Ground
from govgraph.document.model.reading import words_of

_REFERENCES = (
    (("organisations",), "includes"),
    # What follows a body may be an organisation, and the reverse.
    (("organisations", "bodies"), "replaced_by"),
    (("areas",), "part_of"),
    (("areas",), "replaced_by"),
    (("posts",), "replaced_by"),
    (("remits",), "part_of"),
    (("kinds",), "like"),
)


def check(ground: Ground) -> None:
    """Note references that come back to where they began."""
    for sections, key in _REFERENCES:
        entries = {
            name: entry
            for section in sections
            for name, entry in merged(ground.documents, section).items()
        }
        ahead = {name: _named(getattr(entry, key)) for name, entry in entries.items()}
        for loop in circles(ahead):
            entry = entries[loop[0]]
            names = " → ".join(entries[name].name or words_of(name) for name in (*loop, loop[0]))
            ground.at(
                entry,
                key,
                "input.reference",
                f"{key} of {entry.name or words_of(loop[0])} comes back to itself: {names}",
                "remove one of these references",
            )


def _named(names: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else names or ()


def circles(ahead: MappingOf[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield each circle of references once, beginning with its least id."""
    state: dict[str, int] = {}
    for start in sorted(ahead):
        if start not in state:
            yield from _walk(start, ahead, state)


def _walk(
    start: str, ahead: MappingOf[str, tuple[str, ...]], state: dict[str, int]
) -> Iterator[tuple[str, ...]]:
    """Walk depth first without recursion; a way back to what is still open is a circle."""
    path = [start]
    waiting = [sorted(ahead.get(start, ()))]
    state[start] = 1
    while path:
        if not waiting[-1]:
            state[path.pop()] = 2
            waiting.pop()
            continue
        following = waiting[-1].pop(0)
        if state.get(following) == 1:
            loop = path[path.index(following) :]
            least = loop.index(min(loop))
            yield (*loop[least:], *loop[:least])
        elif following not in state and following in ahead:
            state[following] = 1
            path.append(following)
            waiting.append(sorted(ahead[following]))
