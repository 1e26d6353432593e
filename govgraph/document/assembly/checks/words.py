"""Words that must be known: kinds of body, tiers."""

from __future__ import annotations

from typing import Any

from govgraph.document import kinds
from govgraph.document.assembly.ground import Ground
from govgraph.document.assembly.resolve import merged
from govgraph.document.nearest import did_you_mean


def check(ground: Ground) -> None:
    """Note kinds of body and tiers that are not known."""
    _kinds(ground)
    _tiers(ground)


def _kinds(ground: Ground) -> None:
    own = merged(ground.documents, "kinds")
    known = [*kinds.BODY_KINDS, *own]
    for key, body in ground.bodies():
        if body.kind and body.kind not in known:
            name = body.name or key
            ground.at(
                body,
                "kind",
                "input.value",
                f'kind of {name} is "{body.kind}", which is '
                "no kind of body that is known, so it cannot be drawn or checked as one",
                did_you_mean(body.kind, known)
                or f"declare it: kinds: {{{body.kind}: {{name: …, like: board}}}}",
            )
    for key, kind in own.items():
        if kind.like and kind.like not in known:
            ground.at(
                kind,
                "like",
                "input.value",
                f'like of {kind.name or key} is "{kind.like}", which is no known kind of body',
                did_you_mean(kind.like, known),
            )


def _tiers(ground: Ground) -> None:
    tiers = next((d.tiers for d in ground.documents if d.tiers), ())
    if not tiers:
        return
    placed: list[tuple[str, Any]] = [*ground.bodies()]
    placed += list(merged(ground.documents, "organisations").items())
    for key, entry in placed:
        if entry.tier and entry.tier not in tiers:
            ground.at(
                entry,
                "tier",
                "input.value",
                f"tier of {entry.name or key} is "
                f'"{entry.tier}", which is not among tiers, so it has no band to stand in',
                did_you_mean(entry.tier, tiers) or f"tiers: {', '.join(tiers)}",
            )
