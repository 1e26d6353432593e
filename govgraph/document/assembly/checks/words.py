"""Words that must be known: kinds of body, tiers."""

from __future__ import annotations

from typing import Any

from govgraph.document import kinds
from govgraph.document.assembly.gathering import merged
from govgraph.document.assembly.ground import Ground
from govgraph.document.model.reading import words_of
from govgraph.document.nearest import did_you_mean, listed


def check(ground: Ground) -> None:
    """Note kinds of body, tiers and families of lines that are not known."""
    _kinds(ground)
    _tiers(ground)
    _families(ground)


def _families(ground: Ground) -> None:
    families = sorted({kind.family for kind in ground.types.values()})
    for key, picture in merged(ground.documents, "views").items():
        for family in picture.lines:
            if family not in families:
                ground.at(
                    picture,
                    "lines",
                    "input.value",
                    f'lines of {picture.title or words_of(key)} names "{family}", '
                    "which is no family of lines, so none of them would be drawn",
                    did_you_mean(family, families) or f"write {listed(families)}",
                )


def _kinds(ground: Ground) -> None:
    own = merged(ground.documents, "kinds")
    known = [*kinds.BODY_KINDS, *own]
    for key, body in ground.bodies():
        if body.kind and body.kind not in known:
            name = body.name or words_of(key)
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
                f'like of {kind.name or words_of(key)} is "{kind.like}", which is no kind of '
                "body that is known",
                did_you_mean(kind.like, known) or f"write {listed(kinds.BODY_KINDS)}",
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
                f"tier of {entry.name or words_of(key)} is "
                f'"{entry.tier}", which is not among tiers, so it has no band to stand in',
                did_you_mean(entry.tier, tiers) or f"write {listed(tiers)}, or add it to tiers",
            )
