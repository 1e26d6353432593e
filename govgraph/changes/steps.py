"""One step of a change, by its verb."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf

from govgraph.changes.beginnings import created, made_into
from govgraph.changes.endings import ended
from govgraph.changes.moment import Moment
from govgraph.changes.patches import patched, renamed
from govgraph.changes.remits import remit_transferred
from govgraph.changes.seats import seats_transferred
from govgraph.document.content import Content
from govgraph.document.model.step import Step

Verb = Callable[[Content, Step, Moment], Content]


def taken(content: Content, step: Step, moment: Moment) -> Content:
    """Return a structure after one step."""
    return _VERBS[step.verb](content, step, moment)


def _turned_into(content: Content, step: Step, moment: Moment) -> Content:
    """Return a structure in which some parties have become one or several others."""
    content = made_into(content, step, moment)
    into = tuple(target if isinstance(target, str) else target.id for target in step.into)
    split = (step.split,) if step.split else ()
    gone = [key for key in (*step.merge, *step.absorb, *split) if key not in into]
    return ended(content, gone, moment, into)


def _transferred(content: Content, step: Step, moment: Moment) -> Content:
    transfer = step.transfer
    if transfer is None:
        return content
    if transfer.seats_of:
        return seats_transferred(content, transfer, moment)
    return remit_transferred(content, transfer, moment)


def _created(content: Content, step: Step, moment: Moment) -> Content:
    return created(content, step.create, moment) if step.create is not None else content


_VERBS: MappingOf[str, Verb] = {
    "merge": _turned_into,
    "absorb": _turned_into,
    "split": _turned_into,
    "transfer": _transferred,
    "abolish": lambda content, step, moment: ended(content, step.abolish, moment),
    "create": _created,
    "rename": lambda content, step, moment: renamed(content, step.rename, moment),
    "move": lambda content, step, moment: patched(content, step.move, moment),
    "set": lambda content, step, moment: patched(content, step.set, moment),
}
