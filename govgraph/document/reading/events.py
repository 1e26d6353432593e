"""libyaml's events, as PyYAML hands them over without building anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

import yaml

from govgraph.errors import GovgraphError

if TYPE_CHECKING:
    from collections.abc import Callable


class Mark(Protocol):
    """A point in the text, all counted from 0 and in characters."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """Any event; each kind has the marks, and of the rest only what belongs to it."""

    start_mark: Mark
    end_mark: Mark
    anchor: str
    tag: str
    value: str
    style: str
    flow_style: bool
    version: tuple[int, int]
    tags: dict[str, str]


def next_event(text: str) -> Callable[[], Event | None]:
    """Return a function that gives one event of the text after the other, and None at its end.

    Raises:
        GovgraphError: PyYAML was installed without libyaml.
    """
    if not yaml.__with_libyaml__:
        raise GovgraphError(
            "govgraph reads YAML through libyaml, and the PyYAML installed here was built without"
            " it; a PyYAML from a ready-made wheel has it:"
            " pip install --force-reinstall --only-binary pyyaml pyyaml"
        )
    from yaml._yaml import CParser

    return cast("Callable[[], Event | None]", CParser(text).get_event)
