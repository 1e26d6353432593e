"""Remits that go over from one overseer to another."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.changes.moment import Moment
from govgraph.changes.parties import opened, with_entries
from govgraph.changes.reselecting import in_order
from govgraph.document.content import Content, Remitted
from govgraph.document.model.held import Holding
from govgraph.document.model.outcome import Transfer


def remit_transferred(content: Content, transfer: Transfer, moment: Moment) -> Content:
    """Return a structure in which a remit has another overseer from a change on.

    Whoever oversaw it no longer does: the body named, or where none is named every overseer.
    """
    remit = transfer.remit or ""
    to = opened(content, (transfer.to or "",))
    overseers = [item.body for item in content.remitted if _oversees(item, remit, moment)]
    named = opened(content, (transfer.from_,)) if transfer.from_ else overseers
    left = [body for body in named if body not in to]
    source = transfer.from_ or (left[0] if len(left) == 1 else None)
    holding = Holding.made(
        {
            "remit": remit,
            "taken_from": source,
            "from_": moment.start,
            "sources": moment.change.sources,
            "node": transfer.node,
            "head": transfer.head,
        }
    )
    content = _left(content, {(body, remit) for body in left}, moment)
    # Whoever oversees it already goes on doing so, alone now.
    added = [body for body in to if body in content.bodies and body not in overseers]
    new = [Remitted(body, remit, "oversees", holding) for body in added]
    content = content._replace(remitted=in_order((*content.remitted, *new)))
    bodies = {body: content.bodies[body] for body in added}
    return with_entries(
        content,
        {key: body.with_(oversees=(*body.oversees, holding)) for key, body in bodies.items()},
    )


def taken_over(content: Content, holdings: Iterable[Holding], moment: Moment) -> Content:
    """Return a structure in which what is taken from others is no longer overseen by these."""
    taken = {
        (other, holding.remit)
        for holding in holdings
        if holding.taken_from
        for other in opened(content, (holding.taken_from,))
    }
    return _left(content, taken, moment) if taken else content


def _left(content: Content, pairs: set[tuple[str, str]], moment: Moment) -> Content:
    """Return a structure in which some bodies stop overseeing some remits."""
    return content._replace(
        remitted=tuple(
            item._replace(holding=item.holding.with_(until=moment.ends(item.holding.until)))
            if item.does == "oversees" and (item.body, item.remit) in pairs
            else item
            for item in content.remitted
        ),
    )


def _oversees(item: Remitted, remit: str, moment: Moment) -> bool:
    """Return whether a body oversees a remit when a change comes."""
    until = item.holding.until
    is_over = until is not None and until.last <= moment.end.last
    return item.does == "oversees" and item.remit == remit and not is_over
