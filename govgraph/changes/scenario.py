"""A structure after its changes, on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from govgraph.document.assembly.room import TooManyFactsError
from govgraph.document.content import Content
from govgraph.document.model.change import Change
from govgraph.errors import UsageError

if TYPE_CHECKING:
    from govgraph.changes.moment import Moment


class Stage(NamedTuple):
    """A structure after one of its changes and all before it; None for as it is stated."""

    change: Change | None
    content: Content


def applied(content: Content, day: date | None, scenario: Iterable[str] = ()) -> Content:
    """Return a structure as it is on a day, once its changes have taken effect.

    What a dated change ends and begins has its dates at once, so the same content also tells
    what is to come; names and other facts are those of the day.

    Args:
        content: The structure as it is stated.
        day: The day asked about; None where none was asked and the structure has no date.
        scenario: Names of changes asked for: an option, or one without a known date, applies
            only then.

    Raises:
        UsageError: two of the changes cannot be applied together.
    """
    return reduce(lambda _, stage: stage.content, stages(content, day, scenario), content)


def stages(content: Content, day: date | None, scenario: Iterable[str] = ()) -> Iterator[Stage]:
    """Yield a structure as it is stated, then after each of its changes in their order."""
    yield Stage(None, content)
    changes = effective(content, scenario)
    if not changes:
        return
    from govgraph.changes.moment import moment_of

    moments = (moment_of(change, day) for change in changes)
    # What has come is applied first: a change without a date applies to what is there today.
    for moment in sorted(moments, key=lambda moment: not moment.has_come):
        content = _after(content, moment)
        yield Stage(moment.change, content)


def effective(content: Content, scenario: Iterable[str] = ()) -> list[Change]:
    """Return the changes that are not merely events or options not asked for, by date."""
    asked = set(scenario)
    found = [
        change
        for change in content.changes.values()
        if change.steps and (change.id in asked or _is_automatic(change))
    ]
    return sorted(found, key=lambda change: (*_order(change), change.id))


def on_request(content: Content) -> list[Change]:
    """Return the changes that apply only when asked for: options, and those without a date."""
    changes = content.changes.values()
    return [change for change in changes if change.steps and not _is_automatic(change)]


def is_dated_by(content: Content, scenario: Iterable[str] = ()) -> bool:
    """Return whether some change makes the day matter."""
    return any(change.date is not None for change in effective(content, scenario))


def day_of(content: Content, scenario: Iterable[str]) -> date | None:
    """Return the day that changes asked for speak of: the last of their dates, if any."""
    days = [
        change.date.last
        for name in scenario
        if (change := content.changes.get(name)) and change.date
    ]
    return max(days, default=None)


def _is_automatic(change: Change) -> bool:
    return change.status != "option" and change.date is not None


def _order(change: Change) -> tuple[bool, str]:
    return (change.date is None, change.date.first.isoformat() if change.date else "")


def _after(content: Content, moment: Moment) -> Content:
    from govgraph.changes.steps import taken

    change = moment.change
    try:
        content = reduce(lambda so_far, step: taken(so_far, step, moment), change.steps, content)
    except TooManyFactsError as fault:
        raise UsageError(
            f'"{change.title or change.id}" makes more bodies, seats or lines than can be read: '
            "ask about a day before it, or split the structure"
        ) from fault
    used = {mention.id for step in change.steps for mention in step.mentions}
    return content._replace(used_ids=content.used_ids | used)
